import { useNotebookStore } from '#renderer/state/hooks.ts';
import { go } from '#renderer/state/notebook.ts';
import type { BriefWorld } from '#shared/brief/brief-world.ts';

/** Leads from a figure or a highlight to its sentence. */
export function useSentence(world: BriefWorld): (id: string) => void {
  const store = useNotebookStore();
  return (id) => {
    const figure = world.figuresById.get(id);
    const highlight = world.highlights.get(id);
    if (figure) {
      const { document, spans } = figure;
      go(store, { screen: 'reader', document, passage: spans.numeral, record: id });
    } else if (highlight) {
      const { start, end } = highlight.anchor;
      const { document } = highlight;
      go(store, { screen: 'reader', document, passage: { start, end }, record: id });
    }
  };
}
