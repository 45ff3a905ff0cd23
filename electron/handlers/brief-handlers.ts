import { basename } from 'node:path';
import { ok } from '#shared/base/result.ts';
import { writeFileAtomically } from '#electron/store/atomic-file.ts';
import { notSaved } from '#electron/store/disk-failure.ts';
import type { Machine } from '#electron/store/machine.ts';
import { briefBytes, modelOfBrief } from './export-brief.ts';

import type { HandlersOf } from './handlers.ts';
import type { Dialogs, Printer } from './ports.ts';
import type { ProjectSession } from './project-session.ts';

export interface ExportPorts {
  readonly session: ProjectSession;
  readonly dialogs: Pick<Dialogs, 'saveFile'>;
  readonly machine: Machine;
  readonly printer: Printer;
}

export function briefHandlers(ports: ExportPorts): HandlersOf<'brief'> {
  const { session, dialogs, machine, printer } = ports;
  return {
    'brief.export': async ({ brief, format }) => {
      const opened = session.needed();
      if (!opened.ok) return opened;
      const today = new Date(machine.now()).toISOString().slice(0, 10);
      const model = await modelOfBrief(opened.value, brief, today);
      if (!model.ok) return model;
      const path = await dialogs.saveFile({
        title: 'Export the brief',
        fileName: `${model.value.title}.${format}`,
        extension: format,
      });
      if (path === null) return ok(null);
      const bytes = await briefBytes(model.value, format, printer);
      if (!bytes.ok) return bytes;
      try {
        await writeFileAtomically(machine, path, bytes.value);
      } catch (error) {
        return notSaved(error);
      }
      return ok({ file: basename(path) });
    },
  };
}

/** A drawing made in the window, saved where the person says. */
export function chartHandlers(
  ports: Omit<ExportPorts, 'printer' | 'session'>,
): HandlersOf<'chart'> {
  const { dialogs, machine } = ports;
  return {
    'chart.export': async ({ name, format, content }) => {
      const path = await dialogs.saveFile({
        title: 'Export the chart',
        fileName: `${name}.${format}`,
        extension: format,
      });
      if (path === null) return ok(null);
      const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
      try {
        await writeFileAtomically(machine, path, bytes);
      } catch (error) {
        return notSaved(error);
      }
      return ok({ file: basename(path) });
    },
  };
}
