import { dirname, join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { ROOT } from '#build/root.mjs';

/** Compiles one line as a file of a project, with that project's settings, and answers its errors. */
function errorsOf(project: string, code: string): string[] {
  const config = join(ROOT, project, 'tsconfig.json');
  const parsed = ts.getParsedCommandLineOfConfigFile(config, undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
      throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'));
    },
  });
  if (parsed === undefined) throw new Error(`${config} could not be read`);
  const file = join(dirname(config), 'planted.ts');
  const options = { ...parsed.options, noEmit: true, emitDeclarationOnly: false, composite: false };
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists, getSourceFile } = host;
  const text = `${code}\nexport {};\n`;
  host.fileExists = (name) => name === file || fileExists(name);
  host.readFile = (name) => (name === file ? text : readFile(name));
  host.getSourceFile = (name, version, ...rest) =>
    name === file
      ? ts.createSourceFile(name, text, version)
      : getSourceFile(name, version, ...rest);
  const program = ts.createProgram([file], options, host);
  return ts
    .getPreEmitDiagnostics(program, program.getSourceFile(file))
    .map((diagnostic) => ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'));
}

describe.each([
  ['shared', 'the DOM', 'document.title;'],
  ['shared', 'Node', 'process.cwd();'],
  ['shared', 'timers', 'setTimeout(() => 1);'],
  ['shared', 'crypto', 'crypto.randomUUID();'],
  ['shared', 'newer built-ins', 'Object.groupBy([1], String);'],
  ['electron', 'what Node 18 lacks', 'import.meta.dirname;'],
  ['electron', 'newer built-ins', 'Promise.withResolvers();'],
  ['electron', 'the DOM', 'document.title;'],
  ['electron/import', 'what Node 18 lacks', 'import.meta.dirname;'],
  ['renderer', 'Node', 'process.cwd();'],
  ['renderer', 'newer built-ins', 'new Set([1]).union(new Set([2]));'],
])('the compiler in %s', (project, what, code) => {
  it(`knows nothing of ${what}`, () => expect(errorsOf(project, code)).not.toEqual([]), 60_000);
});

describe.each([
  ['shared', 'const a: string | undefined = ["x"][0]; a?.length;'],
  ['electron', 'process.cwd();'],
  ['electron/import', 'document.title; process.cwd();'],
  ['electron/preload', 'document.title;'],
  ['renderer', 'document.title;'],
])('the compiler in %s', (project, code) => {
  it(`accepts ${code}`, () => expect(errorsOf(project, code)).toEqual([]), 60_000);
});

describe.each([
  ['an unchecked index', 'const a: string = ["x"][0];'],
  ['an enum', 'enum A { b }; A.b;'],
  ['an implicit any', 'function f(a) { return a; } f(1);'],
  ['undefined for an absent member', 'const a: { b?: string } = { b: undefined }; a.b;'],
])('strictness', (what, code) => {
  it(`refuses ${what}`, () => expect(errorsOf('shared', code)).not.toEqual([]), 60_000);
});
