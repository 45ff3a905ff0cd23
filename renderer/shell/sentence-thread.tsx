import { DoubtMark } from '#renderer/ui/doubt-mark.tsx';

/** The promise in one picture: a number, and the dotted line that leads to its sentence. */
export function SentenceThread() {
  return (
    <section className="welcome__picture" aria-label="A number and the sentence it comes from">
      <div className="welcome__frame" />
      <div className="welcome__demo">
        <span className="welcome__number">945</span>
        <p className="welcome__counted">
          <DoubtMark kind="exact" label="exactly" /> soldiers who left in 2025, as one group counted
        </p>
        <svg className="welcome__thread" viewBox="0 0 640 400" aria-hidden="true">
          <path d="M206 150.5H440C560 150.5 603 190 603 288" />
        </svg>
        <blockquote className="welcome__sentence">
          When the year closed, the group’s list stood at{' '}
          <mark className="welcome__mark">
            <span className="welcome__figure">945</span> soldiers who had walked away
          </mark>{' '}
          from their units.
        </blockquote>
        <p className="welcome__from">Valley Courier, 9 January 2026, third paragraph</p>
      </div>
      <p className="welcome__drop">
        Drop articles, a project or a bundle anywhere. Nothing leaves this computer.
      </p>
    </section>
  );
}
