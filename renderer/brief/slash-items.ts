import type { Editor, Range } from '@tiptap/core';
import {
  BarChart3,
  Hash,
  Heading2,
  Heading3,
  List,
  ListOrdered,
  Quote,
  Scale,
  Table2,
  type LucideIcon,
} from 'lucide-react';
import type { BriefWorld } from '#shared/brief/brief-world.ts';
import { insertBlock, insertFigure, narrow } from './insert-reference.ts';
import {
  claimsToInsert,
  chartsToInsert,
  figuresToInsert,
  quotesToInsert,
  type Insertable,
} from './insertables.ts';

/** One line of the slash menu. */
export interface SlashItem {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly icon: LucideIcon;
  readonly insert: (editor: Editor, range: Range) => void;
}

const SHOWN = 8;

interface Kind {
  readonly word: string; // typed after the slash
  readonly label: string;
  readonly icon: LucideIcon;
  readonly all: (world: BriefWorld) => Insertable[];
  readonly insert: (editor: Editor, range: Range, id: string) => void;
}

const block = (type: string) => (editor: Editor, range: Range, id: string) =>
  insertBlock(editor, range, { type, attrs: { id } });

const KINDS: readonly Kind[] = [
  { word: 'figure', label: 'Figure', icon: Hash, all: figuresToInsert, insert: insertFigure },
  { word: 'claim', label: 'Claim', icon: Scale, all: claimsToInsert, insert: block('claimRef') },
  { word: 'quote', label: 'Quote', icon: Quote, all: quotesToInsert, insert: block('quoteRef') },
  {
    word: 'chart',
    label: 'Chart',
    icon: BarChart3,
    all: chartsToInsert,
    insert: block('chartRef'),
  },
];

const fits = (words: string, query: string): boolean =>
  query
    .toLowerCase()
    .split(/\s+/)
    .every((part) => words.toLowerCase().includes(part));

function itemsOf(kind: Kind, world: BriefWorld, query: string, limit: number): SlashItem[] {
  // What says the words itself stands before what only has them around it.
  const rank = ({ label }: Insertable) => (fits(label, query) ? 0 : 1);
  return kind
    .all(world)
    .filter(({ words }) => fits(words, query))
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, limit)
    .map(({ id, label, detail }) => ({
      id,
      label,
      detail,
      icon: kind.icon,
      insert: (editor, range) => kind.insert(editor, range, id),
    }));
}

function kindItems(world: BriefWorld): SlashItem[] {
  return KINDS.map((kind) => ({
    id: kind.word,
    label: kind.label,
    detail: `${kind.all(world).length} in the project`,
    icon: kind.icon,
    insert: (editor, range) => narrow(editor, range, kind.word),
  }));
}

function tableItems(world: BriefWorld): SlashItem[] {
  const accepted = world.figures.filter(({ decision }) => decision === 'accepted');
  if (accepted.length === 0) return [];
  const tags = [...world.tags.values()].flatMap((tag) => {
    const ids = accepted.filter(({ tags: on }) => on[tag.id] !== undefined).map(({ id }) => id);
    return ids.length === 0 ? [] : [{ name: tag.name, ids }];
  });
  const all = { name: 'all figures', ids: accepted.map(({ id }) => id) };
  return [...tags, all].map(({ name, ids }) => ({
    id: `table ${name}`,
    label: `Figure table: ${name}`,
    detail: ids.length === 1 ? '1 figure' : `${ids.length} figures`,
    icon: Table2,
    insert: (editor, range) =>
      insertBlock(editor, range, { type: 'figureTableRef', attrs: { ids } }),
  }));
}

const SHAPES: readonly SlashItem[] = [
  {
    id: 'heading',
    label: 'Heading',
    detail: 'of a section',
    icon: Heading2,
    insert: (editor, range) =>
      void editor.chain().focus().deleteRange(range).setHeading({ level: 2 }).run(),
  },
  {
    id: 'smaller heading',
    label: 'Smaller heading',
    detail: 'within a section',
    icon: Heading3,
    insert: (editor, range) =>
      void editor.chain().focus().deleteRange(range).setHeading({ level: 3 }).run(),
  },
  {
    id: 'list',
    label: 'List',
    detail: '',
    icon: List,
    insert: (editor, range) =>
      void editor.chain().focus().deleteRange(range).toggleBulletList().run(),
  },
  {
    id: 'numbered list',
    label: 'Numbered list',
    detail: '',
    icon: ListOrdered,
    insert: (editor, range) =>
      void editor.chain().focus().deleteRange(range).toggleOrderedList().run(),
  },
];

/**
 * What the slash menu offers for the words typed after the slash: kinds and shapes by name, and below
 * them what the project holds. `figure 945` looks among the figures only.
 */
export function slashItems(query: string, world: BriefWorld): SlashItem[] {
  const wanted = query.trimStart();
  const kind = KINDS.find(({ word }) => wanted.toLowerCase().startsWith(`${word} `));
  if (kind) return itemsOf(kind, world, wanted.slice(kind.word.length).trim(), SHOWN);
  const named = [...kindItems(world), ...tableItems(world), ...SHAPES].filter(({ label }) =>
    fits(label, wanted.trim()),
  );
  if (wanted.trim() === '') return named;
  const held = KINDS.flatMap((one) => itemsOf(one, world, wanted.trim(), SHOWN));
  return [...named, ...held].slice(0, SHOWN);
}
