import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createProject } from '#electron/handlers/open-folder.ts';
import { faultyFileSystem, tempFolder, testMachine } from '#test/electron/store/test-machine.ts';
import { refused, testIdentity } from './test-project.ts';

describe('a new project', () => {
  it.each(['EIO', 'ENOSPC', 'EMFILE'])('says why a disk that answers %s has none', async (code) => {
    const folder = join(await tempFolder(), 'Losses');
    const fs = faultyFileSystem((call) => (call === 'write' ? code : undefined));
    const ports = { machine: testMachine({ fs }), identity: testIdentity() };
    const made = await createProject(ports, { folder, name: 'Losses', pseudonym: 'Heron' });
    expect(refused(made).code).toBe('not-saved');
    expect(refused(made).sentence).toMatch(/^Not saved\. .+\.$/);
  });
});
