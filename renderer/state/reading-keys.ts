import type { ZoneChange } from '#shared/document/document.ts';
import { namedEventsOf } from '#shared/project/project-record.ts';
import { projectRecord, type Project } from '#shared/project/project.ts';

type ZoneTable = ReadonlyMap<string, ZoneChange>;

// Tables never change: what is read off one is read once.
const known = new WeakMap<ZoneTable, ReadonlyMap<string, string>>();

/** The zones people gave, as one string a text that has any. */
function zonesByText(zones: ZoneTable): ReadonlyMap<string, string> {
  const before = known.get(zones);
  if (before) return before;
  const made = new Map<string, string>();
  for (const { document, textHash, block, zone } of zones.values()) {
    const key = `${document} ${textHash}`;
    made.set(key, `${made.get(key) ?? ''} ${block}:${zone}`);
  }
  known.set(zones, made);
  return made;
}

/**
 * What a reading of a document's text depends on: the text, the zones people gave its lines, the date
 * its periods are counted from and the events the project names. A reading under another key is old.
 */
export function readingKeys(project: Project): (document: string) => string | undefined {
  const zones = zonesByText(project.tables.zone);
  const events = JSON.stringify(namedEventsOf(projectRecord(project).settings));
  return (id) => {
    const document = project.tables.document.get(id);
    if (!document) return undefined;
    const { current, date } = document;
    const changes = zones.get(`${id} ${current}`) ?? '';
    return `${current} ${date?.value ?? ''}${changes} ${events}`;
  };
}
