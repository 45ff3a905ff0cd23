import { draftComparison } from '#shared/brief/draft-comparison.ts';
import { useNotebookStore } from '#renderer/state/hooks.ts';
import { dispatch, go } from '#renderer/state/notebook.ts';
import { useWorld } from './world-context.ts';

/** Makes a brief, empty or drafted from everything accepted so far, and opens it. */
export function useNewBrief(): (template: 'blank' | 'comparison') => Promise<void> {
  const store = useNotebookStore();
  const world = useWorld();
  return async (template) => {
    const { header } = store.getState();
    const title = template === 'blank' ? 'Untitled brief' : (header?.name ?? 'Comparison');
    const nodes = template === 'comparison' ? draftComparison(title, world) : [];
    const settings = { page: 'A4' as const, language: 'en' };
    const answer = await dispatch(store, { kind: 'brief.add', title, template, settings, nodes });
    if (!answer.ok) return;
    const made = answer.value.patch.changed.find(({ type }) => type === 'brief');
    if (made) go(store, { screen: 'brief', record: made.id });
  };
}
