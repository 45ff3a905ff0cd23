import type { Home } from '#shared/project/homes.ts';
import { assertThere } from './folder-there.ts';
import { homeChanges } from './home-changes.ts';
import type { HomeShelf } from './home-shelf.ts';
import type { HomeWriter } from './home-writer.ts';
import { JournalDraft } from './journal.ts';
import type { Machine } from './machine.ts';
import type { PendingJournal } from './transaction.ts';

interface SplitPorts {
  readonly machine: Machine;
  readonly folder: string;
  readonly shelf: HomeShelf;
  readonly writer: HomeWriter;
  readonly pending: PendingJournal;
}

const WRITES_AT_ONCE = 8;
/** Somebody writes into the files again and again, faster than we can read them. */
const MOST_LOOKS = 5;
const WHY = 'annotations of one document into other files';

/** Each file by itself: a record lies in the same one as before. All are tried; throws what stopped the first. */
async function writeEach({ shelf, writer }: SplitPorts, whole: Home): Promise<void> {
  const homes = shelf.unwritten.of(whole);
  let next = 0;
  const failed: unknown[] = [];
  const work = async (): Promise<void> => {
    for (let home = homes[next++]; home !== undefined; home = homes[next++]) {
      // Before it is written: what changes meanwhile is to be written again.
      shelf.unwritten.clear([home]);
      try {
        await writer.write(home);
      } catch (error) {
        shelf.unwritten.mark({ homes: [home], moved: [] });
        failed.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(WRITES_AT_ONCE, homes.length) }, work));
  if (failed.length > 0) throw failed[0];
}

/** Records go from one file to another: all those files in one journalled change. */
async function writeMoved(ports: SplitPorts, whole: Home): Promise<void> {
  const { machine, folder, shelf, writer, pending } = ports;
  await assertThere(machine, folder);
  for (let looks = 1; looks < MOST_LOOKS; looks += 1) {
    if (!(await writer.takeInChanges(shelf.unwritten.of(whole)))) break;
  }
  // At one moment: a record that moves meanwhile must not fall between two files.
  const homes = shelf.unwritten.of(whole);
  const changes = homeChanges(shelf, homes);
  shelf.unwritten.clear(homes);
  const draft = new JournalDraft(machine, folder, machine.token);
  try {
    await draft.stage(changes);
    await pending.begin(await draft.commit(WHY));
  } catch (error) {
    shelf.unwritten.mark({ homes, moved: [whole] });
    await draft.discard();
    throw error;
  }
  writer.deliver();
  await pending.finish();
}

/**
 * Brings what is unwritten of one file, as a person counts them, to disk. Resolves when all that was to
 * be written when it was called is there for good. Throws the file system's error.
 */
export async function writeWhole(ports: SplitPorts, whole: Home): Promise<void> {
  const { unwritten } = ports.shelf;
  do {
    if (unwritten.isMoved(whole)) await writeMoved(ports, whole);
    else await writeEach(ports, whole);
    // Somebody made records move while their files were written: what was left out is due now.
  } while (unwritten.isMoved(whole));
}
