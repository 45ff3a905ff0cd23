import './region-dock.css';
import { Move, Pencil, Trash2, X } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { NO_WORDS, typedWords, type Region } from '#shared/annotation/region.ts';
import { useNotebook, useTable } from '#renderer/state/hooks.ts';
import { Button } from '#renderer/ui/button.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { useDesk, useSession } from './desk-context.ts';
import {
  deleteRegion,
  keepRegion,
  openRegion,
  placeRegion,
  retypeRegion,
  takeUpBox,
} from './region-actions.ts';
import { RegionWords } from './region-words.tsx';
import type { DrawnBox } from './session.ts';

/** Below the page: the words of the region that is open, or the place to type those of a new one. */
export function RegionDock() {
  const id = useSession((session) => session.openRegion);
  const drawn = useSession((session) => session.box);
  const region = useTable('region').get(id ?? '');
  if (drawn) return drawn.region === null ? <NewRegion drawn={drawn} /> : <Moved drawn={drawn} />;
  return region ? <OpenRegion key={region.id} region={region} /> : null;
}

function Dock({ label, head, children }: { label: string; head: ReactNode; children?: ReactNode }) {
  return (
    <section className="reader__dock scroll" aria-label={label}>
      <div className="reader__dock-head">{head}</div>
      {children}
    </section>
  );
}

interface WordsFormProps {
  readonly page: number;
  readonly before?: string;
  readonly save: string;
  readonly onSave: (words: string) => Promise<void>;
  readonly onLeave: () => void;
}

function WordsForm({ page, before = '', save, onSave, onLeave }: WordsFormProps) {
  const [words, setWords] = useState(before);
  const [isTried, setTried] = useState(false);
  const isEmpty = typedWords(words) === '';
  const submit = (): void => {
    setTried(true);
    if (!isEmpty) void onSave(words);
  };
  return (
    <form
      className="reader__dock-form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onLeave();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
      }}
    >
      <TextArea
        id="region-words"
        label={`Words in the region of page ${page}`}
        help="Type what stands there, letter for letter. Line ends become spaces; an empty line begins a new paragraph."
        isQuote
        rows={3}
        value={words}
        onChange={setWords}
        {...(isTried && isEmpty && { error: NO_WORDS })}
      />
      <div className="row">
        <Button type="submit" variant="primary">
          {save}
        </Button>
        <Button variant="ghost" keys="Esc" onPress={onLeave}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

function NewRegion({ drawn }: { drawn: DrawnBox }) {
  const desk = useDesk();
  return (
    <Dock label="New region" head={<span className="medium">New region, page {drawn.page}</span>}>
      <WordsForm
        page={drawn.page}
        save="Keep region"
        onSave={(words) => keepRegion(desk, drawn, words)}
        onLeave={() => openRegion(desk, null)}
      />
    </Dock>
  );
}

function Moved({ drawn }: { drawn: DrawnBox }) {
  const desk = useDesk();
  return (
    <Dock
      label="Region to be moved"
      head={
        <>
          <span>Arrow keys move the region, Shift and arrow keys size it.</span>
          <Button variant="primary" keys="Enter" onPress={() => void placeRegion(desk, drawn)}>
            Keep it here
          </Button>
          <Button variant="ghost" keys="Esc" onPress={() => openRegion(desk, drawn.region)}>
            Cancel
          </Button>
        </>
      }
    />
  );
}

/** The pseudonym of whoever typed the words. */
function useTypist({ author }: Region): string {
  return useNotebook(({ header, project }) =>
    header?.me.id === author
      ? 'you'
      : (project?.tables.project.get(project.id)?.people[author]?.name ?? 'somebody'),
  );
}

function OpenRegion({ region }: { region: Region }) {
  const desk = useDesk();
  const typist = useTypist(region);
  const [isTyping, setTyping] = useState(false);
  const isReadOnly = useNotebook(({ header }) => header?.readOnly !== null);
  const dock = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = dock.current;
    return () => {
      if (element?.contains(document.activeElement)) desk.view()?.focus();
    };
  }, [desk]);
  const retype = async (words: string): Promise<void> => {
    if (await retypeRegion(desk, region.id, words)) setTyping(false);
  };
  return (
    <div ref={dock} className="reader__dock-held">
      <Dock
        label="Words of the region"
        head={
          <>
            <span className="medium">Page {region.page}</span>
            <span className="reader__dock-typed">words typed in by hand, by {typist}</span>
            <span className="end row">
              <Button
                variant="ghost"
                icon={Move}
                isDisabled={isReadOnly}
                onPress={() => takeUpBox(desk, region)}
              >
                Move
              </Button>
              <Button
                variant="ghost"
                icon={Pencil}
                isDisabled={isReadOnly}
                onPress={() => setTyping(true)}
              >
                Type anew
              </Button>
              <Button
                variant="ghost"
                icon={Trash2}
                isDisabled={isReadOnly}
                onPress={() => void deleteRegion(desk, region.id)}
              >
                Delete region
              </Button>
              <IconButton icon={X} label="Close" onPress={() => openRegion(desk, null)} />
            </span>
          </>
        }
      >
        {isTyping ? (
          <WordsForm
            page={region.page}
            before={region.words.replaceAll('\n', '\n\n')}
            save="Keep words"
            onSave={retype}
            onLeave={() => setTyping(false)}
          />
        ) : (
          <RegionWords key={region.words} region={region} />
        )}
      </Dock>
    </div>
  );
}
