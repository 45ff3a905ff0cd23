import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { compareTags } from '#shared/annotation/tag.ts';
import { useDispatch, useTable } from '#renderer/state/hooks.ts';
import { Button } from '#renderer/ui/button.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { SettingsPart } from './settings-part.tsx';
import { TagRow } from './tag-row.tsx';

/** The project's tags: name, colour with its pattern, key, order. */
export function TagEditor() {
  const table = useTable('tag');
  const tags = useMemo(() => [...table.values()].sort(compareTags), [table]);
  return (
    <SettingsPart
      heading="Tags"
      words="A highlight takes the colour of its first tag, in this order. A number key marks the selected words with its tag."
    >
      {tags.length > 0 && (
        <ul className="settings__tags" aria-label="Tags">
          {tags.map((tag, place) => (
            <TagRow key={tag.id} tag={tag} place={place} tags={tags} />
          ))}
        </ul>
      )}
      <NewTag />
    </SettingsPart>
  );
}

function NewTag() {
  const dispatch = useDispatch();
  const [name, setName] = useState('');
  const add = () => {
    if (name.trim() === '') return;
    void dispatch({ kind: 'tag.add', name: name.trim() });
    setName('');
  };
  return (
    <form
      className="settings__new-tag"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <TextField
        label="New tag"
        isLabelHidden
        placeholder="A new tag, such as Deserted"
        value={name}
        onChange={setName}
      />
      <Button type="submit" icon={Plus} isDisabled={name.trim() === ''}>
        Add tag
      </Button>
    </form>
  );
}
