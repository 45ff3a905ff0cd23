import { useNotebook } from './hooks.ts';

/** The parts of a keyboard event that say which key it was. React's and the browser's both fit. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const LATIN = /^[\x21-\x7e]$/;

/**
 * The single key that was pressed (`a`, `7`, `?`), or null with Ctrl, Alt or Cmd held. Where the layout
 * is not Latin the place of the key decides.
 */
export function singleKey({ key, code, ctrlKey, metaKey, altKey }: KeyPress): string | null {
  if (ctrlKey || metaKey || altKey) return null;
  if (LATIN.test(key)) return key.toLowerCase();
  const place = /^(?:Key([A-Z])|Digit(\d))$/.exec(code);
  return place ? (place[1]?.toLowerCase() ?? place[2] ?? null) : null;
}

/** Fields take letters for themselves and have an undo of their own; a page that is only read has neither. */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('[contenteditable][aria-readonly="true"]')) return false;
  // The reader's page is editable for the sake of keyboard selection and never takes a letter.
  if (target.closest('[aria-readonly="true"]')) return false;
  if (target.isContentEditable || target.closest('[contenteditable="true"]')) return true;
  if (target instanceof HTMLInputElement) {
    return !['checkbox', 'radio', 'button', 'range', 'color'].includes(target.type);
  }
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

/** Whether single letters act; some people switch them off (WCAG 2.1.4). */
export function useSingleKeysOn(): boolean {
  return useNotebook((notebook) => notebook.info?.settings.singleKeys ?? true);
}
