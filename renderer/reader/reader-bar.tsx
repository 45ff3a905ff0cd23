import { ALargeSmall, ArrowLeft, Copy, PanelRight, TextSearch } from 'lucide-react';
import { useMemo } from 'react';
import { shortDate } from '#shared/base/short-date.ts';
import { textGroups } from '#shared/document/same-text.ts';
import { useCommandKeys } from '#renderer/state/command-key.ts';
import { useGo, useNotebook, useNotebookStore, useTable } from '#renderer/state/hooks.ts';
import { useSameText } from '#renderer/state/reading-hooks.ts';
import { changeSettings } from '#renderer/state/saving.ts';
import { Button } from '#renderer/ui/button.tsx';
import { IconButton, ToggleIconButton } from '#renderer/ui/icon-button.tsx';
import { Menu } from '#renderer/ui/menu.tsx';
import { useRoom } from '#renderer/ui/use-room.ts';
import { useDesk } from './desk-context.ts';
import { openFind } from './find-bar.tsx';
import type { ReaderText } from './reader-world.ts';

export interface ReaderBarProps {
  readonly text: ReaderText;
  readonly isInspecting: boolean;
  readonly onInspecting: (isInspecting: boolean) => void;
}

/** Over the page: what is read, and how it is set. */
export function ReaderBar({ text, isInspecting, onInspecting }: ReaderBarProps) {
  const go = useGo();
  const desk = useDesk();
  const keys = useCommandKeys();
  const isWide = useRoom() === 'wide';
  const { title, publisher, date, id } = text.document;
  const from = [publisher?.value, date && shortDate(date.value)].filter(Boolean).join(', ');
  return (
    <>
      <IconButton
        icon={ArrowLeft}
        label="Back to the library"
        onPress={() => go({ screen: 'library', document: id })}
      />
      <span className="reader__bar-title clip">{title.value}</span>
      <span className="reader__bar-from">{from}</span>
      <SameText document={id} />
      <span className="grow" />
      <IconButton
        icon={TextSearch}
        label="Find in the document"
        keys={keys('Ctrl F')}
        onPress={() => openFind(desk)}
      />
      <TextSize />
      {isWide && (
        <ToggleIconButton
          icon={PanelRight}
          label="Marks in this document"
          isSelected={isInspecting}
          onChange={onInspecting}
        />
      )}
    </>
  );
}

/** Which other documents carry this text; choosing one goes there. */
function SameText({ document }: { document: string }) {
  const pairs = useSameText();
  const documents = useTable('document');
  const go = useGo();
  const twins = useMemo(() => {
    const groupOf = textGroups(pairs);
    return [...documents.values()].filter(
      (one) => one.id !== document && groupOf(one.id) === groupOf(document),
    );
  }, [pairs, documents, document]);
  if (twins.length === 0) return null;
  return (
    <Menu
      label="Documents with the same text"
      trigger={
        <Button variant="ghost" icon={Copy}>
          {twins.length === 1 ? 'Same text as 1 other' : `Same text as ${twins.length} others`}
        </Button>
      }
      groups={[
        {
          id: 'twins',
          entries: twins.map(({ id, title, publisher }) => ({
            id,
            label: title.value,
            ...(publisher && { hint: publisher.value }),
          })),
        },
      ]}
      onAction={(id) => go({ screen: 'reader', document: id })}
    />
  );
}

const SIZES = [17, 18, 19, 20, 21, 22].map((size) => ({ id: String(size), label: `${size} px` }));

function TextSize() {
  const store = useNotebookStore();
  const size = useNotebook((notebook) => notebook.info?.settings.textSize ?? 19);
  return (
    <Menu
      label="Text size"
      placement="bottom end"
      trigger={<IconButton icon={ALargeSmall} label="Text size" />}
      groups={[
        {
          id: 'sizes',
          heading: 'Text size',
          entries: SIZES,
          chosen: {
            mode: 'single',
            ids: new Set([String(size)]),
            onChange: (ids) =>
              void changeSettings(store, { textSize: Number([...ids][0] ?? size) }),
          },
        },
      ]}
    />
  );
}
