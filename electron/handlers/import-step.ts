import type { AnyRecord } from '#shared/project/kinds.ts';
import type { Home } from '#shared/project/homes.ts';
import { changed, table, type Grave, type Project } from '#shared/project/project.ts';
import { documentHomes } from '#electron/store/project-files.ts';

/** What an import brought: the documents' ids, and the files beside their records, as made by it. */
export interface ImportedFiles {
  readonly documents: readonly string[];
  readonly files: readonly string[];
}

/** What a rolled-back import takes out of the project value. */
export interface TakenOut {
  readonly records: readonly AnyRecord[];
  readonly graves: readonly Grave[];
}

function homesOf({ documents }: ImportedFiles): Home[] {
  return documents.flatMap((id) => {
    const homes = documentHomes(id);
    return [...homes, ...homes.map((home) => `private/${home}`)];
  });
}

/** Every file to take away, records first: until they are gone, what they point at must be there. */
export function filesToPark(imported: ImportedFiles): string[] {
  return [...homesOf(imported), ...imported.files];
}

/** The records and graves that live in the imported documents' own files. */
export function takenOutBy(project: Project, imported: ImportedFiles): TakenOut {
  const documents = new Set(imported.documents);
  const homes = new Set(homesOf(imported));
  const annotations = (['highlight', 'figure', 'zone'] as const).flatMap((type) =>
    [...table(project, type).values()].filter((record) => documents.has(record.document)),
  );
  const records = [...table(project, 'document').values()].filter(({ id }) => documents.has(id));
  const graves = [...project.graves.values()].filter(({ home }) => homes.has(home));
  return { records: [...records, ...annotations], graves };
}

export function withoutImport(project: Project, { records, graves }: TakenOut): Project {
  return changed(project, {
    drop: records.map(({ id }) => id),
    fill: graves.map(({ tombstone }) => tombstone.id),
  });
}

export function withImport(project: Project, { records, graves }: TakenOut): Project {
  return changed(project, { set: records, dig: graves });
}
