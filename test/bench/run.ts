import '#electron/system/runtime-globals.ts'; // zod as the app has it
import { benchAnchors } from './bench-anchors.ts';
import { benchCrowded } from './bench-crowded.ts';
import { benchExtract } from './bench-extract.ts';
import { benchImportWindow } from './bench-import-window.ts';
import { benchImport } from './bench-import.ts';
import { benchPdf } from './bench-pdf.ts';
import { benchSave } from './bench-save.ts';
import { benchSearch } from './bench-search.ts';
import { benchSharded } from './bench-sharded.ts';
import { benchStart } from './bench-start.ts';
import { benchStore } from './bench-store.ts';
import { benchWindow } from './bench-window.ts';
import type { Measured } from './measure.ts';

const BENCHES: Readonly<Record<string, () => Promise<readonly Measured[]>>> = {
  anchors: benchAnchors,
  crowded: benchCrowded,
  extract: benchExtract,
  import: benchImport,
  importWindow: benchImportWindow,
  pdf: benchPdf,
  save: benchSave,
  search: benchSearch,
  sharded: benchSharded,
  store: benchStore,
  start: benchStart,
  window: benchWindow,
};

function print({ name, value, unit, baseline, ratio, goal, ok }: Measured): void {
  const beside = baseline === null ? '' : `  baseline ${baseline} ${unit}, ratio ${ratio ?? ''}`;
  const wanted = goal === null ? 'no goal yet' : `goal <= ${goal} ${ok ? 'met' : 'MISSED'}`;
  process.stdout.write(`${name}: ${value} ${unit}${beside}  (${wanted})\n`);
}

const asked = process.argv.slice(2).filter((argument) => argument !== '--json');
const json = process.argv.includes('--json');
const unknown = asked.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  console.error(
    `There is no bench called ${unknown.join(', ')}. There are: ${Object.keys(BENCHES).join(', ')}.`,
  );
  process.exit(2);
}
const rows: Measured[] = [];
for (const [name, bench] of Object.entries(BENCHES)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const measured = await bench();
  rows.push(...measured);
  if (!json) measured.forEach(print);
}
if (json) process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
process.exit(0);
