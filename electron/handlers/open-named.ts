import { basename, dirname, extname } from 'node:path';
import { ok, type Result } from '#shared/base/result.ts';
import type { ProjectHeader } from '#shared/ipc/contract.ts';
import { BUNDLE_EXTENSION } from '#electron/bundle/manifest.ts';
import { unpackBundle } from '#electron/bundle/unpack-bundle.ts';
import type { Machine } from '#electron/store/machine.ts';
import { withBundleNews } from './bundle-news.ts';
import type { Announce, Dialogs } from './ports.ts';
import type { ProjectSession } from './project-session.ts';

export interface OpenNamedPorts {
  readonly session: ProjectSession;
  readonly machine: Machine;
  readonly announce: Announce;
  readonly dialogs: Pick<Dialogs, 'choosePlace'>;
}

/** Whether a path names a bundle, by its extension. */
export function isBundle(path: string | undefined): boolean {
  return path !== undefined && extname(path).toLowerCase() === `.${BUNDLE_EXTENSION}`;
}

/** Unpacks a bundle where the person says, and opens it there. null = they cancelled that. */
export async function enterBundle(
  { session, machine, dialogs, announce }: OpenNamedPorts,
  path: string,
): Promise<Result<ProjectHeader | null>> {
  const place = await dialogs.choosePlace(basename(path, extname(path)));
  if (place === null) return ok(null);
  return withBundleNews(announce, 'unpacking', async (tell) => {
    const unpacked = await unpackBundle(machine, path, place, tell);
    return unpacked.ok ? session.enterUnpacked(place) : unpacked;
  });
}

/**
 * Opens what somebody named outside the window: a project's folder, its `project.json`, or a bundle,
 * for which the person says where it goes. null = they cancelled that.
 */
export async function openNamed(
  ports: OpenNamedPorts,
  path: string,
): Promise<Result<ProjectHeader | null>> {
  if (isBundle(path)) return enterBundle(ports, path);
  const { session } = ports;
  return session.enter(basename(path) === 'project.json' ? dirname(path) : path);
}
