import { writeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { describeAnchor } from '#shared/anchor/describe-anchor.ts';
import type { ProjectCommand } from '#shared/project/command.ts';
import { table } from '#shared/project/project.ts';
import { createProject, openProject } from '#electron/handlers/open-folder.ts';
import type { OpenProject } from '#electron/handlers/open-project.ts';
import { createMachine } from '#electron/system/machine.ts';

/**
 * A process that saves, started with FOLDER MACHINE NAME SAVES SESSION: it takes the project, adds and
 * saves SESSION records, lets it go, and so on until it saved SAVES. They are highlights where the project
 * has a document, else tags. One line each on standard output: `made ID 12` once a change has its
 * revision, `saved 12` once that revision is on disk.
 */
const [folder = '', token = '', name = '', saves = '0', session = '0'] = process.argv.slice(2);

const say = (line: string): void => void writeSync(1, `${line}\n`);
const people = new Map<string, string>();
const ports = {
  machine: createMachine(token),
  identity: {
    me: (project: string) => Promise.resolve(people.get(project) ?? null),
    setMe: (project: string, person: string) => Promise.resolve(void people.set(project, person)),
  },
};

const WAIT_MS = 5;

async function taken(): Promise<OpenProject> {
  for (;;) {
    const opened = await openProject(ports, folder, 'edit-or-refuse');
    if (opened.ok) return opened.value;
    if (opened.failure.code === 'not-a-project') {
      const place = { folder, name: 'Losses', pseudonym: 'Heron' };
      const made = await createProject(ports, place);
      if (made.ok) return made.value;
      throw new Error(made.failure.sentence);
    }
    if (opened.failure.code !== 'project-held') throw new Error(opened.failure.sentence);
    await sleep(WAIT_MS * Math.random());
  }
}

async function commandOf({ project, store }: OpenProject, name: string): Promise<ProjectCommand> {
  const [document] = table(project, 'document').values();
  if (!document) return { kind: 'tag.add', name };
  const text = await store.text(document.current);
  if (!text.ok) throw new Error(text.failure.sentence);
  const source = { text: text.value, textHash: document.current, blocks: [] };
  const anchor = describeAnchor(source, { start: 0, end: 3 });
  return { kind: 'highlight.add', document: document.id, anchor, tags: [] };
}

async function save(project: OpenProject, name: string): Promise<void> {
  const made = await project.dispatch(await commandOf(project, name));
  if (!made.ok) throw new Error(made.failure.sentence);
  const { revision, changed } = made.value.patch;
  say(`made ${changed[0]?.id} ${revision}`);
  const flushed = await project.flush();
  if (!flushed.ok) throw new Error(flushed.failure.sentence);
}

async function main(): Promise<void> {
  for (let saved = 0; saved < Number(saves);) {
    const project = await taken();
    project.listen({ onSaved: (revision) => say(`saved ${revision}`) });
    for (let left = Number(session); left > 0 && saved < Number(saves); left -= 1) {
      await save(project, `${name}-${saved}`);
      saved += 1;
    }
    await project.close();
    say('closed');
    await sleep(WAIT_MS * Math.random());
  }
}

void main();
