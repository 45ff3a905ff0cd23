import { ChevronDown, Hash, Highlighter, MessageSquareText, Scale } from 'lucide-react';
import { Button as PlainButton } from 'react-aria-components';
import { useMemo } from 'react';
import { tagByKey, type Tag } from '#shared/annotation/tag.ts';
import { useTable } from '#renderer/state/hooks.ts';
import { tagHue } from '#renderer/parts/tag-hue.ts';
import { TagPicker } from '#renderer/parts/tag-picker.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { hueClass } from '#renderer/ui/hue.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { FloatingToolBar, ToolBarRule } from '#renderer/ui/tool-bar.tsx';
import { Tooltip } from '#renderer/ui/tooltip.tsx';
import { useDesk, useSession } from './desk-context.ts';
import { highlightSelection } from './highlight-actions.ts';
import { performKey } from './page-actions.ts';
import type { PageView, Place } from './page-view.ts';
import { usePlace } from './use-place.ts';

/** Height of the bar with its gap to the line, and about its width, in px. */
const HEIGHT = 44;
const WIDTH = 420;
/** Tags offered beside the list of all. */
const SHOWN = 5;

/** Over the selected words, or under them where the page's edge is near. */
function positionOf(place: Place, view: PageView) {
  const isRoomAbove = view.windowTop(place.top) > HEIGHT + 8;
  const left = Math.max(-14, Math.min(place.left - 8, view.width + 14 - WIDTH));
  return { top: isRoomAbove ? place.top - HEIGHT : place.bottom + 6, left };
}

/** What to do with the selected words. It takes no focus, so the selection stays. */
export function SelectionTools({ view }: { view: PageView | null }) {
  const desk = useDesk();
  const selection = useSession((session) => session.selection);
  const isQuiet = useSession(({ isDragging, card }) => isDragging || card !== null);
  const place = usePlace(view, isQuiet ? null : selection);
  if (!view || !place || isQuiet || !selection) return null;
  return (
    <div
      className="reader__tools"
      style={positionOf(place, view)}
      onMouseDown={(event) => event.preventDefault()}
    >
      <FloatingToolBar label="With the selected words">
        <TagKeys />
        <ToolBarRule />
        <Button
          variant="ghost"
          icon={Scale}
          preventFocusOnPress
          onPress={() => performKey(desk, { does: 'claim' })}
        >
          Claim
        </Button>
        <Button
          variant="ghost"
          icon={Hash}
          preventFocusOnPress
          onPress={() => performKey(desk, { does: 'figure' })}
        >
          Figure
        </Button>
        <Button
          variant="ghost"
          icon={MessageSquareText}
          preventFocusOnPress
          onPress={() => performKey(desk, { does: 'note' })}
        >
          Note
        </Button>
      </FloatingToolBar>
    </div>
  );
}

function TagKeys() {
  const desk = useDesk();
  const tags = useTable('tag');
  const keyed = useMemo(
    () => [...tagByKey(tags.values())].sort(([a], [b]) => a - b).slice(0, SHOWN),
    [tags],
  );
  return (
    <>
      <IconButton
        icon={Highlighter}
        label="Highlight"
        keys="H"
        placement="top"
        preventFocusOnPress
        onPress={() => void highlightSelection(desk)}
      />
      {keyed.map(([key, tag]) => (
        <TagKey key={tag.id} keyNumber={key} tag={tag} />
      ))}
      <TagPicker
        label="Highlight with a tag"
        chosen={NONE}
        onToggle={(tag) => void highlightSelection(desk, [tag])}
        trigger={<IconButton icon={ChevronDown} label="Other tags" placement="top" />}
      />
    </>
  );
}

const NONE: ReadonlySet<string> = new Set();

function TagKey({ keyNumber, tag }: { keyNumber: number; tag: Tag }) {
  const desk = useDesk();
  return (
    <Tooltip label={tag.name} keys={String(keyNumber)} placement="top">
      <PlainButton
        className="reader__tag-key"
        aria-label={`Highlight as ${tag.name}`}
        preventFocusOnPress
        onPress={() => void highlightSelection(desk, [tag.id])}
      >
        <span className={`ui-hue-key ${hueClass(tagHue(tag))}`}>{keyNumber}</span>
      </PlainButton>
    </Tooltip>
  );
}
