import { z } from 'zod';
import type { Channel, EventName } from './channels.ts';
import { isoDate } from '#shared/base/iso-date.ts';
import { PICTURE_TYPES, textBlocks, textHash } from '#shared/document/text.ts';
import { kinPair } from '#shared/document/kinship.ts';
import { suggestion } from '#shared/figure/suggestion.ts';
import { projectCommand } from '#shared/project/command.ts';
import { waitingPassage } from '#shared/project/passage-proposal.ts';
import { SEARCH_KINDS } from '#shared/query/search-query.ts';
import { textPlace } from '#shared/query/text-place.ts';
import { historyDifference, historyList, restorePoint } from './history-contract.ts';
import { erasurePreview, erasureReport, erasureRequest } from '#shared/project/plan-erase.ts';
import { trashIds, trashList } from '#shared/project/trash.ts';
import { history, patch, snapshotChunk } from '#shared/project/patch.ts';

/** A random name main hands out for a file or folder; the renderer never names a path. */
export const pathToken = z.string().regex(/^pt_[a-z2-7]{26}$/);
const nothing = z.object({});

export const appSettings = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  textSize: z.int().min(17).max(22), // px of the reader's body
  singleKeys: z.boolean(), // single-letter keys can be switched off (WCAG 2.1.4)
});
export type AppSettings = z.infer<typeof appSettings>;

/** What a window needs to know of the open project beside its records. */
export const projectHeader = z.object({
  id: z.string(),
  name: z.string(),
  folder: z.string(), // the folder's name, never its path
  revision: z.int(),
  saved: z.int(), // the last revision known to be on disk
  me: z.object({ id: z.string(), name: z.string() }),
  readOnly: z.string().nullable(), // the sentence that says why
  isHeld: z.boolean(), // read-only because somebody else has it open: it can be taken over
  beside: z.string().nullable(), // who else has it open in a synced folder, in a sentence
  problems: z.array(z.object({ file: z.string(), sentence: z.string() })),
  history,
});
export type ProjectHeader = z.infer<typeof projectHeader>;

/** Answer to a change: the patch, and for undo and redo what was left because somebody changed it since. */
export const changeAnswer = z.object({ label: z.string(), patch, left: z.array(z.string()) });
export type ChangeAnswer = z.infer<typeof changeAnswer>;

/** One file's fate at import. `id` is null where it was refused; `reason` says why, or what was odd about one that came in. */
export const importOutcome = z.object({
  file: z.string(),
  id: z.string().nullable(),
  status: z.enum(['imported', 'already', 'described', 'refused', 'cancelled']),
  reason: z.string().exactOptional(),
  /** What of it is not in its text, or may be read wrongly; the document's own warnings, where it came in. */
  warnings: z.array(z.string()).exactOptional(),
  /** Documents it is akin to, the nearest first; what they are to each other is for a person to say. */
  kin: z.array(kinPair).exactOptional(),
  /** Its Burmese is written for the Zawgyi font; making it Unicode is for a person to say. */
  zawgyi: z.literal(true).exactOptional(),
});
export type ImportOutcome = z.infer<typeof importOutcome>;
export const importSummary = z.object({ outcomes: z.array(importOutcome) });

/** Whether files leave as they were imported; their texts and cleaned pictures leave anyway. */
const bundleOptions = z.object({ originals: z.boolean() });

/** Two documents that carry one text: `containment` is the share of the smaller found in the larger. */
export const twinPair = z.object({
  a: z.string(),
  b: z.string(),
  containment: z.number(),
  declared: z.literal(true).exactOptional(), // by a person
});

/** `marks` are where the words asked for stand in `sentence`, in UTF-16 units of it. */
export const searchHit = z.object({
  kind: z.enum(SEARCH_KINDS),
  id: z.string(),
  document: z.string().nullable(),
  title: z.string(),
  sentence: z.string(),
  marks: z.array(z.object({ start: z.int(), end: z.int() })),
  about: z.string().exactOptional(), // the record a note is about
  place: textPlace.exactOptional(), // where in the text, if that is not its body
  start: z.int().nullable(), // of the match in the document's text, UTF-16
  end: z.int().nullable(),
});
export type SearchHit = z.infer<typeof searchHit>;

const difference = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('same'), sentences: z.int() }),
  z.object({ kind: z.literal('changed'), then: z.string(), now: z.string() }),
  z.object({ kind: z.literal('gone'), then: z.string() }),
  z.object({ kind: z.literal('new'), now: z.string() }),
]);
const oneText = z.object({ document: z.string(), textHash });

const saved = z.object({ file: z.string() }).nullable(); // null = the person cancelled the dialog

