/**
 * Rewrites the top section of CHANGELOG.md from the `New:` and `Fix:` lines since the last tag. A line
 * that turned out to be untrue is taken back by `Withdrawn:` and its words in a later commit.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.mjs';

const FILE = join(ROOT, 'CHANGELOG.md');
const TOP = '## Unreleased';

/** @param {string[]} args */
function git(...args) {
  const { status, stdout } = spawnSync('git', args, { cwd: ROOT, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : '';
}

const tag = git('describe', '--tags', '--abbrev=0');
const messages = git('log', '--reverse', '--format=%B', tag === '' ? 'HEAD' : `${tag}..HEAD`);
const withdrawn = new Set([...messages.matchAll(/^Withdrawn: (.+)$/gm)].map(([, what]) => what));
const said = [...messages.matchAll(/^(New|Fix): (.+)$/gm)].filter(
  ([, , what]) => !withdrawn.has(what),
);
const lines = said.map(([, kind, what = '']) => {
  // The name of a command keeps its small letter.
  const sentence = /^(npm|attest) /.test(what)
    ? what
    : what.charAt(0).toUpperCase() + what.slice(1);
  return { kind, entry: `- ${sentence}` };
});
const section = (/** @type {string} */ kind, /** @type {string} */ title) => {
  const entries = lines.filter((line) => line.kind === kind).map((line) => line.entry);
  return entries.length === 0 ? [] : [`### ${title}`, '', ...new Set(entries), ''];
};

const old = readFileSync(FILE, 'utf8');
const [head = ''] = old.split(TOP);
const released = /\n## (?!Unreleased)[\s\S]*$/.exec(old)?.[0].trim() ?? '';
const text = [
  head.trim(),
  '',
  TOP,
  '',
  ...section('New', 'New'),
  ...section('Fix', 'Mended'),
  released,
];
writeFileSync(FILE, `${text.join('\n').trim()}\n`);
