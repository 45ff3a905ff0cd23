/** Names only, so that the preload carries no schema. Kept in step with the contract by `satisfies`. */
export const CHANNELS = [
  'app.info',
  'app.setSettings',
  'app.openLink',
  'recent.list',
  'recent.clear',
  'project.choosePlace',
  'project.create',
  'project.choose',
  'project.open',
  'project.openSample',
  'project.close',
  'project.snapshot',
  'project.dispatch',
  'project.undo',
  'project.redo',
  'project.flush',
  'project.saveCopy',
  'document.text',
  'document.suggestions',
  'document.sameText',
  'document.original',
  'document.reread',
  'import.choose',
  'import.grant',
  'import.start',
  'import.paste',
  'import.cancel',
  'search.find',
  'history.list',
  'history.diff',
  'history.restore',
  'trash.list',
  'trash.restore',
  'erase.preview',
  'erase.run',
  'brief.export',
  'chart.export',
  'bundle.preview',
  'bundle.share',
  'bundle.open',
] as const;
export type Channel = (typeof CHANNELS)[number];

export const EVENTS = [
  'project.opened',
  'project.patched',
  'project.saving',
  'project.saved',
  'project.notSaved',
  'import.progress',
  'app.menu',
  'app.closing',
] as const;
export type EventName = (typeof EVENTS)[number];

/** Requests the renderer may make itself; `import.grant` names paths and is the preload's alone. */
export type RendererChannel = Exclude<Channel, 'import.grant'>;
