import { benchAnchors } from './bench-anchors.ts';
import { benchExtract } from './bench-extract.ts';
import { benchImport } from './bench-import.ts';
import { benchPdf } from './bench-pdf.ts';
import { benchSave } from './bench-save.ts';
import { benchSearch } from './bench-search.ts';
import { benchStart } from './bench-start.ts';
import { benchStore } from './bench-store.ts';
import { benchWindow } from './bench-window.ts';
import type { Measured } from './measure.ts';

const json = process.argv.includes('--json');
const rows: Measured[] = [];
for (const bench of [
  benchAnchors,
  benchExtract,
  benchImport,
  benchPdf,
  benchSave,
  benchSearch,
  benchStore,
  benchStart,
  benchWindow,
])
  rows.push(...(await bench()));

if (json) {
  process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
} else {
  for (const { name, value, unit, baseline, ratio, goal, ok } of rows) {
    const beside = baseline === null ? '' : `  baseline ${baseline} ${unit}, ratio ${ratio ?? ''}`;
    const wanted = goal === null ? 'no goal yet' : `goal <= ${goal} ${ok ? 'met' : 'MISSED'}`;
    process.stdout.write(`${name}: ${value} ${unit}${beside}  (${wanted})\n`);
  }
}
process.exit(0);
