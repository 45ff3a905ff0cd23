import { createContext, useContext, useMemo } from 'react';
import { useStore } from 'zustand';
import type { Result } from '#shared/base/result.ts';
import { conventionsOf, type Conventions } from '#shared/figure/compare/conventions.ts';
import type { ChangeAnswer } from '#shared/ipc/contract.ts';
import type { ProjectCommand } from '#shared/project/command.ts';
import type { RecordByType, RecordType } from '#shared/project/kinds.ts';
import { emptyProject, table, type Project } from '#shared/project/project.ts';
import type { Backend } from '#renderer/backend/backend.ts';
import { dispatch, go, notify, type Notebook, type NotebookStore } from './notebook.ts';
import type { Route } from './route.ts';

const NotebookContext = createContext<NotebookStore | null>(null);
export const NotebookProvider = NotebookContext.Provider;

export function useNotebookStore(): NotebookStore {
  const store = useContext(NotebookContext);
  if (!store) throw new Error('No notebook above this component');
  return store;
}

export function useNotebook<T>(select: (notebook: Notebook) => T): T {
  return useStore(useNotebookStore(), select);
}

const NO_PROJECT = emptyProject('prj_none');
const NO_SETTINGS: Readonly<Record<string, unknown>> = {};

/** The mirrored project value; an empty one while none is open. */
export function useProject(): Project {
  return useNotebook((notebook) => notebook.project ?? NO_PROJECT);
}

/** The records of one kind; the map changes identity only when one of them changes. */
export function useTable<K extends RecordType>(type: K): ReadonlyMap<string, RecordByType[K]> {
  return useNotebook((notebook) => table(notebook.project ?? NO_PROJECT, type));
}

/** How figures are compared in this project; changes identity only with its settings. */
export function useConventions(): Conventions {
  const settings = useNotebook(
    ({ project }) => project?.tables.project.get(project.id)?.settings ?? NO_SETTINGS,
  );
  return useMemo(() => conventionsOf(settings), [settings]);
}

const NOBODY: Readonly<Record<string, { readonly name: string }>> = {};

/** The pseudonyms of everybody the project knows, by person. */
export function usePeople(): typeof NOBODY {
  return useNotebook(({ project }) => project?.tables.project.get(project.id)?.people ?? NOBODY);
}

export function useBackend(): Backend {
  return useNotebook((notebook) => notebook.backend);
}

export function useDispatch(): (command: ProjectCommand) => Promise<Result<ChangeAnswer>> {
  const store = useNotebookStore();
  return (command) => dispatch(store, command);
}

export function useGo(): (route: Route) => void {
  const store = useNotebookStore();
  return (route) => go(store, route);
}

export function useRoute(): Route {
  return useNotebook((notebook) => notebook.route);
}

export function useNotify(): (
  text: string,
  options?: { tone?: 'done' | 'problem'; undo?: boolean },
) => void {
  const store = useNotebookStore();
  return (text, options) => notify(store, text, options);
}
