import { CommentReference, Document, Packer, Paragraph, TextRun } from 'docx';
import { describe, expect, it } from 'vitest';
import { convertFile } from '#electron/import/convert-file.ts';
import { odtOf } from './made-files.ts';

async function read(bytes: Uint8Array, name: string) {
  const found = await convertFile(bytes, name);
  if (!found.ok) throw new Error(found.failure.sentence);
  return found.value;
}

const TWO =
  '2 comments stand in the margin of the document and not in its text; the original still holds them.';

describe('comments in a margin', () => {
  it('are counted of a Word document', async () => {
    const comments = ['Not all.', 'Who says?'].map((words, id) => ({
      id,
      author: 'Ann',
      date: new Date(0),
      children: [new Paragraph(words)],
    }));
    const children = [
      new TextRun('88 boats'),
      ...comments.map(({ id }) => new TextRun({ children: [new CommentReference(id)] })),
    ];
    const document = new Document({
      comments: { children: comments },
      sections: [{ children: [new Paragraph({ children })] }],
    });
    const { text, warnings } = await read(await Packer.toBuffer(document), 'a.docx');
    expect(text).toBe('88 boats');
    expect(warnings).toEqual([TWO]);
  });

  it('are counted of an OpenDocument text', async () => {
    const note = '<office:annotation><text:p>Who says?</text:p></office:annotation>';
    const { text, warnings } = await read(
      await odtOf(`<text:p>88${note}${note} boats</text:p>`),
      'a.odt',
    );
    expect(text).toBe('88 boats');
    expect(warnings).toEqual([TWO]);
  });

  it('are counted of a rich text file', async () => {
    const note = '{\\*\\atnid AK}{\\*\\annotation{\\*\\atndate 1}\\pard Who says?}';
    const bytes = new TextEncoder().encode(`{\\rtf1\\ansi\\pard 88${note}${note} boats\\par}`);
    const { text, warnings } = await read(bytes, 'a.rtf');
    expect(text).toBe('88 boats');
    expect(warnings).toEqual([TWO]);
  });
});
