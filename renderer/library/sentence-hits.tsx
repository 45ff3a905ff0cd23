import { FileText, Hash, Highlighter, NotebookPen, Scale, type LucideIcon } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { SearchHit } from '#shared/ipc/contract.ts';
import { parseSearch, type SearchKind } from '#shared/query/search-query.ts';
import { foldLetters } from '#shared/query/search-words.ts';
import { FoundWords } from '#renderer/parts/found-words.tsx';
import { PlaceMark } from '#renderer/parts/place-mark.tsx';
import { hitRoute } from '#renderer/state/hit-route.ts';
import { useGo, useTable } from '#renderer/state/hooks.ts';
import { useSentences } from '#renderer/state/use-sentences.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorState } from '#renderer/ui/error-state.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { List } from '#renderer/ui/list.tsx';
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx';
import { foundKinds, type FoundKind } from './found-kinds.ts';

type NumberedHit = SearchHit & { readonly key: string };

/** The first are there within a keystroke; who wants more of them asks. */
const FIRST = 100;
const MOST = 500;
const ICONS: Readonly<Record<SearchKind, LucideIcon>> = {
  document: FileText,
  highlight: Highlighter,
  claim: Scale,
  figure: Hash,
  note: NotebookPen,
};

/** Every sentence that answers, each a way to its place. */
export function SentenceHits({ query }: { query: string }) {
  const [wide, setWide] = useState('');
  const limit = wide === query ? MOST : FIRST;
  const { query: answered, hits, failure } = useSentences({ query, limit, asker: 'library' });
  if (failure !== null) {
    return (
      <ErrorState title="The texts could not be searched" actions={null}>
        {failure}
      </ErrorState>
    );
  }
  const isSettled = answered === query.trimStart();
  if (hits.length === 0 && !isSettled) return null;
  if (hits.length === 0) return <NothingFound query={answered.trim()} />;
  const more = hits.length === FIRST && limit === FIRST ? () => setWide(query) : null;
  return <HitList hits={hits} query={answered.trim()} onMore={more} />;
}

/** What was typed as a filter and is none, and tags nobody made. */
function useProblems(query: string): readonly string[] {
  const tags = useTable('tag');
  const { problems, tags: named } = parseSearch(query);
  const names = [...tags.values()].map(({ name }) => foldLetters(name));
  const strangers = named.filter((one) => !names.some((name) => name.startsWith(foldLetters(one))));
  return [...problems, ...strangers.map((one) => `No tag is called “${one}”.`)];
}

function NothingFound({ query }: { query: string }) {
  const problems = useProblems(query);
  return (
    <EmptyState title={`“${query}” stands nowhere`}>
      {problems.length > 0
        ? problems.join(' ')
        : 'No document, highlight, claim, figure or note has these words. Try fewer, or only how a word begins, with a star: defect*'}
    </EmptyState>
  );
}

interface HitListProps {
  readonly hits: readonly SearchHit[];
  readonly query: string;
  /** Asks for more of them; null where these are all, or as many as are shown. */
  readonly onMore: (() => void) | null;
}

function HitList({ hits, query, onMore }: HitListProps) {
  const go = useGo();
  const [chosen, setChosen] = useState<FoundKind>('all');
  const kinds = useMemo(() => foundKinds(hits), [hits]);
  // A kind the next query does not find is let go of.
  const kind = kinds.some(({ id }) => id === chosen) ? chosen : 'all';
  const numbered = useMemo(
    () =>
      hits
        .map((hit, place): NumberedHit => ({ ...hit, key: `${place} ${hit.id}` }))
        .filter((hit) => kind === 'all' || hit.kind === kind),
    [hits, kind],
  );
  return (
    <>
      <div className="library__found">
        <p role="status">
          {onMore !== null || hits.length === MOST
            ? `The first ${hits.length} places`
            : placesWords(hits.length)}{' '}
          with “{query}”
        </p>
        {onMore && (
          <Button variant="ghost" onPress={onMore}>
            Show more
          </Button>
        )}
        {kinds.length > 2 && (
          <SegmentedControl
            label="What was found"
            segments={kinds}
            value={kind}
            onChange={setChosen}
          />
        )}
      </div>
      <Problems query={query} />
      <div className="grow library__hits">
        <List
          label={`Places with “${query}”`}
          items={numbered}
          idOf={(hit) => hit.key}
          textOf={(hit) => hit.sentence}
          renderItem={renderHit}
          onAction={(key) => {
            const hit = numbered.find((one) => one.key === key);
            if (hit) go(hitRoute(hit));
          }}
          estimatedRowHeight={64}
        />
      </div>
    </>
  );
}

/** What of the query was not understood, beside what was found without it. */
function Problems({ query }: { query: string }) {
  const problems = useProblems(query);
  if (problems.length === 0) return null;
  return (
    <p className="library__found ink-2" role="note">
      {problems.join(' ')}
    </p>
  );
}

const placesWords = (count: number): string => (count === 1 ? '1 place' : `${count} places`);

const renderHit = (hit: NumberedHit) => <HitRow hit={hit} />;

/** Whose words these are: quoted ones stand in the serif, ours in the sans. */
function HitRow({ hit: { kind, sentence, marks, title, place } }: { hit: NumberedHit }) {
  const isOurs = kind === 'claim' || kind === 'note';
  return (
    <div className="library__hit">
      <Icon icon={ICONS[kind]} className="ink-3" />
      <div className="library__hit-words">
        <div className={isOurs ? 'clip' : 'q-13 clip'}>
          <FoundWords sentence={sentence} marks={marks} />
        </div>
        {(title !== sentence || place) && (
          <div className="library__hit-beside">
            <PlaceMark place={place} />
            {title !== sentence && <span className="t-12 ink-3 clip">{title}</span>}
          </div>
        )}
      </div>
    </div>
  );
}
