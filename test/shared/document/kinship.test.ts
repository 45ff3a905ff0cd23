import { describe, expect, it } from 'vitest';
import { printsOf } from '#shared/document/fingerprint.ts';
import { kinshipOf, kinSteps, type Kin, type KinPair } from '#shared/document/kinship.ts';
import type { Block } from '#shared/document/text.ts';

const BODY = Array.from(
  { length: 30 },
  (_, n) =>
    `On day ${n} the toll keeper of pier ${n * 7} wrote ${n * 31} names into a book of ${n} leaves.`,
);
const OTHER = Array.from(
  { length: 30 },
  (_, n) => `Nobody asked house ${n} why its ${n} lamps were lit.`,
);

interface About {
  readonly title?: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly file?: string;
  readonly apart?: string[];
}

function kin(id: string, lines: readonly string[], about: About = {}): Kin {
  const text = lines.join('\n');
  const blocks: Block[] = [];
  let start = 0;
  for (const line of lines) {
    blocks.push({ kind: 'paragraph', zone: 'body', start, end: start + line.length });
    start += line.length + 1;
  }
  const typed = (value: string) => ({ value, from: 'person' as const, guess: false });
  const { title = id, outlet, url, file = `${id}.txt`, apart } = about;
  const version = {
    textHash: `hash of ${text}`,
    originalSha256: '',
    fileName: file,
    encoding: 'utf-8',
    converter: 'text/1',
    importedAt: '',
    words: 0,
    units: text.length,
    warnings: [],
  };
  return {
    id,
    ...printsOf(text, blocks),
    document: {
      title: typed(title),
      texts: [version],
      ...(outlet === undefined ? {} : { publisher: typed(outlet) }),
      ...(url === undefined ? {} : { url: typed(url) }),
      ...(apart ? { apart } : {}),
    },
  };
}

const edited = BODY.map((line, at) =>
  at % 5 === 0 ? line.replace('names', 'names, he said,') : line,
);
const kinship = (a: Kin, b: Kin) => kinshipOf(a, b)?.kinship ?? null;

