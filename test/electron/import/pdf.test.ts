import { join } from 'node:path';
import { PDFDocument, StandardFonts, type PDFPage } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { ROOT } from '#build/root.mjs';
import { convertFile } from '#electron/import/convert-file.ts';

const BODY = 11;
const STEP = 14;

interface Column {
  readonly x: number;
  readonly width: number;
}

async function pdfOf(draw: (add: () => PDFPage, lay: Lay) => void, about: PDFAbout = {}) {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.TimesRoman);
  if (about.title !== undefined) pdf.setTitle(about.title);
  if (about.author !== undefined) pdf.setAuthor(about.author);
  pdf.setCreationDate(new Date('2025-10-10T12:00:00Z'));
  const lay: Lay = (page, words, { x, width }, top, size = BODY) => {
    let y = top;
    let line = '';
    const put = (): void => {
      page.drawText(line, { x, y, size, font });
      y -= STEP;
      line = '';
    };
    for (const word of words.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (font.widthOfTextAtSize(longer, size) > width && line !== '') put();
      line = line === '' ? word : `${line} ${word}`;
    }
    put();
    return y;
  };
  draw(() => pdf.addPage([595, 842]), lay);
  return pdf.save();
}

type Lay = (page: PDFPage, words: string, column: Column, top: number, size?: number) => number;
interface PDFAbout {
  readonly title?: string;
  readonly author?: string;
}

async function read(bytes: Uint8Array) {
  const converted = await convertFile(bytes, 'report.pdf');
  if (!converted.ok) throw new Error(converted.failure.sentence);
  const { text, blocks, metadata } = converted.value;
  const shown = blocks.map(({ kind, zone, start, end, page }) => ({
    kind,
    zone,
    page,
    text: text.slice(start, end),
  }));
  return { metadata, shown, body: shown.filter(({ zone }) => zone === 'body') };
}

/** A paragraph of its own words, `at` telling it from the others. */
const paragraph = (at: number): string =>
  `Paragraph ${at} begins with the clerk who kept the roll of the harbour. ` +
  'He counted the boats that came in each morning and those that did not come back by night. '.repeat(
    2,
  ) +
  `By the end of the week he had written down ${at * 10 + 3} names in all.`;

const WHOLE: Column = { x: 70, width: 455 };
const LEFT: Column = { x: 60, width: 220 };
const RIGHT: Column = { x: 315, width: 220 };

describe('a PDF of one column', () => {
  const bytes = pdfOf(
    (add, lay) => {
      for (const number of [1, 2, 3]) {
        const page = add();
        lay(page, 'Harbour Review, volume 9', WHOLE, 810, 9);
        let top = 770;
        if (number === 1) top = lay(page, 'What the roll says', WHOLE, top, 20) - 10;
        for (const at of [1, 2, 3]) top = lay(page, paragraph(number * 3 + at), WHOLE, top) - 10;
        lay(page, String(number), { x: 290, width: 40 }, 40, 9);
      }
    },
    { title: 'What the roll says', author: 'Ann Keel' },
  );

  it('comes in by paragraphs, each knowing its page', async () => {
    const { body } = await read(await bytes);
    expect(body.map(({ text }) => text)).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12].map(paragraph));
    expect(body.map(({ page }) => page)).toEqual([1, 1, 1, 2, 2, 2, 3, 3, 3]);
  });

  it('keeps running heads and page numbers as page furniture, and the headline as a heading', async () => {
    const { shown } = await read(await bytes);
    const chrome = shown.filter(({ zone }) => zone === 'chrome');
    expect(chrome.map(({ text }) => text).sort()).toEqual(
      ['1', '2', '3', ...Array<string>(3).fill('Harbour Review, volume 9')].sort(),
    );
    expect(shown.filter(({ kind }) => kind === 'heading').map(({ text }) => text)).toEqual([
      'What the roll says',
    ]);
  });

  it('states its title, author and date, marked as guesses', async () => {
    const { metadata } = await read(await bytes);
    expect(metadata.title).toMatchObject({ value: 'What the roll says', guess: true });
    expect(metadata.authors?.value).toEqual([{ literal: 'Ann Keel' }]);
    expect(metadata.date).toMatchObject({ value: '2025-10-10', guess: true });
  });
});

