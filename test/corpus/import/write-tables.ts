import writeXlsxFile from 'write-excel-file/node';
import type { ExpectedBlock } from './model.ts';

/** Rows of a table as a person reads them. */
export type Rows = readonly (readonly string[])[];

const quoted = (cell: string, delimiter: string): string =>
  /["\r\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;

export function csvFile(rows: Rows, delimiter: string, lineEnd: string): Uint8Array {
  const lines = rows.map((row) => row.map((cell) => quoted(cell, delimiter)).join(delimiter));
  return Buffer.from(`${lines.join(lineEnd)}${lineEnd}`, 'utf8');
}

/** Empty cells leave a hole: no block, but their neighbours keep their columns. */
export const cellBlocks = (rows: Rows): ExpectedBlock[] =>
  rows.flatMap((line, row) =>
    line.flatMap((text, column) => {
      const trimmed = text.trim().replaceAll(/\r\n|\n/g, '\u2028');
      return trimmed === '' ? [] : [{ kind: 'table-cell' as const, text: trimmed, row, column }];
    }),
  );

export interface SheetModel {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | Date)[])[];
  readonly formats?: readonly (string | undefined)[];
}

const cellOf = (value: string | number | Date, format: string | undefined) => {
  if (typeof value === 'string') return { value, type: String };
  if (typeof value === 'number') return { value, type: Number, ...(format ? { format } : {}) };
  return { value, type: Date, format: format ?? 'yyyy-mm-dd' };
};

/** A workbook; `formats` are the number formats of its columns. */
export async function xlsxFile(sheets: readonly SheetModel[]): Promise<Uint8Array> {
  const written = sheets.map(({ name, rows, formats = [] }) => ({
    sheet: name,
    data: rows.map((row) => row.map((value, column) => cellOf(value, formats[column]))),
  }));
  return writeXlsxFile(written).toBuffer();
}
