import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../root.mjs';

/** What the text reader needs of pdfjs's reading half, which exports none of it. */
const INTERNALS = [
  'BaseStream',
  'Catalog',
  'Dict',
  'EvaluatorPreprocessor',
  'Name',
  'OPS',
  'PartialEvaluator',
  'Ref',
  'StateManager',
  'TextState',
  'lookupMatrix',
  'stringToPDFString',
];
const WORKER = 'pdfjs-dist/legacy/build/pdf.worker.mjs';
const CACHE = join(ROOT, 'node_modules', '.cache', 'attest');

/** A copy of pdfjs's reading half that exports its internals as well. */
function openedWorker() {
  const code = readFileSync(join(ROOT, 'node_modules', WORKER), 'utf8');
  const missing = INTERNALS.filter(
    (name) => !new RegExp(`^(?:class|const|function) ${name}\\b`, 'm').test(code),
  );
  if (missing.length > 0) throw new Error(`pdfjs no longer has ${missing.join(', ')}`);
  const opened = `${code}\nexport { ${INTERNALS.join(', ')} };\n`;
  const hash = createHash('sha256').update(opened).digest('hex').slice(0, 16);
  const file = join(CACHE, `pdf.worker-${hash}.mjs`);
  if (!existsSync(file)) {
    // Several test processes may come here at once: each writes its own, the last one stays.
    mkdirSync(CACHE, { recursive: true });
    writeFileSync(`${file}.${process.pid}`, opened);
    renameSync(`${file}.${process.pid}`, file);
  }
  return file;
}

/**
 * Exports parts of pdfjs that it keeps to itself and changes nothing else. Its version is pinned; one
 * that lacks a name fails the build.
 *
 * @returns {import('vite').Plugin}
 */
export function pdfjsInternals() {
  return {
    name: 'attest-pdfjs-internals',
    enforce: 'pre',
    resolveId: (source) => (source === WORKER ? openedWorker() : null),
  };
}
