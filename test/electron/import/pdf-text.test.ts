import { describe, expect, it } from 'vitest';
import { convertFile } from '#electron/import/convert-file.ts';
import { pdfDrawing, textOf } from './pdf-drawing.ts';

describe('the words of a PDF', () => {
  it('are what the file says they are, where letters alone do not say them', async () => {
    const marked = 'BT /F2 12 Tf 72 700 Td /Span<</ActualText<FEFF1000103C>>>BDC (BCA) Tj EMC ET';
    expect(await textOf(marked)).toBe('ကြ');
  });

  it('keep the number that is printed, whatever the file says it stands for', async () => {
    const marked = 'BT /F 12 Tf 72 700 Td /Span<</ActualText(9450)>>BDC (945) Tj EMC ( men) Tj ET';
    expect(await textOf(marked)).toBe('945 men');
  });

  it('are read once where they are drawn twice to look bold', async () => {
    const twice = 'BT /F 12 Tf 72 700 Td (945 men) Tj ET BT /F 12 Tf 72.4 700 Td (945 men) Tj ET';
    expect(await textOf(twice)).toBe('945 men');
    const each = 'BT /F 12 Tf 72 700 Td (9) Tj 0.3 0 Td (9) Tj 6.6 0 Td (4) Tj ET';
    expect(await textOf(each)).toBe('94');
  });

  it('are parted by gaps, not by how the file groups its letters', async () => {
    const kerned = 'BT /F 12 Tf 72 700 Td [(1)-20(,)15(204)-300(cra)10(tes)] TJ ET';
    expect(await textOf(kerned)).toBe('1,204 crates');
  });

  it('are not parted by a space that is taken back, as Ghostscript moves letters', async () => {
    const moved =
      'BT /F 10 Tf 72 700 Td 2 Tw (a newspaper g) Tj -0.2 Tc -2.55 Tw (av e) Tj 0 Tc 2 Tw ( in 2022) Tj ET';
    expect(await textOf(moved)).toBe('a newspaper gave in 2022');
  });

  it('are read on a page that stands on its side', async () => {
    const turned = 'BT /F 12 Tf 0 1 -1 0 300 100 Tm (945 men) Tj 0 -14 Td (and 12 boys.) Tj ET';
    expect(await textOf(turned, '/Rotate 90')).toBe('945 men and 12 boys.');
  });

  it('are kept as far as a damaged page goes, and the damage is told', async () => {
    const cut = 'BT /F 12 Tf 72 700 Td (945 men) Tj ET [ << ( ';
    const converted = await convertFile(pdfDrawing(cut), 'page.pdf');
    expect(converted.ok && converted.value.text).toBe('945 men');
  });
});

describe('a raised number in a PDF', () => {
  /** `words` in lines, `^n^` raised and `_n_` lowered as a word processor sets them. */
  const set = (words: string): Promise<string> => {
    const parts = words.split(/(\^[^^]+\^|_[^_]+_)/u).map((part) => {
      if (/^\^.*\^$/u.test(part)) return `/F 6.5 Tf 4 Ts (${part.slice(1, -1)}) Tj`;
      if (/^_.*_$/u.test(part)) return `/F 6.5 Tf -2 Ts (${part.slice(1, -1)}) Tj`;
      return `/F 11 Tf 0 Ts (${part}) Tj`;
    });
    return textOf(`BT 72 700 Td ${parts.join(' ')} ET`);
  };

  it('never joins the number before it', async () => {
    expect(await set('They counted 945^3^ crates and 1,204^12^ more.^4,5^')).toBe(
      'They counted 945[3] crates and 1,204[12] more.[4][5]',
    );
    expect(await set('of 17_2_ parts')).toBe('of 17₂ parts');
  });

  it('is the mark of a note at the beginning of one', async () => {
    expect(await set('^3^Counted by hand.')).toBe('[3] Counted by hand.');
  });

  it('is a power behind a unit or ten, and part of its word where it is letters', async () => {
    expect(await set('over 14 km^2^ at 2.5 x 10^6^ crowns')).toBe(
      'over 14 km² at 2.5 x 10⁶ crowns',
    );
    expect(await set('the 21^st^ of May')).toBe('the 21st of May');
    expect(await set('CO_2_ rose')).toBe('CO2 rose');
  });

  it('leaves a fraction a fraction', async () => {
    expect(await set('in 2^1^/_2_ hours')).toBe('in 2 1/2 hours');
  });
});