describe('a PDF of two columns', () => {
  it('is read one column after the other, at least nine paragraphs of ten exactly', async () => {
    const bytes = await pdfOf((add, lay) => {
      for (const number of [0, 1]) {
        const page = add();
        if (number === 0)
          lay(page, 'A headline across both of the columns', LEFT_TO_RIGHT, 800, 22);
        for (const [side, column] of [LEFT, RIGHT].entries()) {
          let top = 760;
          for (const at of [1, 2, 3]) {
            top = lay(page, paragraph(number * 6 + side * 3 + at), column, top) - 10;
          }
        }
      }
    });
    const { body } = await read(bytes);
    const wanted = Array.from({ length: 12 }, (_, at) => paragraph(at + 1));
    const exact = body.filter(({ text }, at) => text === wanted[at]).length;
    expect(exact / wanted.length).toBeGreaterThanOrEqual(0.9);
  });
});

const LEFT_TO_RIGHT: Column = { x: 60, width: 475 };

describe('a paragraph of a PDF', () => {
  it('goes on over the page where its sentence does, words cut in two made whole', async () => {
    const bytes = await pdfOf((add, lay) => {
      let page = add();
      let y = lay(page, paragraph(1), WHOLE, 400);
      y -= 10;
      page.drawText('The surren-', { x: 70, y, size: BODY });
      page = add();
      page.drawText('ders were well-', { x: 70, y: 770, size: BODY });
      page.drawText('known, and a well-known clerk wrote well-known lists.', {
        x: 70,
        y: 756,
        size: BODY,
      });
    });
    const { body } = await read(bytes);
    expect(body.at(-1)).toMatchObject({
      page: 1,
      text: 'The surrenders were well-known, and a well-known clerk wrote well-known lists.',
    });
  });
});

/** A page in a font that names a national code and brings neither letters nor a table of them. */
function japanesePdf(code: string, name: string): Uint8Array {
  const draw = `BT /F 12 Tf 72 700 Td <${code}> Tj ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
    `<</Length ${draw.length}>>stream\n${draw}\nendstream`,
    `<</Type/Font/Subtype/Type0/BaseFont/Ryumin-Light/Encoding/${name}/DescendantFonts[6 0 R]>>`,
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/Ryumin-Light/FontDescriptor 7 0 R' +
      '/CIDSystemInfo<</Registry(Adobe)/Ordering(Japan1)/Supplement 2>>>>',
    '<</Type/FontDescriptor/FontName/Ryumin-Light/Flags 4/FontBBox[0 0 999 999]/ItalicAngle 0' +
      '/Ascent 880/Descent -120/StemV 80>>',
  ];
  const body = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join('');
  return Buffer.from(`%PDF-1.7\n${body}trailer\n<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n`, 'latin1');
}

describe('a PDF in a font of an East Asian code', () => {
  const bytes = japanesePdf('93FA967B8CEA', '90ms-RKSJ-H'); // Shift JIS
  const resources = join(ROOT, 'node_modules', 'pdfjs-dist');

  it('is read by the tables that ship beside the program', async () => {
    const converted = await convertFile(bytes, 'report.pdf', { resources });
    expect(converted.ok && converted.value.text).toBe('日本語');
    expect(converted.ok && converted.value.warnings).toEqual([]);
  });

  it('says so where the table is not shipped', async () => {
    const unknown = japanesePdf('93FA967B8CEA', 'Nowhere-H');
    const converted = await convertFile(unknown, 'report.pdf', { resources });
    const said = converted.ok ? converted.value.warnings.join() : converted.failure.sentence;
    expect(said).toMatch(/a font whose letters|no text/);
  });
});

describe('a PDF that cannot be read', () => {
  const sentence = async (bytes: Uint8Array) => {
    const converted = await convertFile(bytes, 'report.pdf');
    return converted.ok ? 'read' : converted.failure.sentence;
  };

  it('says so when it is damaged', async () => {
    const broken = new TextEncoder().encode('%PDF-1.7\nno more than this\n%%EOF\n');
    expect(await sentence(broken)).toContain('The PDF is damaged');
  });

  it('comes in without words when it has none, and says so', async () => {
    const blank = await pdfOf((add) => {
      add().drawRectangle({ x: 50, y: 50, width: 300, height: 300 });
    });
    const converted = await convertFile(blank, 'report.pdf');
    expect(converted.ok && converted.value.text).toBe('\uFFFC');
    expect(converted.ok && converted.value.warnings.join()).toContain('no text that can be read');
  });

  it('costs no more than its damaged part when its end is missing', async () => {
    const whole = await pdfOf((add, lay) => lay(add(), paragraph(1), WHOLE, 700));
    expect(await sentence(whole.subarray(0, Math.floor(whole.length / 2)))).toMatch(/PDF|read/u);
  });
});
