import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const CSS = readFileSync(join(import.meta.dirname, '../../../renderer/ui/tokens.css'), 'utf8');

type Tokens = ReadonlyMap<string, string>;

/** The declarations of the first rule whose selector line ends like this. */
function declarations(selector: string): Tokens {
  const from = CSS.indexOf(`${selector} {`);
  if (from === -1) throw new Error(`No rule for ${selector} in tokens.css.`);
  const body = CSS.slice(from, CSS.indexOf('}', from));
  return new Map(
    [...body.matchAll(/--([\w-]+): ([^;]+);/g)].map(([, name, value]) => [name!, value!]),
  );
}

/** Red, green and blue from 0 to 255. */
type Rgb = readonly [number, number, number];

function rgb(tokens: Tokens, name: string): Rgb {
  const digits = /^#([0-9a-f]{6})$/.exec(tokens.get(name) ?? '')?.[1];
  if (digits === undefined) throw new Error(`--${name} is no opaque colour.`);
  const part = (at: number) => Number.parseInt(digits.slice(at, at + 2), 16);
  return [part(0), part(2), part(4)];
}

/** Relative luminance, WCAG 2.2. */
function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: Rgb, other: Rgb): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

const wash = (over: Rgb, under: Rgb, share: number): Rgb =>
  over.map((channel, at) => channel * share + under[at]! * (1 - share)) as unknown as Rgb;

const light = declarations(':root');
const dark = declarations(":root[data-theme='dark']");
const darkBySystem = declarations(':root:not([data-theme])');
const THEMES = [
  ['light', light],
  ['dark', new Map([...light, ...dark])],
] as const;

const TONES = ['agree', 'look', 'clash', 'apart'];
const SOFT = [...TONES.map((tone) => `${tone}-soft`), 'accent-soft'];
const PLANES = ['paper', 'frame', 'raised'];

/** [text, surfaces it is used on] */
const TEXT: readonly (readonly [string, readonly string[]])[] = [
  ...['ink', 'ink-2', 'ink-3'].map((ink) => [ink, [...PLANES, 'desk', ...SOFT]] as const),
  ...['accent', ...TONES].map((colour) => [colour, [...PLANES, 'accent-soft']] as const),
  ...TONES.map((tone) => [tone, [`${tone}-soft`]] as const),
  ['on-accent', ['accent']],
];

describe.each(THEMES)('the colours of the %s theme', (_name, tokens) => {
  const pairs = TEXT.flatMap(([text, surfaces]) => surfaces.map((on) => [text, on] as const));

  it.each(pairs)('let %s be read on %s (4.5 : 1)', (text, on) => {
    expect(contrast(rgb(tokens, text), rgb(tokens, on))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(PLANES.flatMap((on) => [['edge', on] as const, ['focus', on] as const]))(
    'set %s off from %s (3 : 1)',
    (edge, on) => {
      expect(contrast(rgb(tokens, edge), rgb(tokens, on))).toBeGreaterThanOrEqual(3);
    },
  );

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9])('let hue %i be seen and words on it be read', (hue) => {
    const solid = rgb(tokens, `h${hue}`);
    const tint = rgb(tokens, `h${hue}t`);
    const ink = rgb(tokens, 'ink');
    expect(contrast(solid, rgb(tokens, 'paper'))).toBeGreaterThanOrEqual(3);
    expect(contrast(solid, rgb(tokens, 'frame'))).toBeGreaterThanOrEqual(3);
    expect(contrast(ink, tint)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(ink, wash(tint, rgb(tokens, 'paper'), 0.6))).toBeGreaterThanOrEqual(7);
  });
});

describe('the dark theme', () => {
  it('is the same whether the reader or the system asks for it', () => {
    expect([...darkBySystem]).toEqual([...dark]);
  });

  it('gives a value of its own to every colour of the light one', () => {
    const colours = [...light].filter(([, value]) => /^#|rgb|0 0 0/.test(value));
    expect(colours.length).toBeGreaterThan(40);
    for (const [name] of colours) expect(dark.has(name), name).toBe(true);
  });
});
