import type { TokenList } from '#shared/figure/token.ts';

/** Whether a sentence ends as Burmese ones do: asked before anything Burmese is looked for. */
export function isBurmeseSentence(tokens: TokenList): boolean {
  const last = tokens.at(tokens.length - 1);
  return last.kind === 'burmese' || last.text === '။' || last.text === '၊';
}
