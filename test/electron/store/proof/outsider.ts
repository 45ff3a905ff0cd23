import { makeId } from '#shared/base/ids.ts';
import type { RecordByType } from '#shared/project/kinds.ts';
import type { FileEnvelope } from '#shared/record/envelope.ts';
import type { FileSystem } from '#electron/store/file-system.ts';
import { FOLDER } from './proof-project.ts';
import { NO_BYTES } from './simulated-nodes.ts';
import type { SimulatedDisk } from './simulated-disk.ts';

const TAGS = `${FOLDER}/tags.json`;

/** How another program writes: a new file renamed over the old one, or into the file that is there. */
export type Manner = 'renames' | 'writes in place';

/** Another program (an editor, a sync engine) adds a tag to the file. */
export function addTagFromOutside(disk: SimulatedDisk, name: string, manner: Manner): void {
  const text = Buffer.from(disk.file(TAGS).bytes).toString('utf8');
  const file = JSON.parse(text) as FileEnvelope & { records: RecordByType['tag'][] };
  const [pattern] = file.records;
  if (!pattern) throw new Error('There is no tag to copy');
  const id = makeId('tag', () => Buffer.from(name.padEnd(16).slice(0, 16)));
  const records = [...file.records, { ...pattern, id, name }];
  put(disk, TAGS, Buffer.from(JSON.stringify({ ...file, records }, null, 2)), manner);
}

function put(disk: SimulatedDisk, path: string, bytes: Uint8Array, manner: Manner): void {
  const { there } = disk.place(path);
  if (manner === 'writes in place' && there?.kind === 'file') {
    there.bytes = NO_BYTES;
    disk.write(there, bytes);
    return;
  }
  const temp = `${path}.outside`;
  disk.add(temp, disk.newFile(bytes, NO_BYTES));
  disk.move(temp, path);
}

/**
 * Another program that has the one file of annotations of old writes it with a highlight more, whether
 * the file is there still or was split. Answers the highlight's id.
 */
export function addHighlightFromOutside(
  disk: SimulatedDisk,
  { path, text }: { path: string; text: string },
  manner: Manner,
): string {
  const file = JSON.parse(text) as FileEnvelope & { records: RecordByType['highlight'][] };
  const [pattern] = file.records;
  if (!pattern) throw new Error('There is no highlight to copy');
  const id = makeId('highlight', () => Buffer.from('from the outside'));
  const records = [...file.records, { ...pattern, id }];
  put(disk, path, Buffer.from(JSON.stringify({ ...file, records }, null, 2)), manner);
  return id;
}

/** Calls `strike` right before the call with that number, counted from `arm` on; `struck` names it. */
export function before(strike: () => void) {
  let left = Infinity;
  let struck = '';
  const wrap = (fs: FileSystem): FileSystem => {
    const counted = Object.entries(fs).map(([name, run]) => [
      name,
      (...given: unknown[]): unknown => {
        left -= 1;
        if (left === 0) {
          struck = name;
          strike();
        }
        return (run as (...all: unknown[]) => unknown)(...given);
      },
    ]);
    return Object.fromEntries(counted) as FileSystem;
  };
  const arm = (at: number): void => {
    left = at;
    struck = '';
  };
  return { wrap, arm, struck: () => struck };
}
