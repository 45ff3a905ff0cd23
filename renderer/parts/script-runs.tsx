import { languageOf } from './language-of.ts';

const BURMESE = /(\p{Script=Myanmar}(?:[\s\p{P}\u200B-\u200D]*\p{Script=Myanmar})*)/u;

/** Text whose Burmese runs say that they are Burmese, so that they shape and break as such. */
export function ScriptRuns({ text }: { text: string }) {
  if (languageOf(text) === undefined) return text;
  return text.split(BURMESE).map((run, at) =>
    languageOf(run) === undefined ? (
      run
    ) : (
      <span key={at} lang="my">
        {run}
      </span>
    ),
  );
}
