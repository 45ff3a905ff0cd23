import { lazy } from 'react';

// Welcome is painted without these: most of the code is behind them. They are fetched from the disk as
// soon as it stands, long before anybody can have asked for one.
const workspace = () => import('./workspace.tsx');
const palette = () => import('./command-palette.tsx');
const keys = () => import('./key-listing.tsx');
const newProject = () => import('./new-project-dialog.tsx');

export const Workspace = lazy(async () => ({ default: (await workspace()).Workspace }));
export const CommandPalette = lazy(async () => ({ default: (await palette()).CommandPalette }));
export const KeyListing = lazy(async () => ({ default: (await keys()).KeyListing }));
export const NewProjectDialog = lazy(async () => ({
  default: (await newProject()).NewProjectDialog,
}));

/** Fetches the rest of the shell. What cannot be fetched says so when somebody goes there. */
export function fetchRest(): void {
  void Promise.allSettled([workspace(), palette(), keys(), newProject()]);
}
