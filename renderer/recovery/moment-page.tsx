import type { HistoryList } from '#shared/ipc/history-contract.ts';
import { GoBack } from './go-back.tsx';
import { changeWords, momentWords } from './kept-words.ts';

export type Moment = HistoryList['moments'][number];

/** The whole project at a moment, and what going back there would do. */
export function MomentPage({ moment }: { moment: Moment }) {
  const when = momentWords(moment.at);
  return (
    <article className="recovery__page scroll" aria-label={`The project at ${when}`}>
      <header>
        <h1 className="t-20">The project as it was at {when}</h1>
        <p className="ink-2 pretty">
          Just before {changeWords(moment.files)}. Every file goes back together, or none.
        </p>
      </header>
      <GoBack
        point={{ file: null, at: moment.at }}
        action="Restore the whole project"
        done={`The project is as it was at ${when}.`}
        same="The project shows what it showed then."
      />
    </article>
  );
}
