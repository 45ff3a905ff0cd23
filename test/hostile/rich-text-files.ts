import { MARKER as M, WORDS, type HostileFile } from './hostile-file.ts';

const rtf = (body: string): Uint8Array =>
  Buffer.from(`{\\rtf1\\ansi{\\fonttbl{\\f0 Times;}}\\pard ${WORDS}\\par ${body}}`, 'latin1');

const made: readonly (readonly [string, (c: string) => Uint8Array])[] = [
  ['groups a million deep', () => rtf('{'.repeat(1e6))],
  ['ends without beginnings', () => rtf('}'.repeat(1e6))],
  ['notes in notes', () => rtf('{\\footnote a '.repeat(2e5))],
  [
    'tables in tables',
    () => rtf('\\intbl\\itap2 a\\nestcell{\\*\\nesttableprops\\nestrow}'.repeat(1e5)),
  ],
  ['fields in fields', () => rtf('{\\field{\\*\\fldinst HYPERLINK "a"}{\\fldrslt '.repeat(1e5))],
  [
    'field that fetches',
    (c) => rtf(`{\\field{\\*\\fldinst INCLUDEPICTURE "${c}/i.png"}{\\fldrslt a}}`),
  ],
  ['field that runs', () => rtf(`{\\field{\\*\\fldinst DDEAUTO cmd "/c ${M}"}{\\fldrslt a}}`)],
  [
    'script behind a link',
    () => rtf(`{\\field{\\*\\fldinst HYPERLINK "javascript:${M}()"}{\\fldrslt a link}}`),
  ],
  ['template from elsewhere', (c) => rtf(`{\\*\\template ${c}/t.dot}`)],
  ['embedded object', () => rtf(`{\\object\\objemb{\\*\\objdata ${'41'.repeat(2e5)}}}`)],
  [
    'equation with code',
    () =>
      rtf(`{\\object\\objocx{\\*\\objclass Equation.3}{\\*\\objdata ${M.replaceAll(/./g, '41')}}}`),
  ],
  ['binary beyond the end', () => rtf('\\bin2147483647 a')],
  ['binary of less than nothing', () => rtf('\\bin-2147483648 a'.repeat(1e4))],
  [
    'numbers beyond numbers',
    () => rtf('\\u99999999999 ?\\uc99999999 \\f-99999999 \\fs9999999999 a'),
  ],
  ['halves of characters', () => rtf('\\u-10240 ?\\u-8192 ?\\u56320 ?a')],
  ['an unknown code page', () => rtf("\\ansicpg99999 \\'e9\\'ff\\'zz a")],
  ['a million control words', () => rtf('\\b a\\b0 '.repeat(1e6))],
  ['bytes that are cut', () => rtf("\\'")],
  ['a million fonts', () => rtf(`{\\fonttbl${'{\\f1 A;}'.repeat(1e6)}}`)],
  ['cells without end', () => rtf('\\trowd\\cellx1 a\\cell'.repeat(3e5))],
];

/** Rich text made to nest, fetch, run or mislead. */
export const RICH_TEXT_FILES: readonly HostileFile[] = made.map(([name, bytes]) => ({
  name: `${name}.rtf`,
  bytes,
}));
