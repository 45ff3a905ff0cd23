import type { Editor } from '@tiptap/react';
import { TriangleAlert } from 'lucide-react';
import type { BriefModel } from '#shared/brief/brief-model.ts';
import { formatQuantity } from '#shared/figure/format-value.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Picker } from '#renderer/ui/picker.tsx';
import { Popover } from '#renderer/ui/popover.tsx';
import { VerdictMark } from '#renderer/ui/verdict-mark.tsx';
import type { PlacedNumber } from './document-numbers.ts';
import { figuresToInsert, outletIn } from './insertables.ts';
import { noteOfFigure } from './note-of-figure.ts';
import { useSentence } from './use-sentence.ts';
import { useWorld } from './world-context.ts';

export interface NumbersPanelProps {
  readonly editor: Editor;
  readonly numbers: readonly PlacedNumber[];
  readonly model: BriefModel;
}

/** Every number of the brief: the ones without a sentence first, with what can be done about them. */
export function NumbersPanel({ editor, numbers, model }: NumbersPanelProps) {
  const world = useWorld();
  const isBacked = ({ figure }: PlacedNumber) =>
    figure !== null && world.figuresById.get(figure)?.decision === 'accepted';
  const backed = numbers.filter(isBacked);
  const open = numbers.filter((number) => !isBacked(number));
  if (numbers.length === 0) {
    return (
      <p className="brief-panel__none pretty">
        No numbers yet. Type / in the text and choose Figure to put one in that leads to its
        sentence.
      </p>
    );
  }
  return (
    <>
      <Meter backed={backed.length} total={numbers.length} />
      {open.map((number) => (
        <OpenNumber key={number.from} editor={editor} number={number} />
      ))}
      <ul className="brief-numbers" aria-label="Numbers that lead to a sentence">
        {backed.map((number) => (
          <BackedNumber key={number.from} figureId={number.figure ?? ''} model={model} />
        ))}
      </ul>
    </>
  );
}

function Meter({ backed, total }: { backed: number; total: number }) {
  return (
    <div className="brief-meter">
      <p className="brief-meter__words" role="status">
        <span className="strong">{`${backed} of ${total} lead to a sentence`}</span>
        {backed < total && <span className="ink-3 end">{`${total - backed} open`}</span>}
      </p>
      <div className="brief-meter__line" aria-hidden="true">
        <i style={{ width: `${(backed / total) * 100}%` }} />
      </div>
    </div>
  );
}

function OpenNumber({ editor, number }: { editor: Editor; number: PlacedNumber }) {
  const world = useWorld();
  const { from, to, words, section, figure } = number;
  const range = { from, to };
  const where = section === '' ? 'before the first heading' : `under “${section}”`;
  const options = figuresToInsert(world).map(({ id, label, detail }) => ({
    id,
    text: `${label} ${detail}`,
    content: label,
    hint: detail,
  }));
  const put = (id: string) =>
    editor.chain().focus().insertContentAt(range, { type: 'figureRef', attrs: { id } }).run();
  return (
    <section
      className="brief-open"
      aria-label={`${words || 'Deleted figure'}: no sentence behind it`}
    >
      <div className="brief-open__head">
        <span className="brief-open__number">{figure === null ? words : '[deleted figure]'}</span>
        <VerdictMark tone="look" icon={TriangleAlert}>
          No sentence behind it
        </VerdictMark>
      </div>
      <p className="ink-2 pretty">
        {figure === null
          ? `Typed by hand ${where}.`
          : `Its figure was deleted. It stands ${where}.`}
      </p>
      <div className="row">
        <Popover label="Find a figure" isBare trigger={<Button>Find a figure</Button>}>
          {(close) => (
            <Picker
              label="Find a figure"
              placeholder="Value, what is counted, or outlet"
              options={options}
              chosen={new Set()}
              onToggle={(id) => {
                close();
                put(id);
              }}
              empty="No accepted figure fits. Accept it in the reader first."
            />
          )}
        </Popover>
        <Button
          variant="ghost"
          onPress={() => editor.chain().focus().setTextSelection(range).scrollIntoView().run()}
        >
          Show
        </Button>
        <Button variant="ghost" onPress={() => editor.chain().focus().deleteRange(range).run()}>
          Remove
        </Button>
      </div>
    </section>
  );
}

function BackedNumber({ figureId, model }: { figureId: string; model: BriefModel }) {
  const world = useWorld();
  const toSentence = useSentence(world);
  const figure = world.figuresById.get(figureId);
  if (!figure) return null;
  return (
    <li>
      <button type="button" className="brief-numbers__row" onClick={() => toSentence(figureId)}>
        <span className="brief-numbers__note">{noteOfFigure(model, figureId)}</span>
        <span className="brief-numbers__line clip">
          <span className="brief-numbers__value">{formatQuantity(figure)}</span> {figure.counted}
        </span>
        <span className="brief-numbers__outlet clip">{outletIn(world, figure.document)}</span>
      </button>
    </li>
  );
}
