import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { ROOT } from '#build/root.mjs';
import { filesBelow } from './files-below.ts';

const OURS = ['shared', 'electron', 'renderer'].flatMap((folder) => filesBelow(folder, /\.tsx?$/));
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const linesOf = (text: string) => text.trimEnd().split('\n').length;

/** The value below which the given share of the sorted numbers lies. */
function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Lines of each function of a file, bodies included, whatever they are nested in. */
function functionLengths(file: string): number[] {
  const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true);
  const lengths: number[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body !== undefined) {
      const line = (at: number) => source.getLineAndCharacterOfPosition(at).line;
      lengths.push(line(node.getEnd()) - line(node.getStart()) + 1);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return lengths;
}

describe('the size of files', () => {
  const sizes = OURS.map((file) => ({ file, lines: linesOf(read(file)) }));
  const lines = sizes.map((size) => size.lines);

  it('is measured', () => expect(lines.length).toBeGreaterThan(20));
  it('never exceeds 400 lines', () => {
    expect(sizes.filter((size) => size.lines > 400)).toEqual([]);
  });
  it('has a median of at most 100 lines', () => {
    expect(quantile(lines, 0.5)).toBeLessThanOrEqual(100);
  });
  it('stays within 350 lines for nineteen files in twenty', () => {
    expect(quantile(lines, 0.95)).toBeLessThanOrEqual(350);
  });
});

describe('the size of functions', () => {
  const lengths = OURS.flatMap(functionLengths);

  it('is measured', () => expect(lengths.length).toBeGreaterThan(100));
  it('stays within 40 lines for nineteen functions in twenty', () => {
    expect(quantile(lengths, 0.95)).toBeLessThanOrEqual(40);
  });
});
