import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { JournalDraft } from '#electron/store/journal.ts';
import { nodeFileSystem } from '#electron/store/node-file-system.ts';
import { tempFolder, testMachine } from './test-machine.ts';

describe('a change of very many files', () => {
  it('holds the bytes of a few at a time: they are made when their file is written', async () => {
    const folder = await tempFolder();
    let held = 0;
    let most = 0;
    const fs = {
      ...nodeFileSystem,
      open: async (path: string, flags: 'wx' | 'r') => {
        const file = await nodeFileSystem.open(path, flags);
        const close = async (): Promise<void> => {
          held -= 1;
          await file.close();
        };
        return flags === 'wx' ? { ...file, close } : file;
      },
    };
    const draft = new JournalDraft(testMachine({ fs }), folder, 'machine-a');
    const changes = Array.from({ length: 100 }, (_, at) => ({
      path: `documents/doc_${'a'.repeat(25)}${'abcd'.charAt(at % 4)}/annotations-${'b'.repeat(1 + (at >> 2))}.json`,
      bytes: () => {
        held += 1;
        most = Math.max(most, held);
        return Buffer.from(`{"at":${at}}`);
      },
    }));
    await draft.stage(changes);
    const { place, steps } = await draft.commit('many');
    expect(steps).toHaveLength(100);
    expect(most).toBeLessThanOrEqual(8);
    const staged = await readFile(join(folder, steps[7]?.from ?? ''), 'utf8');
    expect(staged).toBe(`{"at":7}`);
    expect(place).toMatch(/journal\/1$/);
  });
});
