import type { Editor } from '@tiptap/react';
import { Plus } from 'lucide-react';
import type { Claim } from '#shared/claim/claim.ts';
import { languageOf } from '#renderer/parts/language-of.ts';
import { useGo } from '#renderer/state/hooks.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { insertBlock } from './insert-reference.ts';
import { useWorld } from './world-context.ts';

/** The claims this brief makes, and those of the project it does not make yet. */
export function ClaimsPanel({ editor, claims }: { editor: Editor; claims: readonly string[] }) {
  const world = useWorld();
  const all = [...world.claims.values()];
  const made = all.filter(({ id }) => claims.includes(id));
  const left = all.filter(({ id }) => !claims.includes(id));
  if (all.length === 0) {
    return (
      <p className="brief-panel__none pretty">
        No claims in this project yet. State one on the Claims screen, or from a highlight with C.
      </p>
    );
  }
  return (
    <>
      {made.length > 0 && <h3 className="brief-panel__head">In this brief</h3>}
      <ul className="brief-claims">
        {made.map((claim) => (
          <ClaimRow key={claim.id} claim={claim} />
        ))}
      </ul>
      {left.length > 0 && <h3 className="brief-panel__head">Not in it yet</h3>}
      <ul className="brief-claims">
        {left.map((claim) => (
          <ClaimRow key={claim.id} claim={claim} editor={editor} />
        ))}
      </ul>
    </>
  );
}

function ClaimRow({ claim, editor }: { claim: Claim; editor?: Editor }) {
  const go = useGo();
  const insert = () => {
    if (!editor) return;
    const { from, to } = editor.state.selection;
    insertBlock(editor, { from, to }, { type: 'claimRef', attrs: { id: claim.id } });
  };
  return (
    <li>
      <button
        type="button"
        className="brief-claims__open"
        onClick={() => go({ screen: 'claims', record: claim.id })}
      >
        <span lang={languageOf(claim.statement)}>{claim.statement}</span>
        <span className="brief-numbers__outlet">{claim.status}</span>
      </button>
      {editor && <IconButton icon={Plus} label={`Insert: ${claim.statement}`} onPress={insert} />}
    </li>
  );
}
