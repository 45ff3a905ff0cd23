import { FileText, Hash, Highlighter, Scale, type LucideIcon } from 'lucide-react';
import { useMemo } from 'react';
import type { Output } from '#shared/ipc/contract.ts';
import { useGo } from '#renderer/state/hooks.ts';
import type { Route } from '#renderer/state/route.ts';
import { useSentences } from '#renderer/state/use-sentences.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorState } from '#renderer/ui/error-state.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { List } from '#renderer/ui/list.tsx';
import { FoundWords } from '#renderer/parts/found-words.tsx';

type Hit = Output<'search.find'>[number];
type NumberedHit = Hit & { readonly key: string };

const LIMIT = 300;
const ICONS: Readonly<Record<Hit['kind'], LucideIcon>> = {
  document: FileText,
  highlight: Highlighter,
  claim: Scale,
  figure: Hash,
};

function routeOf({ kind, id, document, start, end }: Hit): Route {
  if (kind === 'claim' || document === null) return { screen: 'claims', record: id };
  const passage = start === null || end === null ? {} : { passage: { start, end } };
  const record = kind === 'document' ? {} : { record: id };
  return { screen: 'reader', document, ...record, ...passage };
}

/** Every sentence that has the words, each a way to its place. */
export function SentenceHits({ query }: { query: string }) {
  const { query: answered, hits, failure } = useSentences(query, LIMIT);
  if (failure !== null) {
    return (
      <ErrorState title="The texts could not be searched" actions={null}>
        {failure}
      </ErrorState>
    );
  }
  const isSettled = answered === query.trim();
  if (hits.length === 0 && !isSettled) return null;
  if (hits.length === 0) {
    return (
      <EmptyState title={`“${answered}” stands nowhere`}>
        No document, highlight, claim or figure has these words. Try fewer, or another spelling.
      </EmptyState>
    );
  }
  return <HitList hits={hits} query={answered} />;
}

function HitList({ hits, query }: { hits: readonly Hit[]; query: string }) {
  const go = useGo();
  const numbered = useMemo(
    () => hits.map((hit, place): NumberedHit => ({ ...hit, key: `${place} ${hit.id}` })),
    [hits],
  );
  return (
    <>
      <p className="library__found" role="status">
        {hits.length === LIMIT ? `The first ${LIMIT} places` : placesWords(hits.length)} with “
        {query}”
      </p>
      <div className="grow library__hits">
        <List
          label={`Places with “${query}”`}
          items={numbered}
          idOf={(hit) => hit.key}
          textOf={(hit) => hit.sentence}
          renderItem={(hit) => <HitRow hit={hit} query={query} />}
          onAction={(key) => {
            const hit = numbered.find((one) => one.key === key);
            if (hit) go(routeOf(hit));
          }}
          estimatedRowHeight={64}
        />
      </div>
    </>
  );
}

const placesWords = (count: number): string => (count === 1 ? '1 place' : `${count} places`);

function HitRow({ hit, query }: { hit: NumberedHit; query: string }) {
  return (
    <div className="library__hit">
      <Icon icon={ICONS[hit.kind]} className="ink-3" />
      <div className="library__hit-words">
        <div className={hit.kind === 'claim' ? 'clip' : 'q-13 clip'}>
          <FoundWords sentence={hit.sentence} query={query} />
        </div>
        {hit.kind !== 'claim' && <div className="t-12 ink-3 clip">{hit.title}</div>}
      </div>
    </div>
  );
}