describe('kinship of two texts', () => {
  it('is one text where the words are the same, whatever stands between them', () => {
    const shouted = BODY.map((line) => line.toUpperCase().replaceAll(' ', '  '));
    expect(kinship(kin('a', BODY), kin('b', shouted))).toBe('same text');
  });

  it('is nearly one text where most of the shorter stands in the longer', () => {
    expect(kinship(kin('a', BODY), kin('b', edited))).toBe('nearly the same text');
    expect(kinship(kin('a', BODY), kin('b', [...BODY, ...OTHER]))).toBe('nearly the same text');
  });

  it('is likely a new version where the work is the same: address, or title and outlet, or file', () => {
    const url = 'https://www.hill.example/toll?from=mail#top';
    const same = [
      [{ url }, { url: 'http://hill.example/toll/' }],
      [
        { title: 'The toll', outlet: 'Hill' },
        { title: 'The Toll!', outlet: 'hill' },
      ],
      [{ title: 'The toll' }, { title: 'The toll', outlet: 'Hill' }],
      [{ file: 'toll.html' }, { file: 'toll.html' }],
    ] as const;
    for (const [one, other] of same) {
      expect(kinship(kin('a', BODY, one), kin('b', edited, other))).toBe('likely a new version');
    }
  });

  it('is likely a new version even where two thirds were written anew, but not where all was', () => {
    const rewritten = [...BODY.slice(0, 12), ...OTHER.slice(0, 18)];
    const work = { title: 'The toll', outlet: 'Hill' };
    expect(kinship(kin('a', BODY, work), kin('b', rewritten, work))).toBe('likely a new version');
    expect(kinship(kin('a', BODY, work), kin('b', OTHER, work))).toBeNull();
  });

  it.each([
    [
      'Residents of Bago queue for rice in the rain today.',
      'Residents of Bago queue for bread in the rain today.',
    ],
    [
      'Smoke over the old market on the morning of 4 May.',
      'Thick smoke over the market on the morning of 4 May.',
    ],
    [
      'The bridge at Hpa-An is closed from 4 May until 9 May, the office says.',
      'The bridge at Hpa-An is closed from 5 May until 11 May, the office says.',
    ],
  ])('is likely a new version of a short text of the same work: %s', (before, now) => {
    const url = 'https://www.hill.example/notice';
    const same: [About, About][] = [
      [{ url }, { url }],
      [{ file: 'notice.txt' }, { file: 'notice.txt' }],
    ];
    for (const [one, other] of same) {
      const pair = kinship(kin('a', [before], one), kin('b', [now], other));
      expect(pair).toBe('likely a new version');
    }
    expect(kinship(kin('a', [before]), kin('b', [now]))).toBeNull();
    const rest = ['Nobody asked why its lamps were lit.'];
    expect(kinship(kin('a', [before], { url }), kin('b', rest, { url }))).toBeNull();
  });

  it('is never told from the words alone where one outlet fills one form again and again', () => {
    const towns = ['Bago', 'Dawei', 'Lashio', 'Loikaw', 'Magway', 'Monywa', 'Pathein', 'Sittwe'];
    const forms = [
      (town: string, n: number) => `Photo: residents of ${town} queue for rice, ${n} May.`,
      (town: string, n: number) =>
        `${n * 37} people were arrested in ${town} on ${n} May, the township office said.`,
      (town: string, n: number) =>
        `Water level at ${town} station: ${n * 61} cm on ${n} June, ${n * 7} cm above the danger mark.`,
    ];
    const notices = forms.flatMap((form, at) =>
      towns.map((town, n) => ({ id: `${at}-${n}`, line: form(town, n + 3) })),
    );
    const offered = (about: (id: string) => About) =>
      findKin(
        notices.map(({ id, line }) => kin(id, [line], { outlet: 'Hill', ...about(id) })),
        [],
      );
    const own: ((id: string) => About)[] = [
      () => ({}),
      (id) => ({ title: 'Notice', file: 'notice.html', url: `https://hill.example/${id}` }),
    ];
    for (const about of own) {
      const offers = [...offered(about).values()].flat();
      expect(offers).toEqual([]);
    }
  });

  it('is no version of one outlet what another printed under the same title', () => {
    const [a, b] = [
      { title: 'The toll', outlet: 'Hill' },
      { title: 'The toll', outlet: 'River' },
    ];
    expect(kinship(kin('a', BODY, a), kin('b', edited, b))).toBe('nearly the same text');
  });

  it('is none between texts that share nothing, nor where somebody said so', () => {
    expect(kinship(kin('a', BODY), kin('b', OTHER))).toBeNull();
    expect(kinship(kin('a', BODY, { apart: ['b'] }), kin('b', BODY))).toBeNull();
    expect(kinship(kin('b', BODY), kin('a', BODY, { apart: ['b'] }))).toBeNull();
  });
});

function findKin(
  arriving: readonly Kin[],
  present: readonly Kin[],
): Map<string, readonly KinPair[]> {
  return new Map([...kinSteps(arriving, present)].map(({ id, pairs }) => [id, pairs]));
}

describe('kin of what comes in', () => {
  it('are looked for among what is here and what came in before, the nearest first', () => {
    const found = findKin(
      [kin('new', edited), kin('last', BODY)],
      [kin('old', BODY), kin('far', OTHER)],
    );
    expect(found.get('new')).toMatchObject([{ document: 'old', kinship: 'nearly the same text' }]);
    expect(found.get('last')?.map(({ document }) => document)).toEqual(['old', 'new']);
  });

  it('are found as comparing every pair finds them', () => {
    const pool = [
      BODY,
      edited,
      OTHER,
      BODY.slice(0, 10),
      [...OTHER, 'One more line of six words.'],
    ];
    const here = pool.map((lines, at) => kin(`here ${at}`, lines));
    const coming = pool.map((lines, at) => kin(`new ${at}`, lines, { title: `here ${at}` }));
    const found = findKin(coming, here);
    for (const [at, one] of coming.entries()) {
      const plain = [...here, ...coming.slice(0, at)]
        .flatMap((other) => kinshipOf(one, other) ?? [])
        .map(({ document }) => document);
      expect((found.get(one.id) ?? []).map(({ document }) => document).sort()).toEqual(
        plain.sort(),
      );
    }
  });
});
