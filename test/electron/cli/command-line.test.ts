import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openProject } from '#electron/handlers/open-folder.ts';
import { run } from '#electron/cli/run.ts';
import type { CliContext } from '#electron/cli/context.ts';
import { ROOT } from '#build/root.mjs';
import { converter, testIdentity } from '#test/electron/handlers/test-project.ts';
import { tempFolder, testMachine } from '#test/electron/store/test-machine.ts';

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly told: string;
  readonly json: unknown;
}

/** A command line of its own: one machine, real conversion, and a printer that would need a display. */
function commandLine() {
  const ports = { machine: testMachine(), identity: testIdentity() };
  return async (...given: string[]): Promise<Ran> => {
    const out: string[] = [];
    const told: string[] = [];
    const context: CliContext = {
      ports,
      converter,
      printer: { print: () => Promise.reject(new Error('no display in this test')) },
      out: (text) => void out.push(text),
      tell: (line) => void told.push(line),
      samples: join(ROOT, 'build', 'resources', 'sample-documents'),
    };
    const code = await run(given, context);
    const text = out.join('');
    const json: unknown = given.includes('--json') && text !== '' ? JSON.parse(text) : undefined;
    return { code, out: text, told: told.join('\n'), json };
  };
}

const SENTENCE = 'The roll holds 880 soldiers who left from January to September 2025.';

async function stage() {
  const attest = commandLine();
  const folder = await tempFolder();
  const project = join(folder, 'project');
  const file = async (name: string, content: string | Uint8Array) => {
    await writeFile(join(folder, name), content);
    return join(folder, name);
  };
  expect((await attest('new', project, '--name', 'Rolls')).code).toBe(0);
  return { attest, folder, project, file };
}

