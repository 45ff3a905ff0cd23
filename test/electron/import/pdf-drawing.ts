import { convertFile } from '#electron/import/convert-file.ts';

/** A page that draws `content`, in a font whose codes are Latin letters, `F2` naming Burmese ones. */
export function pdfDrawing(content: string, page = ''): Uint8Array {
  const map =
    '/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange ' +
    '3 beginbfchar <41> <1000> <42> <103C> <43> <0000> endbfchar endcmap end';
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R${page}/Resources<</Font<</F 5 0 R/F2 6 0 R>>>>>>`,
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 7 0 R>>',
    `<</Length ${map.length}>>stream\n${map}\nendstream`,
  ];
  const body = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join('');
  return Buffer.from(`%PDF-1.7\n${body}trailer\n<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n`, 'latin1');
}

export async function textOf(content: string, page?: string): Promise<string> {
  const converted = await convertFile(pdfDrawing(content, page), 'page.pdf');
  if (!converted.ok) throw new Error(converted.failure.sentence);
  return converted.value.text;
}
