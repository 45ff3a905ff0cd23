import { missingCase } from '#shared/base/missing-case.ts';
import type { BriefJudgement, BriefPart } from '#shared/brief/brief-model.ts';
import { BriefChart } from './brief-chart.tsx';
import { languageOf } from './language-of.ts';
import { NoteMark, PaperInlines } from './paper-inline.tsx';
import { ScriptRuns } from './script-runs.tsx';

/** Between the margins of an A4 page, in px; Letter has 22 more. */
const TEXT_WIDTH = 627;

type Part<K extends BriefPart['kind']> = BriefPart & { readonly kind: K };

/** One block of a briefing as it is printed. */
export function PaperBlock({ part }: { part: BriefPart }) {
  switch (part.kind) {
    case 'heading':
      return <Heading part={part} />;
    case 'paragraph':
      return (
        <p>
          <PaperInlines pieces={part.inlines} />
        </p>
      );
    case 'list':
      return <Items part={part} />;
    case 'blockquote':
      return (
        <blockquote>
          <PaperBlocks parts={part.parts} />
        </blockquote>
      );
    case 'rule':
      return <hr />;
    case 'quote':
      return <Quote part={part} />;
    case 'claim':
      return <Claim part={part} />;
    case 'chart':
      return <Chart part={part} />;
    case 'figureTable':
      return <FigureTable part={part} />;
    case 'goneBlock':
      return <p className="paper__gone">{part.what}</p>;
    default:
      return missingCase(part);
  }
}

export function PaperBlocks({ parts }: { parts: readonly BriefPart[] }) {
  return parts.map((part, at) => <PaperBlock key={at} part={part} />);
}

function Heading({ part }: { part: Part<'heading'> }) {
  const Tag = `h${part.level}` as const;
  return (
    <Tag>
      <PaperInlines pieces={part.inlines} />
    </Tag>
  );
}

function Items({ part }: { part: Part<'list'> }) {
  const Tag = part.ordered ? 'ol' : 'ul';
  return (
    <Tag className="paper__list">
      {part.items.map((item, at) => (
        <li key={at}>
          <PaperBlocks parts={item} />
        </li>
      ))}
    </Tag>
  );
}

function Quote({ part }: { part: Part<'quote'> }) {
  return (
    <blockquote className="paper__quote" lang={languageOf(part.text)}>
      “{part.text}”<NoteMark note={part.note} />
      {part.outlet !== '' && (
        <footer>
          <ScriptRuns text={part.outlet} />
        </footer>
      )}
    </blockquote>
  );
}

function Claim({ part }: { part: Part<'claim'> }) {
  return (
    <section className="paper__claim">
      <p className="paper__statement">
        <ScriptRuns text={part.statement} />
      </p>
      <p className="paper__standing">
        Claim, {part.status}: {part.standing}.
      </p>
      {part.evidence.length > 0 && (
        <ul className="paper__evidence">
          {part.evidence.map(({ stance, quote, note }, at) => (
            <li key={at}>
              <span className="paper__stance">{stance}</span>
              <span>
                “<ScriptRuns text={quote} />”<NoteMark note={note} />
              </span>
            </li>
          ))}
        </ul>
      )}
      <Judgements judgements={part.judgements} />
    </section>
  );
}

/** What was ruled about the figures above, or wants a look. */
function Judgements({ judgements }: { judgements: readonly BriefJudgement[] }) {
  return judgements.map(({ kind, words, computed, figures }, at) => (
    <p key={at} className="paper__standing">
      {kind === 'ruled' ? 'On ' : 'Look at '}
      {figures.map(({ label, note }, index) => (
        <span key={index}>
          {index > 0 && ' and '}
          {label}
          <NoteMark note={note} />
        </span>
      ))}
      : {computed !== null && <ScriptRuns text={`${computed} `} />}
      <ScriptRuns text={words} />
    </p>
  ));
}

function Chart({ part }: { part: Part<'chart'> }) {
  return (
    <figure className="paper__chart">
      <BriefChart model={part.chart} width={TEXT_WIDTH} />
      {part.notes.length > 0 && (
        <figcaption className="paper__standing">
          {part.notes.length === 1 ? 'Note' : 'Notes'}{' '}
          {part.notes.map((note, at) => (
            <span key={note}>
              {at > 0 && ', '}
              <a href={`#note-${note}`}>{note}</a>
            </span>
          ))}
        </figcaption>
      )}
      <Judgements judgements={part.judgements} />
    </figure>
  );
}

const COLUMNS = ['Figure', 'Counted', 'Period', 'Who counted', 'Outlet'];

function FigureTable({ part }: { part: Part<'figureTable'> }) {
  return (
    <>
      <table className="paper__table">
        <thead>
          <tr>
            {COLUMNS.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {part.rows.map((row) => (
            <tr key={row.id}>
              <td className="paper__number">
                {row.label}
                <NoteMark note={row.note} />
              </td>
              {[row.counted, row.period, row.counter, row.outlet].map((words, at) => (
                <td key={at}>
                  <ScriptRuns text={words} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Judgements judgements={part.judgements} />
    </>
  );
}
