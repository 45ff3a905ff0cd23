import { useRef, useState, type KeyboardEvent } from 'react';
import { Button as PlainButton } from 'react-aria-components';
import type { TextField as Metadatum } from '#shared/document/metadata.ts';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useSingleKeysOn } from '#renderer/state/single-keys.ts';
import { ORIGIN_WORDS } from './origin-words.ts';

export interface EditableFactProps {
  readonly name: string;
  /** What is edited; empty for a fact nobody knows. */
  readonly text: string;
  /** What is shown where that is more than the text. */
  readonly shown?: string;
  readonly origin: Pick<Metadatum, 'from' | 'guess'> | undefined;
  readonly help?: string;
  readonly check?: (text: string) => string | undefined;
  readonly onCommit: (text: string) => void;
}

/** A fact that turns into a field when it is pressed. Enter keeps, Escape gives up. */
export function EditableFact(props: EditableFactProps) {
  const { name, text, shown, origin } = props;
  const [isEditing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const isOn = useSingleKeysOn();
  const confirm = (event: { readonly key: string; continuePropagation?: () => void }) => {
    if (isOn && event.key.toLowerCase() === 'y') props.onCommit(text);
    else event.continuePropagation?.();
  };
  const close = () => {
    setEditing(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {isEditing ? (
          <FactField {...props} close={close} />
        ) : (
          <PlainButton
            ref={button}
            className="library__fact"
            aria-label={`Edit ${name.toLowerCase()}: ${text === '' ? 'not known' : (shown ?? text)}`}
            onPress={() => setEditing(true)}
            {...(origin?.guess && { 'aria-keyshortcuts': 'Y', onKeyDown: confirm })}
          >
            {text === '' ? (
              <span className="ink-3">not known</span>
            ) : (
              <span className={origin?.guess ? 'library__guessed' : undefined}>
                {shown ?? text}
              </span>
            )}
          </PlainButton>
        )}
        {!isEditing && origin?.guess && (
          <GuessNote name={name} from={origin.from} onKeep={() => props.onCommit(text)} />
        )}
        {!isEditing && origin && !origin.guess && (
          <span className="library__guess">{ORIGIN_WORDS[origin.from]}</span>
        )}
      </dd>
    </>
  );
}

interface GuessNoteProps {
  readonly name: string;
  readonly from: Metadatum['from'];
  readonly onKeep: () => void;
}

/** A guess stands on the dotted line until somebody vouches for it. */
function GuessNote({ name, from, onKeep }: GuessNoteProps) {
  return (
    <span className="library__guess">
      a guess, {ORIGIN_WORDS[from]}
      <PlainButton
        className="library__keep"
        aria-label={`It is right: ${name.toLowerCase()}`}
        onPress={onKeep}
      >
        It is right
      </PlainButton>
    </span>
  );
}

function FactField(props: EditableFactProps & { readonly close: () => void }) {
  const { name, text, help, check, onCommit, close } = props;
  const [draft, setDraft] = useState(text);
  const isDone = useRef(false);
  const wrong = check?.(draft.trim());
  const finish = (keeps: boolean) => {
    if (isDone.current) return;
    isDone.current = true;
    if (keeps && draft.trim() !== text) onCommit(draft.trim());
    close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') finish(false);
    else if (event.key === 'Enter' && wrong === undefined) finish(true);
  };
  return (
    <TextField
      label={name}
      isLabelHidden
      value={draft}
      onChange={setDraft}
      onKeyDown={onKeyDown}
      onBlur={() => finish(wrong === undefined)}
      error={draft.trim() === text ? undefined : wrong}
      {...(help !== undefined && { help })}
      autoFocus
    />
  );
}
