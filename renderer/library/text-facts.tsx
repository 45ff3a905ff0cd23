import { Button as PlainButton } from 'react-aria-components';
import { currentText, type Document, type TextVersion } from '#shared/document/document.ts';
import { readingWords } from '#shared/document/reading-words.ts';
import { useNotebook } from '#renderer/state/hooks.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Facts, InspectorSection } from '#renderer/ui/inspector.tsx';
import { Menu } from '#renderer/ui/menu.tsx';
import { canForceEncoding, ENCODINGS } from './encodings.ts';
import { useReread } from './use-reread.ts';

/** How the file's bytes were read as letters, and the way to have them read otherwise. */
export function TextFacts({ document }: { document: Document }) {
  const version = currentText(document);
  const { read, show, isBusy, beside } = useReread(document);
  const isReadOnly = useNotebook(({ header }) => header?.readOnly !== null);
  const isOff = isBusy || isReadOnly;
  const isLetters = canForceEncoding(version);
  const others = document.texts.filter(
    (text) => text.originalSha256 === version.originalSha256 && text.textHash !== version.textHash,
  );
  if (!isLetters && !version.zawgyi && others.length === 0) return null;
  return (
    <InspectorSection>
      <Facts facts={[{ name: 'Encoding', value: readingWords(version) }]} />
      <div ref={beside}>
        <div className="library__reading">
          {isLetters && (
            <EncodingMenu
              now={version.encoding}
              isOff={isOff}
              onChoose={(encoding) => void read(encoding, false)}
            />
          )}
          {version.zawgyi && (
            <Button
              isDisabled={isOff}
              onPress={() => void read(isLetters ? version.encoding : null, true)}
            >
              Convert to Unicode
            </Button>
          )}
        </div>
        <OtherTexts texts={others} onShow={(text) => void show(text.textHash)} />
      </div>
    </InspectorSection>
  );
}

interface EncodingMenuProps {
  readonly now: string;
  readonly isOff: boolean;
  readonly onChoose: (encoding: string) => void;
}

function EncodingMenu({ now, isOff, onChoose }: EncodingMenuProps) {
  const chosen = now.toLowerCase();
  const listed = ENCODINGS.some(({ name }) => name === chosen);
  const all = listed ? ENCODINGS : [{ name: chosen, words: 'As it is read now' }, ...ENCODINGS];
  const entries = all.map(({ name, words }) => ({ id: name, label: words, hint: name }));
  return (
    <Menu
      label="Encoding"
      trigger={<Button isDisabled={isOff}>Read with another encoding</Button>}
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

interface OtherTextsProps {
  readonly texts: readonly TextVersion[];
  readonly onShow: (text: TextVersion) => void;
}

/** The same file as it was read before: nothing that was marked in it is lost. */
function OtherTexts({ texts, onShow }: OtherTextsProps) {
  if (texts.length === 0) return null;
  return (
    <ul className="library__texts">
      {texts.map((text, place) => (
        // The one that is shown changes places with the one that was: the focus stays on the button.
        <li key={place}>
          <span className="ink-2">Also read as {readingWords(text)}</span>{' '}
          <PlainButton
            className="library__keep"
            aria-label={`Show it as ${readingWords(text)}`}
            onPress={() => onShow(text)}
          >
            Show that
          </PlainButton>
        </li>
      ))}
    </ul>
  );
}
