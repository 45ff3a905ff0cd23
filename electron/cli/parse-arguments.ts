import { UsageError } from './usage.ts';

/** What a command takes: how many words, and which options (true = the option has a value). */
export interface Shape {
  readonly words: readonly [least: number, most: number];
  readonly options: Readonly<Record<string, 'value' | 'flag'>>;
  readonly usage: string;
}

export interface Arguments {
  readonly words: readonly string[];
  readonly values: ReadonlyMap<string, string>;
  readonly flags: ReadonlySet<string>;
}

function readOption(name: string, next: string | undefined, shape: Shape): 'value' | 'flag' {
  const kind = Object.hasOwn(shape.options, name) ? shape.options[name] : undefined;
  if (!kind)
    throw new UsageError(`There is no option --${name} here. Usage: attest ${shape.usage}`);
  if (kind === 'value' && next === undefined) {
    throw new UsageError(`The option --${name} needs a value. Usage: attest ${shape.usage}`);
  }
  return kind;
}

/** Reads a command's words and options. Throws UsageError with one sentence. `--` ends the options. */
export function parseArguments(given: readonly string[], shape: Shape): Arguments {
  const words: string[] = [];
  const values = new Map<string, string>();
  const flags = new Set<string>();
  for (let at = 0; at < given.length; at += 1) {
    const word = given[at] ?? '';
    if (word === '--') {
      words.push(...given.slice(at + 1));
      break;
    }
    if (!word.startsWith('--')) {
      words.push(word);
      continue;
    }
    const [name = '', inline] = word.slice(2).split(/=(.*)/su);
    const next = inline ?? given[at + 1];
    if (readOption(name, next, shape) === 'flag') flags.add(name);
    else {
      values.set(name, next ?? '');
      if (inline === undefined) at += 1;
    }
  }
  const [least, most] = shape.words;
  if (words.length < least || words.length > most) {
    throw new UsageError(`Wrong number of arguments. Usage: attest ${shape.usage}`);
  }
  return { words, values, flags };
}
