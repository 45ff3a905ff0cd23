import { basename } from 'node:path';
import { ok } from '#shared/base/result.ts';
import { bundleContent, type BundleOptions } from '#electron/bundle/bundle-content.ts';
import { BUNDLE_EXTENSION } from '#electron/bundle/manifest.ts';
import type { Tell } from '#electron/bundle/tell.ts';
import { zipBundle } from '#electron/bundle/zip-bundle.ts';
import { writeFileAtomically } from '#electron/store/atomic-file.ts';
import { notSaved } from '#electron/store/disk-failure.ts';
import type { Machine } from '#electron/store/machine.ts';
import { withBundleNews } from './bundle-news.ts';
import type { HandlersOf } from './handlers.ts';
import { enterBundle } from './open-named.ts';
import type { Announce, Dialogs } from './ports.ts';
import type { ProjectSession } from './project-session.ts';

export interface BundleHandlerPorts {
  readonly session: ProjectSession;
  readonly dialogs: Pick<Dialogs, 'saveFile' | 'chooseBundle' | 'choosePlace'>;
  readonly machine: Machine;
  readonly announce: Announce;
}

export function bundleHandlers(ports: BundleHandlerPorts): HandlersOf<'bundle'> {
  const { session, dialogs, machine, announce } = ports;
  const content = async (options: BundleOptions, tell?: Tell) => {
    const opened = session.needed();
    if (!opened.ok) return opened;
    const { project, store } = opened.value.project;
    return bundleContent(project, store, options, tell);
  };
  return {
    'bundle.preview': async (options) => {
      const found = await content(options);
      if (!found.ok) return found;
      const { documents, records, privateLeft, members } = found.value;
      const bytes = members.reduce((sum, member) => sum + member.bytes.length, 0);
      return ok({ documents, records, privateLeft, bytes });
    },
    'bundle.share': async (options) => {
      const found = await withBundleNews(announce, 'packing', (tell) => content(options, tell));
      if (!found.ok) return found;
      const path = await dialogs.saveFile({
        title: 'Share the project as a bundle',
        fileName: `${found.value.name}.${BUNDLE_EXTENSION}`,
        extension: BUNDLE_EXTENSION,
      });
      if (path === null) return ok(null);
      try {
        await withBundleNews(announce, 'packing', async (tell) =>
          writeFileAtomically(machine, path, await zipBundle(found.value, tell)),
        );
      } catch (error) {
        return notSaved(error);
      }
      return ok({ file: basename(path) });
    },
    'bundle.open': async () => {
      const file = await dialogs.chooseBundle();
      if (file === null) return ok(null);
      return enterBundle(ports, file);
    },
  };
}
