import type { Document } from '#shared/document/document.ts';
import { currentText } from '#shared/document/document.ts';
import { idKind } from '#shared/base/ids.ts';
import { isPrivate } from '#shared/project/homes.ts';
import { getRecord, table } from '#shared/project/project.ts';
import type { TextSearch, TextSource } from '#electron/search/text-search.ts';
import type { OpenProject } from './open-project.ts';

/** A document's current text, with the zones people gave it. */
export function textSourceOf({ project }: OpenProject, document: Document): TextSource {
  const { id } = document;
  const { textHash } = currentText(document);
  const zones: TextSource['zones'] = [];
  for (const zone of table(project, 'zone').values()) {
    if (zone.document === id && zone.textHash === textHash) zones.push([zone.block, zone.zone]);
  }
  return { id, textHash, zones, isPrivate: isPrivate(document) };
}

/** Keeps a search in step with the project from now on; the answer ends that. */
export function followTexts(open: OpenProject, search: TextSearch): () => void {
  const tell = (ids: Iterable<string>): void => {
    const changed: TextSource[] = [];
    const gone: string[] = [];
    for (const id of ids) {
      const document = getRecord(open.project, 'document', id);
      if (document) changed.push(textSourceOf(open, document));
      else gone.push(id);
    }
    if (changed.length + gone.length > 0) search.follow({ changed, gone });
  };
  search.follow({
    changed: [...table(open.project, 'document').values()].map((one) => textSourceOf(open, one)),
    gone: [],
  });
  return open.listen({
    onPatch: ({ changed, removed }) => {
      const ids = new Set<string>();
      for (const record of changed) {
        if (record.type === 'document') ids.add(record.id);
        if (record.type === 'zone') ids.add(record.document);
      }
      for (const id of removed) if (idKind(id) === 'document') ids.add(id);
      // A zone that was removed no longer says whose it was.
      if (removed.some((id) => idKind(id) === 'zone')) {
        for (const id of table(open.project, 'document').keys()) ids.add(id);
      }
      tell(ids);
    },
  });
}
