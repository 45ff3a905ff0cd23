import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSampleProject } from '#electron/system/sample-project.ts';

describe('the sample project', () => {
  let stage: string;
  let original: string;
  let place: string;
  beforeEach(() => {
    stage = mkdtempSync(join(tmpdir(), 'attest-sample-'));
    original = join(stage, 'original');
    place = join(stage, 'user-data', 'samples');
    mkdirSync(join(original, 'texts'), { recursive: true });
    writeFileSync(join(original, 'project.json'), '{}');
    writeFileSync(join(original, 'texts', 'a.json'), '"880"');
  });
  afterEach(() => rmSync(stage, { recursive: true }));

  it('is copied whole', async () => {
    const made = await createSampleProject(original, place).prepare();
    if (!made.ok) throw new Error(made.failure.sentence);
    expect(readFileSync(join(made.value, 'texts', 'a.json'), 'utf8')).toBe('"880"');
  });

  it('is fresh every time and leaves an earlier copy alone', async () => {
    const sample = createSampleProject(original, place);
    await sample.prepare();
    writeFileSync(join(place, 'Sample project', 'project.json'), '{"mine": 1}');
    const again = await sample.prepare();
    expect(again.ok && basename(again.value)).toBe('Sample project 2');
    expect(again.ok && readFileSync(join(again.value, 'project.json'), 'utf8')).toBe('{}');
    expect(readFileSync(join(place, 'Sample project', 'project.json'), 'utf8')).toContain('mine');
  });

  it('that was not packaged is said to be missing', async () => {
    rmSync(join(original, 'project.json'));
    const made = await createSampleProject(original, place).prepare();
    expect(made).toMatchObject({ ok: false, failure: { code: 'not-found' } });
    expect(existsSync(place)).toBe(false);
  });

  it('that cannot be copied is a sentence', async () => {
    mkdirSync(join(stage, 'user-data'));
    writeFileSync(place, 'a file in the way');
    const made = await createSampleProject(original, place).prepare();
    expect(made).toMatchObject({ ok: false, failure: { code: 'not-saved' } });
  });
});
