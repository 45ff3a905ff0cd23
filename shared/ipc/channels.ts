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
  'project.takeOver',
  'project.synced',
  'project.saySynced',
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
  'document.picture',
  'document.page',
  'document.reread',
  'import.choose',
  'import.grant',
  'import.start',
  'import.paste',
  'import.cancel',
  'import.giveWay',
  'import.drawn',
  'import.interrupted',
  'import.resume',
  'import.leave',
  'search.find',
  'history.list',
  'history.diff',
  'history.restore',
  'trash.list',
  'trash.restore',
  'erase.preview',
  'erase.run',
  'version.declare',
  'version.separate',
  'version.waiting',
  'version.differences',
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
  'project.notice',
  'project.problems',
  'import.progress',
  'bundle.progress',
  'app.menu',
  'app.closing',
] as const;
export type EventName = (typeof EVENTS)[number];

/** Requests the renderer may make itself; `import.grant` names paths and is the preload's alone. */
export type RendererChannel = Exclude<Channel, 'import.grant'>;

/**
 * Requests whose answer is carried as JSON text, for it may be thousands of records: between the preload and
 * the page an object is copied property by property, which takes many times as long as reading a text does.
 */
export const TEXT_CHANNELS = [
  'project.snapshot',
  'project.undo',
  'project.redo',
  'document.text',
  'document.suggestions',
  'import.start',
  'import.resume',
  'search.find',
] as const satisfies readonly RendererChannel[];
export type TextChannel = (typeof TEXT_CHANNELS)[number];

/** Events carried the same way. */
export const TEXT_EVENTS = ['project.patched'] as const satisfies readonly EventName[];
export type TextEvent = (typeof TEXT_EVENTS)[number];
