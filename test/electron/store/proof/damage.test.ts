import { describe, expect, it } from 'vitest';
import { promised } from '#test/promise.ts';
import { filledProject, knownOf, projectFiles, readAll, type Readable } from './damage.ts';
import type { Remains } from './crash-states.ts';
import { FOLDER } from './proof-project.ts';
import { seeded } from './seeded.ts';

const PIECES = 64;
const FLIPS = 1000;

interface Damage {
  readonly path: string;
  readonly bytes: Uint8Array;
}

function* cuts(remains: Remains): Generator<Damage> {
  for (const path of projectFiles(remains)) {
    const whole = remains.get(path) ?? new Uint8Array(0);
    for (let piece = 0; piece < PIECES; piece += 1) {
      const length = Math.floor((whole.length * piece) / PIECES);
      yield { path, bytes: whole.slice(0, length) };
    }
  }
}

function* flips(remains: Remains, random: () => number): Generator<Damage> {
  const paths = projectFiles(remains);
  for (let flip = 0; flip < FLIPS; flip += 1) {
    const path = paths[Math.floor(random() * paths.length)] ?? '';
    const bytes = Uint8Array.from(remains.get(path) ?? []);
    const at = Math.floor(random() * bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    yield { path, bytes };
  }
}

/** What one damage did: to everything but the damaged file, and whether it is told. */
function compare(whole: Readable, now: Readable | null, file: string) {
  const others = [...whole.parts].filter(([, part]) => part.file !== file);
  const own = [...whole.parts].filter(([, part]) => part.file === file);
  const rest = others.every(([name, { print }]) => now?.parts.get(name)?.print === print);
  const intact = own.every(([name, { print }]) => now?.parts.get(name)?.print === print);
  const missing = own.some(([name]) => !now?.parts.has(name));
  return { rest, intact, told: missing || (now?.named.has(file) ?? false) };
}

async function damaged(damages: (whole: Remains) => Iterable<Damage>) {
  const remains = await filledProject();
  const known = knownOf(remains);
  const whole = await readAll(remains, known);
  if (!whole) throw new Error('The whole project does not open');
  const files = projectFiles(remains).filter((path) => path.includes('/annotations-'));
  expect(files.length).toBeGreaterThan(1);
  const found = { all: 0, costsMore: [] as string[], silent: [] as string[] };
  for (const { path, bytes } of damages(remains)) {
    const file = path.slice(FOLDER.length + 1);
    const now = await readAll(new Map([...remains, [path, bytes]]), known);
    const { rest, intact, told } = compare(whole, now, file);
    found.all += 1;
    if (!rest) found.costsMore.push(file);
    if (!intact && !told) found.silent.push(file);
  }
  return found;
}

describe('a damaged file', () => {
  it('costs itself alone and is told, wherever it was cut', async () => {
    const { all, costsMore, silent } = await damaged(cuts);
    promised('one bad file costs one: cuts', `${all} cuts: 0 cost more, ${silent.length} untold`);
    expect(costsMore).toEqual([]);
    expect(silent).toEqual([]);
  }, 60_000);

  it('costs itself alone when a bit of it was flipped, and is told also where it is valid JSON', async () => {
    const { all, costsMore, silent } = await damaged((whole) => flips(whole, seeded(7)));
    promised(
      'one bad file costs one: flipped bits',
      `${all} flips: ${costsMore.length} cost more, ${silent.length} untold`,
    );
    expect(costsMore).toEqual([]);
    expect(silent).toEqual([]);
  }, 60_000);
});