describe('the command line', () => {
  it('imports, and tells each file its fate: a bad one costs only itself', async () => {
    const { attest, folder, project, file } = await stage();
    const good = await file('good.txt', SENTENCE);
    const files = [
      good,
      await file('empty.txt', ''),
      await file(
        'binary.txt',
        Uint8Array.from({ length: 400 }, (_, at) => (at * 37) % 256),
      ),
      join(folder, 'missing.txt'),
    ];
    const { code, json } = await attest('import', project, ...files, '--json');
    expect(code).toBe(0);
    const outcomes = json as { file: string; id: string | null; status: string; reason?: string }[];
    expect(outcomes.map(({ file: name, status }) => [name, status])).toEqual([
      ['good.txt', 'imported'],
      ['empty.txt', 'refused'],
      ['binary.txt', 'refused'],
      ['missing.txt', 'refused'],
    ]);
    for (const { status, reason } of outcomes) {
      if (status === 'refused') expect(reason).toMatch(/^[A-Z].+\.$/);
    }
    const again = await attest('import', project, good, '--json');
    expect(again.json).toMatchObject([{ status: 'already' }]);
  });

  it('lists documents, finds and accepts figures, writes the brief and finds nothing wrong', async () => {
    const { attest, folder, project, file } = await stage();
    await attest('import', project, await file('roll.txt', `The roll\n\n${SENTENCE}\n`));
    const documents = (await attest('documents', project, '--json')).json as object[];
    expect(Object.keys(documents[0] ?? {}).sort()).toEqual([
      'authors',
      'date',
      'file',
      'id',
      'kind',
      'publisher',
      'sameAs',
      'title',
      'words',
    ]);
    expect((await attest('accept', project, '--all')).out).toMatch(/^Accepted \d+ figures/);
    const figures = (await attest('figures', project, '--json')).json as {
      value: unknown;
      sentence: string;
    }[];
    expect(figures.find(({ value }) => value === 880)?.sentence).toBe(SENTENCE);
    const brief = join(folder, 'out.md');
    expect((await attest('brief', project, '--out', brief)).code).toBe(0);
    expect(await readFile(brief, 'utf8')).toContain(SENTENCE);
    expect(await attest('check', project, '--json')).toMatchObject({ code: 0, json: [] });
    const bundle = join(folder, 'sent.attest');
    expect((await attest('share', project, '--out', bundle)).code).toBe(0);
    expect((await attest('open-bundle', bundle, join(folder, 'copy'))).code).toBe(0);
    expect((await attest('check', join(folder, 'copy'))).code).toBe(0);
  });

  it('explains for every number why it is or is not suggested', async () => {
    const { attest, file } = await stage();
    const path = await file('why.md', '# Roll\n\nIn 2025 the clerk, aged 44, counted 880 boats.\n');
    const { json, code } = await attest('extract', path, '--explain', '--json');
    const said = (json as Record<string, { text: string; verdict: string }[]>)['why.md'] ?? [];
    expect(code).toBe(0);
    expect(said.map(({ text, verdict }) => [text, verdict])).toEqual([
      ['2025', 'year'],
      ['44', 'age-of-person'],
      ['880', 'suggested'],
    ]);
    const { out } = await attest('extract', path, '--explain');
    expect(out).toContain('44  not suggested: it is one person’s age (age-of-person)');
    expect(out).toContain('880  suggested');
  });

  it('extracts figures at offsets of the file as decoded, and prints nothing but JSON', async () => {
    const { attest, file } = await stage();
    const text = `# Roll\r\n\r\n* first\r\n\r\n${SENTENCE}\r\n`;
    const { json, code } = await attest('extract', await file('roll.md', text), '--json');
    expect(code).toBe(0);
    const found = (json as Record<string, { start: number; end: number; value: unknown }[]>)[
      'roll.md'
    ];
    const figure = found?.find(({ value }) => value === 880);
    expect(text.slice(figure?.start, figure?.end)).toBe('880');
  });

  it('names what is wrong with a project, and opens the rest', async () => {
    const { attest, project, file } = await stage();
    await attest('import', project, await file('roll.txt', SENTENCE));
    await writeFile(join(project, 'claims.json'), '{ broken');
    const { code, json } = await attest('check', project, '--json');
    expect(code).toBe(1);
    expect(json).toMatchObject([{ file: 'claims.json' }]);
    expect((await attest('documents', project, '--json')).json).toHaveLength(1);
  });

  it('says that a folder is no project', async () => {
    const { attest, folder } = await stage();
    await mkdir(join(folder, 'plain'));
    const { code, told } = await attest('documents', join(folder, 'plain'));
    expect(code).toBe(1);
    expect(told).toMatch(/no project/i);
  });

  it.each([
    [['import', 'only-a-folder']],
    [['new', 'folder']],
    [['nothing-like-this']],
    [['documents', 'a', '--loud']],
    [['brief', 'a', '--out', 'x.docx']],
    [['extract', 'a/one.txt', 'b/one.txt']],
    [['accept', 'a']],
  ])('ends with 2 and one sentence on wrong usage: %j', async (given) => {
    const { code, told } = await commandLine()(...given);
    expect(code).toBe(2);
    expect(told).toMatch(/^[A-Z].+/);
    expect(told.split('\n')).toHaveLength(1);
  });

  it('ends with 3 for commands that write while somebody holds the project, and still reads', async () => {
    const { project, file } = await stage();
    const holder = commandLine();
    const other = commandLine();
    const roll = await file('roll.txt', SENTENCE);
    const machine = testMachine();
    const open = await openProject(
      { machine, identity: testIdentity() },
      project,
      'edit-or-refuse',
    );
    if (!open.ok) throw new Error(open.failure.sentence);
    expect((await other('import', project, roll)).code).toBe(3);
    expect((await other('documents', project)).code).toBe(0);
    const now = '2026-01-14T09:30:00Z';
    expect((await other('restore', project, '--to', now)).code).toBe(3);
    expect((await other('restore', project, '--to', now, '--dry-run')).code).toBe(0);
    expect((await other('restore', project, '--list')).code).toBe(0);
    await open.value.close();
    expect((await holder('import', project, roll)).code).toBe(0);
  });

  it('lists what history keeps, and says what going back would change', async () => {
    const { attest, project } = await stage();
    const nothing = await attest('restore', project, '--list');
    expect(nothing.out).toMatch(/nothing to go back to/);
    const ports = { machine: testMachine(), identity: testIdentity() };
    const opened = await openProject(ports, project);
    if (!opened.ok) throw new Error(opened.failure.sentence);
    await opened.value.dispatch({ kind: 'project.rename', name: 'Rolls and lists' });
    await opened.value.close();
    const { json, code } = await attest('restore', project, '--list', '--json');
    expect(code).toBe(0);
    const { moments } = json as { moments: { at: string; changed: string[] }[] };
    expect(moments).toMatchObject([{ changed: ['Project, people and settings'] }]);
    const when = moments.at(-1)!.at;
    const dry = await attest('restore', project, '--to', when, '--dry-run');
    expect(dry).toMatchObject({ code: 0 });
    expect(dry.out).toContain('name: Rolls and lists -> Rolls\n');
    expect(dry.out).toMatch(/Nothing was done/);
    const done = await attest('restore', project, '--to', when, '--file', 'project.json');
    expect(done.code).toBe(0);
    expect(done.out).toMatch(/^Went back: 1 records/);
    expect(await readFile(join(project, 'project.json'), 'utf8')).toContain('"name": "Rolls"');
    expect((await attest('restore', project, '--to', when)).out).toMatch(/^Nothing differs/);
  });

  it('asks for a moment with its time, and for one thing at once', async () => {
    const { attest, project } = await stage();
    expect((await attest('restore', project)).code).toBe(2);
    expect((await attest('restore', project, '--list', '--to', '2026-01-14 09:30')).code).toBe(2);
    const day = await attest('restore', project, '--to', '2026-01-14', '--dry-run');
    expect(day).toMatchObject({ code: 2 });
    expect(day.told).toMatch(/is no moment/);
  });

  it('runs from the built file as a person would run it', async () => {
    const { folder } = await stage();
    const answer = await new Promise<{ code: number; out: string }>((done) => {
      const cli = [
        join(ROOT, 'dist', 'cli.cjs'),
        'check',
        join(ROOT, 'build', 'resources', 'sample'),
        '--json',
      ];
      const env = { ...process.env, ATTEST_USER_DATA: join(folder, 'user-data') };
      execFile(process.execPath, cli, { env }, (error, out) => done({ code: error ? 1 : 0, out }));
    });
    expect(answer).toEqual({ code: 0, out: '[]\n' });
  });
});
