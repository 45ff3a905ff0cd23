import { lowered } from './lowered.ts';
import { raised } from './raised.ts';

/** Where letters stand against the line. */
export type Standing = 'raised' | 'lowered' | undefined;

/** Words as they stand: no number joins the one before it, which stands on another height. */
export function standingAt(words: string, standing: Standing, before: string): string {
  if (standing === 'raised') return raised(words);
  return standing === 'lowered' ? lowered(words, before) : words;
}
