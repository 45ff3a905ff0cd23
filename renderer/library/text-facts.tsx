import { useState } from 'react';
import { Button as PlainButton } from 'react-aria-components';
import { currentText, type Document, type TextVersion } from '#shared/document/document.ts';
import { useDispatch, useNotebookStore } from '#renderer/state/hooks.ts';
import { reread } from '#renderer/state/notebook.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Facts, InspectorSection } from '#renderer/ui/inspector.tsx';
import { Menu } from '#renderer/ui/menu.tsx';
import { ENCODINGS } from './encodings.ts';

/** Formats whose bytes are letters: the others say themselves how they are to be read. */
const IS_LETTERS = /^(?:text|markdown|html|csv)\//;
const IS_UNICODE = /\+unicode\//;

const wordsOf = ({ encoding, converter, zawgyi }: TextVersion): string =>
  IS_UNICODE.test(converter)
    ? `${encoding}, made into Unicode`
    : `${encoding}${zawgyi ? ', in Zawgyi' : ''}`;

function useReread(document: Document) {
  const store = useNotebookStore();
  const [isBusy, setBusy] = useState(false);
  const read = async (encoding: string | null, unicode: boolean) => {
    setBusy(true);
    await reread(store, { document: document.id, encoding, unicode });
    setBusy(false);
  };
  return { read, isBusy };
}

/** How the file's bytes were read as letters, and the way to have them read otherwise. */
export function TextFacts({ document }: { document: Document }) {
  const version = currentText(document);
  const { read, isBusy } = useReread(document);
  const isLetters = IS_LETTERS.test(version.converter);
  const others = document.texts.filter(
    (text) => text.originalSha256 === version.originalSha256 && text.textHash !== version.textHash,
  );
  if (!isLetters && !version.zawgyi && others.length === 0) return null;
  return (
    <InspectorSection>
      <Facts facts={[{ name: 'Encoding', value: wordsOf(version) }]} />
      {isLetters && (
        <EncodingMenu
          now={version.encoding}
          isBusy={isBusy}
          onChoose={(encoding) => void read(encoding, false)}
        />
      )}
      {version.zawgyi && (
        <Button
          isDisabled={isBusy}
          onPress={() => void read(isLetters ? version.encoding : null, true)}
        >
          Convert to Unicode
        </Button>
      )}
      <OtherTexts document={document.id} texts={others} />
    </InspectorSection>
  );
}

interface EncodingMenuProps {
  readonly now: string;
  readonly isBusy: boolean;
  readonly onChoose: (encoding: string) => void;
}

function EncodingMenu({ now, isBusy, onChoose }: EncodingMenuProps) {
  const entries = ENCODINGS.map(({ name, words }) => ({ id: name, label: words, hint: name }));
  const chosen = now.toLowerCase();
  return (
    <Menu
      label="Encoding"
      trigger={<Button isDisabled={isBusy}>Read with another encoding</Button>}
      groups={[
        {
          id: 'encodings',
          entries,
          chosen: {
            mode: 'single',
            ids: new Set([chosen]),
            onChange: (ids) => {
              const [encoding] = ids;
              if (encoding !== undefined && encoding !== chosen) onChoose(encoding);
            },
          },
        },
      ]}
    />
  );
}

/** The same file as it was read before: nothing that was marked in it is lost. */
function OtherTexts({ document, texts }: { document: string; texts: readonly TextVersion[] }) {
  const dispatch = useDispatch();
  if (texts.length === 0) return null;
  return (
    <ul className="library__texts">
      {texts.map((text) => (
        <li key={text.textHash}>
          <span className="ink-2">Also read as {wordsOf(text)}</span>{' '}
          <PlainButton
            className="library__keep"
            aria-label={`Show it as ${wordsOf(text)}`}
            onPress={() =>
              void dispatch({ kind: 'document.useText', id: document, textHash: text.textHash })
            }
          >
            Show that
          </PlainButton>
        </li>
      ))}
    </ul>
  );
}
