import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { isoDate } from '#shared/base/iso-date.ts';
import { EVENTS_SETTING, namedEventsOf, type NamedEvent } from '#shared/project/project-record.ts';
import { useDispatch, useNotebook } from '#renderer/state/hooks.ts';
import { Button } from '#renderer/ui/button.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { CommittedField } from './committed-field.tsx';
import { SettingsPart } from './settings-part.tsx';

/** What an event is called in the texts: its ways of saying, parted by commas. */
const wordsOf = (text: string): string[] =>
  text
    .split(',')
    .map((words) => words.trim())
    .filter(Boolean);

function eventOf(text: string, date: string): NamedEvent | null {
  const words = wordsOf(text);
  const [name] = words;
  const read = isoDate.safeParse(date.trim());
  return name !== undefined && read.success ? { name, words, date: read.data } : null;
}

/** Events that periods are counted from, such as “the coup”; the extractor reads their dates. */
export function NamedEvents() {
  const dispatch = useDispatch();
  const header = useNotebook((notebook) => notebook.header);
  const settings = useNotebook(({ project }) => project?.tables.project.get(project.id)?.settings);
  if (!header || !settings) return null;
  const events = namedEventsOf(settings);
  const isDisabled = header.readOnly !== null;
  const keep = (value: readonly NamedEvent[]): void =>
    void dispatch({ kind: 'setting.set', key: EVENTS_SETTING, value });
  return (
    <SettingsPart
      heading="Named events"
      words="“Since the coup” has a date only where the project says which day that was. Write every way the texts say it, parted by commas."
    >
      {events.length > 0 && (
        <ul className="settings__tags" aria-label="Named events">
          {events.map((event, place) => (
            <li key={`${event.name} ${event.date}`} className="settings__tag">
              <CommittedField
                label={`Words for ${event.name}`}
                isLabelHidden
                isDisabled={isDisabled}
                value={event.words.join(', ')}
                onCommit={(text) => {
                  const changed = eventOf(text, event.date);
                  if (changed) keep(events.map((one, at) => (at === place ? changed : one)));
                }}
              />
              <span className="ink-2">{event.date}</span>
              <IconButton
                icon={X}
                label={`Forget ${event.name}`}
                isDisabled={isDisabled}
                onPress={() => keep(events.filter((_, at) => at !== place))}
              />
            </li>
          ))}
        </ul>
      )}
      <NewEvent isDisabled={isDisabled} onAdd={(event) => keep([...events, event])} />
    </SettingsPart>
  );
}

interface NewEventProps {
  readonly isDisabled: boolean;
  readonly onAdd: (event: NamedEvent) => void;
}

function NewEvent({ isDisabled, onAdd }: NewEventProps) {
  const [text, setText] = useState('');
  const [date, setDate] = useState('');
  const event = eventOf(text, date);
  const isWrong = date.trim() !== '' && !isoDate.safeParse(date.trim()).success;
  return (
    <form
      className="settings__new-tag"
      onSubmit={(submitted) => {
        submitted.preventDefault();
        if (!event) return;
        onAdd(event);
        setText('');
        setDate('');
      }}
    >
      <TextField
        label="New event"
        placeholder="the coup, the takeover"
        isDisabled={isDisabled}
        value={text}
        onChange={setText}
      />
      <TextField
        label="Its date"
        placeholder="2021-02-01"
        isDisabled={isDisabled}
        value={date}
        onChange={setDate}
        {...(isWrong && { error: 'A date such as 2021, 2021-02 or 2021-02-01.' })}
      />
      <Button type="submit" icon={Plus} isDisabled={isDisabled || event === null}>
        Add event
      </Button>
    </form>
  );
}