/** One table for all requests: what goes in, what comes out (inside a Result). */
export const CONTRACT = {
  'app.info': {
    input: nothing,
    output: z.object({
      version: z.string(),
      electron: z.string(),
      chrome: z.string(),
      fallback: z.boolean(),
      platform: z.string(),
      settings: appSettings,
      project: projectHeader.nullable(),
    }),
  },
  'app.setSettings': { input: appSettings.partial(), output: appSettings },
  'app.openLink': { input: z.object({ href: z.string() }), output: nothing },
  'recent.list': {
    input: nothing,
    output: z.array(
      z.object({ token: pathToken, name: z.string(), folder: z.string(), openedAt: isoDate }),
    ),
  },
  'recent.clear': { input: nothing, output: nothing },
  'project.choosePlace': {
    input: z.object({ name: z.string() }),
    output: z.object({ token: pathToken, folder: z.string() }).nullable(),
  },
  'project.create': {
    input: z.object({
      name: z.string().trim().min(1),
      pseudonym: z.string().trim().min(1),
      place: pathToken,
    }),
    output: projectHeader,
  },
  'project.choose': { input: nothing, output: projectHeader.nullable() },
  // A dropped bundle too, for which the person says where it goes: null when they cancel that.
  'project.open': { input: z.object({ token: pathToken }), output: projectHeader.nullable() },
  'project.openSample': { input: nothing, output: projectHeader },
  // Takes the open project from whoever holds it: null when the person cancelled that.
  'project.takeOver': { input: nothing, output: projectHeader.nullable() },
  'project.synced': { input: nothing, output: z.object({ found: z.boolean(), said: z.boolean() }) },
  'project.saySynced': { input: z.object({ synced: z.boolean() }), output: projectHeader },
  'project.close': { input: nothing, output: nothing },
  'project.snapshot': { input: z.object({ from: z.int().min(0) }), output: snapshotChunk },
  // `visit` names a stay in one text editor; its commands are one step of undo.
  'project.dispatch': {
    input: z.object({ command: projectCommand, visit: z.string().max(64).exactOptional() }),
    output: changeAnswer,
  },
  'project.undo': { input: nothing, output: changeAnswer },
  'project.redo': { input: nothing, output: changeAnswer },
  'project.flush': { input: nothing, output: z.object({ saved: z.int() }) },
  // null = the person cancelled; `missing` names the files the project's disk does not give any more.
  'project.saveCopy': {
    input: nothing,
    output: z
      .object({ place: pathToken, folder: z.string(), missing: z.array(z.string()) })
      .nullable(),
  },
  'document.text': {
    input: z.object({ document: z.string(), textHash }),
    output: textBlocks.extend({ text: z.string() }),
  },
  'document.suggestions': {
    input: z.object({ documents: z.array(z.string()) }),
    output: z.array(
      z.object({
        document: z.string(),
        textHash,
        origin: z.string(),
        words: z.int(), // of the article, as the zones stand
        suggestions: z.array(suggestion),
      }),
    ),
  },
  'document.sameText': { input: nothing, output: z.array(twinPair) },
  'document.original': {
    input: z.object({ document: z.string() }),
    output: z.object({ fileName: z.string(), bytes: z.int(), unchanged: z.boolean() }),
  },
  'document.picture': {
    input: z.object({ document: z.string(), textHash, sha256: z.string() }),
    output: z.object({
      type: z.enum(PICTURE_TYPES),
      bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
    }),
  },
  // A page that is a picture, made from the original; pages count from 1.
  'document.page': {
    input: z.object({ document: z.string(), textHash, page: z.int().min(1) }),
    output: z.object({
      type: z.enum(PICTURE_TYPES),
      width: z.int(),
      height: z.int(),
      bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
    }),
  },
  // The original read anew into another of the document's texts; `encoding` null = as it was recognised.
  'document.reread': {
    input: z.object({
      document: z.string(),
      encoding: z.string().nullable(),
      unicode: z.boolean(),
    }),
    output: changeAnswer,
  },
  'import.choose': {
    input: z.object({ what: z.enum(['files', 'folder']) }),
    output: z.array(z.object({ token: pathToken, name: z.string() })),
  },
  'import.grant': {
    input: z.object({ paths: z.array(z.string()) }), // the preload alone calls this, for dropped files
    output: z.array(z.object({ token: pathToken, name: z.string(), project: z.boolean() })),
  },
  'import.start': {
    input: z.object({ job: z.string(), files: z.array(pathToken) }),
    output: importSummary,
  },
  'import.paste': {
    input: z.object({ job: z.string(), title: z.string(), text: z.string() }),
    output: importSummary,
  },
  'import.cancel': { input: z.object({ job: z.string() }), output: nothing },
  // The person is doing something in the window: for a moment every import goes slower.
  'import.giveWay': { input: nothing, output: nothing },
  /** What came in last is on the screen: the next files may come. */
  'import.drawn': { input: nothing, output: nothing },
  // An import that a crash broke off, or null: how many files were asked for, and how many are in.
  'import.interrupted': {
    input: nothing,
    output: z.object({ total: z.int(), done: z.int() }).nullable(),
  },
  'import.resume': { input: z.object({ job: z.string() }), output: importSummary },
  'import.leave': { input: nothing, output: nothing },
  'search.find': {
    input: z.object({
      query: z.string(),
      limit: z.int().min(1).max(500),
      asker: z.string().exactOptional(), // a newer search of the same asker ends the older one
    }),
    output: z.array(searchHit),
  },
  'history.list': { input: nothing, output: historyList },
  'history.diff': { input: z.object({ point: restorePoint }), output: historyDifference },
  // `keepAdded`: what was not there then is not deleted.
  'history.restore': {
    input: z.object({ point: restorePoint, keepAdded: z.boolean() }),
    output: changeAnswer,
  },
  'trash.list': { input: nothing, output: trashList },
  'trash.restore': { input: trashIds, output: changeAnswer },
  'erase.preview': { input: erasureRequest, output: erasurePreview },
  'erase.run': { input: erasureRequest, output: erasureReport.extend({ change: changeAnswer }) },
  // The newer document becomes a text of the older one; what only moved is taken along.
  'version.declare': {
    input: z.object({ document: z.string(), newer: z.string() }),
    output: z.object({ change: changeAnswer, relinked: z.int(), waiting: z.int() }),
  },
  // A declared version is a document of its own again; passages go back to where they were.
  'version.separate': {
    input: z.object({ document: z.string(), newer: z.string() }),
    output: changeAnswer,
  },
  // `kept`: what somebody left on an older text after a look at this one.
  'version.waiting': {
    input: z.object({ document: z.string() }),
    output: z.object({
      textHash,
      passages: z.array(waitingPassage),
      kept: z.array(waitingPassage),
    }),
  },
  'version.differences': {
    input: z.object({ older: oneText, newer: oneText }),
    output: z.array(difference),
  },
  'brief.export': {
    input: z.object({ brief: z.string(), format: z.enum(['pdf', 'html', 'md']) }),
    output: saved,
  },
  'chart.export': {
    input: z.object({
      name: z.string(),
      format: z.enum(['svg', 'png', 'csv']),
      content: z.union([z.string(), z.instanceof(Uint8Array)]),
    }),
    output: saved,
  },
  'bundle.preview': {
    input: bundleOptions,
    output: z.object({
      documents: z.int(),
      records: z.int(),
      privateLeft: z.int(),
      bytes: z.int(),
    }),
  },
  'bundle.share': { input: bundleOptions, output: saved },
  'bundle.open': { input: nothing, output: projectHeader.nullable() },
} as const satisfies Record<Channel, { input: z.ZodType; output: z.ZodType }>;

