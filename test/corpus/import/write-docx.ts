import {
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import type { Model, ModelBlock } from './model.ts';

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

function blocksOf(block: ModelBlock, notes: string[]): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading': {
      const heading = HEADINGS[block.level - 1] ?? HeadingLevel.HEADING_3;
      return [new Paragraph({ text: block.text, heading })];
    }
    case 'paragraph': {
      const run = new TextRun(block.text);
      const linked = block.link === undefined;
      const children: (TextRun | ExternalHyperlink | FootnoteReferenceRun)[] = [
        linked ? run : new ExternalHyperlink({ link: block.link ?? '', children: [run] }),
      ];
      if (block.note !== undefined) children.push(new FootnoteReferenceRun(notes.push(block.note)));
      return [new Paragraph({ children })];
    }
    case 'list': {
      const reference = block.ordered ? 'numbers' : 'bullets';
      return block.items.flatMap(({ text, below = [] }) => [
        new Paragraph({ text, numbering: { reference, level: 0 } }),
        ...below.map((one) => new Paragraph({ text: one, numbering: { reference, level: 1 } })),
      ]);
    }
    case 'table': {
      const rows = block.rows.map(
        (row) =>
          new TableRow({
            children: row.map((cell) => new TableCell({ children: [new Paragraph(cell)] })),
          }),
      );
      const caption = block.caption === undefined ? [] : [new Paragraph({ text: block.caption, style: 'Caption' })];
      return [...caption, new Table({ rows })];
    }
    case 'quote':
      return [new Paragraph({ text: block.text, style: 'Quote' })];
  }
}

const levels = (format: (typeof LevelFormat)[keyof typeof LevelFormat]) =>
  [0, 1].map((level) => ({ level, format, text: `%${level + 1}.` }));

/** A model as Word writes it. */
export async function docxFile(model: Model): Promise<Uint8Array> {
  const notes: string[] = [];
  const children = model.blocks.flatMap((block) => blocksOf(block, notes));
  const document = new Document({
    title: model.title,
    creator: model.author,
    styles: {
      paragraphStyles: [
        { id: 'Caption', name: 'caption', basedOn: 'Normal' },
        { id: 'Quote', name: 'Quote', basedOn: 'Normal' },
      ],
    },
    numbering: {
      config: [
        { reference: 'bullets', levels: levels(LevelFormat.BULLET) },
        { reference: 'numbers', levels: levels(LevelFormat.DECIMAL) },
      ],
    },
    footnotes: Object.fromEntries(
      notes.map((note, at) => [at + 1, { children: [new Paragraph(note)] }]),
    ),
    sections: [{ children }],
  });
  return Packer.toBuffer(document);
}
