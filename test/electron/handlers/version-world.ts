import { onTestFinished } from 'vitest';
import { describeAnchor } from '#shared/anchor/describe-anchor.ts';
import type { ImportOutcome } from '#shared/ipc/contract.ts';
import { currentText } from '#shared/document/document.ts';
import { table } from '#shared/project/project.ts';
import { createFingerprints } from '#electron/handlers/fingerprints.ts';
import { followTexts } from '#electron/handlers/follow-texts.ts';
import type { ProjectSession } from '#electron/handlers/project-session.ts';
import { suggestFigures } from '#electron/handlers/suggest-figures.ts';
import { versionHandlers } from '#electron/handlers/version-handlers.ts';
import { IndexedSearch } from '#electron/search/indexed-search.ts';
import { ok } from '#shared/base/result.ts';
import { got, newProject, pasted } from './test-project.ts';

export const OPENING = 'The river group keeps a roll of everybody who walks away from the camps.';
export const ROLL = 'Its roll names 880 soldiers who left between January and September.';
export const TOTAL = 'Since the coup 12,341 people have gone over, the helpers say.';
export const ROAD = 'The road from the camp to the border is steep in the rains.';
export const CLOSE = 'Nobody else keeps such a list, and 135 families wrote to ask for it.';
export const OLD = [OPENING, ROLL, TOTAL, ROAD, CLOSE].join('\n\n');
export const NEW = [
  'Corrected on Tuesday after a letter from a reader.',
  OPENING,
  ROLL.replace('880', '945'),
  TOTAL,
  ROAD.replace('steep', 'closed'),
].join('\n\n');

export async function twoVersions(older = OLD, newer = NEW) {
  const project = await newProject();
  const { open, ports, folder, bring } = project;
  const place = { folder, projectId: open.project.id, file: null };
  const search = new IndexedSearch({ ...place, disk: ports.machine });
  followTexts(open, search);
  onTestFinished(() => search.close());
  const opened = { project: open, fingerprints: createFingerprints(open), search };
  const session: ProjectSession = {
    current: () => opened,
    needed: () => ok(opened),
    enter: () => Promise.resolve(ok(open.header)),
    enterUnpacked: () => Promise.resolve(ok(open.header)),
    create: () => Promise.resolve(ok(open.header)),
    leave: () => Promise.resolve(ok(null)),
    copied: () => {},
    takeOver: () => Promise.resolve(ok(open.header)),
    synced: () => Promise.resolve(ok({ found: false, said: false })),
    saySynced: () => Promise.resolve(ok(open.header)),
  };
  const [first] = await bring(pasted(older, 'Roll.txt'));
  const document = first!.id!;
  const arrive = async (): Promise<ImportOutcome> => (await bring(pasted(newer, 'Roll.txt')))[0]!;
  return { ...project, ...opened, handlers: versionHandlers(session), session, document, arrive };
}
export type World = Awaited<ReturnType<typeof twoVersions>>;

export async function mark({ open, document }: World, words: string): Promise<string> {
  const { textHash } = currentText(table(open.project, 'document').get(document)!);
  const text = got(await open.store.text(textHash));
  const { blocks } = got(await open.store.blocks(document, textHash));
  const start = text.indexOf(words);
  const anchor = describeAnchor({ text, textHash, blocks }, { start, end: start + words.length });
  const added = await open.dispatch({ kind: 'highlight.add', document, anchor, tags: [] });
  return got(added).patch.changed[0]!.id;
}

export async function decide(
  world: World,
  value: number,
  kind: 'figure.accept' | 'figure.dismiss',
) {
  const { open, document } = world;
  const [found] = got(await suggestFigures(open, [document]));
  const suggestion = found!.suggestions.find((one) => one.value === value)!;
  const { textHash, origin } = found!;
  got(await open.dispatch({ kind, items: [{ document, textHash, suggestion, origin }] }));
  return suggestion.id;
}

export const figure = ({ open }: World, id: string) => table(open.project, 'figure').get(id)!;