/** What main says unasked. */
export const EVENT_CONTRACT = {
  'project.opened': projectHeader,
  'project.patched': patch,
  'project.saving': z.object({ revision: z.int() }),
  'project.saved': z.object({ revision: z.int() }),
  'project.notSaved': z.object({ sentence: z.string() }),
  // Something to know that asks for nothing: another program changed the project on the disk.
  'project.notice': z.object({ sentence: z.string() }),
  // What of the files still cannot be read: something was brought back.
  'project.problems': projectHeader.pick({ problems: true }),
  'import.progress': z.object({
    job: z.string(),
    done: z.int(),
    total: z.int(),
    file: z.string(),
    refused: z.int(), // so far
  }),
  // A bundle that takes its time: `share` of 1 that is done, null while nobody can tell. null = it is over.
  'bundle.progress': z
    .object({
      doing: z.enum(['packing', 'unpacking']),
      share: z.number().min(0).max(1).nullable(),
    })
    .nullable(),
  'app.menu': z.object({
    item: z.enum([
      'undo',
      'redo',
      'find',
      'palette',
      'export',
      'keys',
      'new',
      'open',
      'import',
      'settings',
    ]),
  }),
  // The window is about to close: put down what editors hold, then ask for `project.flush`.
  'app.closing': nothing,
} as const satisfies Record<EventName, z.ZodType>;

export type Input<C extends Channel> = z.input<(typeof CONTRACT)[C]['input']>;
export type ParsedInput<C extends Channel> = z.output<(typeof CONTRACT)[C]['input']>;
export type Output<C extends Channel> = z.output<(typeof CONTRACT)[C]['output']>;
export type EventPayload<E extends EventName> = z.output<(typeof EVENT_CONTRACT)[E]>;
