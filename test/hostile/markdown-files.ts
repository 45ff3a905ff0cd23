import { MARKER, WORDS, type HostileFile } from './hostile-file.ts';

const times = (count: number, part: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => part(at)).join('');

const made: readonly (readonly [string, (canary: string) => string])[] = [
  ['a million units of emphasis', () => '*a* '.repeat(250_000)],
  ['emphasis that is never closed', () => '*a **b _c '.repeat(100_000)],
  ['a list of a hundred thousand items', () => '- a\n'.repeat(100_000)],
  ['a list of marked items', () => '- *a*\n'.repeat(100_000)],
  ['lists in lists', () => times(9_000, (at) => `${'  '.repeat(at % 90)}- a\n`)],
  ['quotes without end', () => '> a\n'.repeat(150_000)],
  ['quotes and lists deeper than anybody writes', () => `${'> - '.repeat(2_000)}a\n`],
  ['links that are never closed', () => '[a](b '.repeat(150_000)],
  ['brackets', () => '['.repeat(1e6)],
  ['notes without end', () => times(9_000, (at) => `a[^${at}]\n\n[^${at}]: b\n\n`)],
  ['definitions without end', () => times(20_000, (at) => `[a${at}]\n\n[a${at}]: b\n\n`)],
  ['a table of many rows', () => `| a | b |\n|---|---|\n${'| a | b |\n'.repeat(100_000)}`],
  ['code marks of every length', () => times(3_000, (at) => `${'`'.repeat(at % 300)} `)],
  ['references without end', () => '&amp;'.repeat(200_000)],
  ['a fence that is never closed', () => `\`\`\`\n${`${WORDS}\n`.repeat(10_000)}`],
  ['more lines than are read', () => 'a\n\n'.repeat(300_001)],
  ['HTML that fetches', (c) => `<img src="${c}/i.png" onerror="${MARKER}()">\n`],
  ['links that run', () => `[a](javascript:${MARKER}())\n\n[b]\n\n[b]: data:text/html,${MARKER}\n`],
];

/** Markdown made to outlast its parser, to fetch or to run. */
export const MARKDOWN_FILES: readonly HostileFile[] = made.map(([name, markdown]) => ({
  name: `${name}.md`,
  bytes: (canary) => Buffer.from(`${WORDS}\n\n${markdown(canary)}`, 'utf8'),
}));
