import type { BlockKind } from '#shared/document/text.ts';

/** A document as its writer means it; each format's writer puts it into that format's own markup. */
export type ModelBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | {
      readonly kind: 'paragraph';
      readonly text: string;
      readonly note?: string;
      readonly link?: string;
    }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly ModelItem[] }
  | {
      readonly kind: 'table';
      readonly caption?: string;
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'quote'; readonly text: string };

export interface ModelItem {
  readonly text: string;
  readonly below?: readonly string[];
}

export interface Model {
  readonly name: string;
  readonly title: string;
  readonly author: string;
  readonly date: string;
  readonly blocks: readonly ModelBlock[];
}

/** A block as it should come out. */
export interface ExpectedBlock {
  readonly kind: BlockKind;
  readonly text: string;
  readonly level?: number;
  readonly row?: number;
  readonly column?: number;
}

/** What a format can say; what it cannot is not asked of it. */
export interface Abilities {
  readonly notes: boolean;
  readonly captions: boolean;
}

const cells = (rows: readonly (readonly string[])[]): ExpectedBlock[] =>
  rows.flatMap((line, row) =>
    line.map((text, column) => ({ kind: 'table-cell' as const, text, row, column })),
  );

const items = (list: readonly ModelItem[]): ExpectedBlock[] =>
  list.flatMap(({ text, below = [] }) => [
    { kind: 'list-item' as const, text, level: 1 },
    ...below.map((inner) => ({ kind: 'list-item' as const, text: inner, level: 2 })),
  ]);

/** The blocks a converter should answer for a model: notes last, each behind its number. */
export function expectedBlocks(model: Model, { notes, captions }: Abilities): ExpectedBlock[] {
  const footnotes: ExpectedBlock[] = [];
  const body = model.blocks.flatMap((block): ExpectedBlock[] => {
    switch (block.kind) {
      case 'heading':
        return [{ kind: 'heading', text: block.text, level: block.level }];
      case 'paragraph': {
        if (block.note === undefined || !notes) return [{ kind: 'paragraph', text: block.text }];
        const number = footnotes.length + 1;
        footnotes.push({ kind: 'footnote', text: `[${number}] ${block.note}` });
        return [{ kind: 'paragraph', text: `${block.text}[${number}]` }];
      }
      case 'list':
        return items(block.items);
      case 'table': {
        const caption = captions && block.caption !== undefined;
        return [
          ...(caption ? [{ kind: 'caption' as const, text: block.caption ?? '' }] : []),
          ...cells(block.rows),
        ];
      }
      case 'quote':
        return [{ kind: 'quote', text: block.text }];
    }
  });
  return [...body, ...footnotes];
}
