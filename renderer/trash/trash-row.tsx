import { Eraser, RotateCcw } from 'lucide-react';
import type { TrashItem } from '#shared/project/trash.ts';
import { languageOf } from '#renderer/parts/language-of.ts';
import { Button } from '#renderer/ui/button.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { deletedWords, leftWords, partsWords } from './trash-words.ts';

export interface TrashRowProps {
  readonly item: TrashItem;
  readonly isReadOnly: boolean;
  readonly onRestore: (item: TrashItem) => void;
  /** Asks first. */
  readonly onErase: (item: TrashItem) => void;
}

/** What it was, where it belonged, when it went and how long it is kept. */
export function TrashRow({ item, isReadOnly, onRestore, onErase }: TrashRowProps) {
  const { kind, words, quoted, document, parts, isPrivate } = item;
  const lang = languageOf(words);
  const about = [
    isPrivate ? `private ${kind}` : kind,
    document === null ? '' : `in “${document}”`,
    parts.length === 0 ? '' : `with ${partsWords(parts)}`,
    deletedWords(item),
    leftWords(item),
  ];
  return (
    <div className="trash__row">
      <div className="trash__words">
        <span className="clip" {...(lang !== undefined && { lang })}>
          {quoted ? `“${words}”` : words || `empty ${kind}`}
        </span>
        <span className="trash__about">{about.filter(Boolean).join(' · ')}</span>
      </div>
      <Button
        variant="ghost"
        icon={RotateCcw}
        aria-label={`Restore ${kind} ${words}`}
        isDisabled={isReadOnly}
        onPress={() => onRestore(item)}
      >
        Restore
      </Button>
      <IconButton
        icon={Eraser}
        label={`Erase ${kind} for good: ${words}`}
        isDisabled={isReadOnly}
        onPress={() => onErase(item)}
      />
    </div>
  );
}
