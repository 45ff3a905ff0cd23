import './claims.css';
import { Plus, Scale } from 'lucide-react';
import { useEffect, useState } from 'react';
import { makeId } from '#shared/base/ids.ts';
import { useDispatch, useGo, useRoute } from '#renderer/state/hooks.ts';
import { singleKey, isTextField, useSingleKeysOn } from '#renderer/state/single-keys.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { List } from '#renderer/ui/list.tsx';
import { ScreenFrame } from '#renderer/ui/screen-frame.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { ClaimPage } from './claim-page.tsx';
import { useStandings, type Standing } from './claim-witnesses.ts';

const random = (): Uint8Array => crypto.getRandomValues(new Uint8Array(16));
const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/** Statements with what supports and what contradicts them, quotes in full. */
export function ClaimsScreen() {
  const standings = useStandings();
  const route = useRoute();
  const [picked, setPicked] = useState<string | null>(null);
  const [isNew, setNew] = useState(false);
  useNewClaimKey(() => setNew(true));
  const current =
    standings.find(({ claim }) => claim.id === (picked ?? route.record)) ?? standings[0];
  const dialog = isNew && <NewClaim onClose={() => setNew(false)} onMade={setPicked} />;
  if (!current) {
    return (
      <ScreenFrame label="Claims">
        <NoClaims onNew={() => setNew(true)} />
        {dialog}
      </ScreenFrame>
    );
  }
  return (
    <ScreenFrame
      label="Claims"
      list={
        <section className="claims__list pane pane--frame" aria-label="All claims">
          <div className="claims__new">
            <Button isWide icon={Plus} keys="C" onPress={() => setNew(true)}>
              New claim
            </Button>
          </div>
          <List
            label="Claims"
            items={standings}
            idOf={idOf}
            textOf={textOf}
            renderItem={renderStanding}
            selected={current.claim.id}
            onSelect={setPicked}
            estimatedRowHeight={64}
          />
        </section>
      }
    >
      <ClaimPage key={current.claim.id} standing={current} />
      {dialog}
    </ScreenFrame>
  );
}

const idOf = ({ claim }: Standing) => claim.id;
const textOf = ({ claim }: Standing) => claim.statement;

function renderStanding({ claim, pieces, sources }: Standing) {
  const against = pieces.filter(({ evidence }) => evidence.stance === 'contradicts').length;
  const supports = pieces.filter(({ evidence }) => evidence.stance === 'supports').length;
  return (
    <span className="claims__row">
      <span className="medium">{claim.statement}</span>
      <span className="t-12 ink-3">
        {claim.status}, {supports} for, {against} against,{' '}
        {count(sources.length, 'independent source', 'independent sources')}
      </span>
    </span>
  );
}

function useNewClaimKey(onNew: () => void): void {
  const single = useSingleKeysOn();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isElsewhere = event.defaultPrevented || isTextField(event.target);
      const isOver =
        event.target instanceof Element && event.target.closest('[role="dialog"]') !== null;
      if (!single || isElsewhere || isOver || singleKey(event) !== 'c') return;
      event.preventDefault();
      onNew();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [single, onNew]);
}

function NewClaim({ onClose, onMade }: { onClose: () => void; onMade: (id: string) => void }) {
  const dispatch = useDispatch();
  const [statement, setStatement] = useState('');
  const make = async () => {
    if (statement.trim() === '') return;
    const id = makeId('claim', random);
    const done = await dispatch({ kind: 'claim.add', id, statement: statement.trim() });
    if (!done.ok) return;
    onMade(id);
    onClose();
  };
  return (
    <Dialog
      title="New claim"
      closeLabel="Close"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="ghost" onPress={onClose}>
            Cancel
          </Button>
          <Button
            variant="primary"
            isDisabled={statement.trim() === ''}
            onPress={() => void make()}
          >
            Add claim
          </Button>
        </>
      }
    >
      <TextArea
        label="Statement"
        help="One sentence that can be true or false. Evidence comes next."
        rows={3}
        value={statement}
        onChange={setStatement}
        autoFocus
      />
    </Dialog>
  );
}

function NoClaims({ onNew }: { onNew: () => void }) {
  const go = useGo();
  return (
    <EmptyState
      title="No claims yet"
      actions={
        <>
          <Button variant="primary" icon={Scale} keys="C" onPress={onNew}>
            New claim
          </Button>
          <Button variant="ghost" keys={['G', 'R']} onPress={() => go({ screen: 'reader' })}>
            Open the reader
          </Button>
        </>
      }
    >
      State what you think is so, then tie passages and figures to it. Or select a passage in the
      reader and press C.
    </EmptyState>
  );
}
