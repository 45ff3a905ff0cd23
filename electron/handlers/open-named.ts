import { basename, dirname, extname } from 'node:path';
import { ok, type Result } from '#shared/base/result.ts';
import type { ProjectHeader } from '#shared/ipc/contract.ts';
import { BUNDLE_EXTENSION } from '#electron/bundle/manifest.ts';
import { unpackBundle } from '#electron/bundle/unpack-bundle.ts';
import type { BundleHandlerPorts } from './bundle-handlers.ts';

export interface OpenNamedPorts extends Pick<BundleHandlerPorts, 'session' | 'machine'> {
  readonly dialogs: Pick<BundleHandlerPorts['dialogs'], 'choosePlace'>;
}

/** Whether a path names a bundle, by its extension. */
export function isBundle(path: string | undefined): boolean {
  return path !== undefined && extname(path).toLowerCase() === `.${BUNDLE_EXTENSION}`;
}

/**
 * Opens what somebody named outside the window: a project's folder, its `project.json`, or a bundle,
 * for which the person says where it goes. null = they cancelled that.
 */
export async function openNamed(
  { session, machine, dialogs }: OpenNamedPorts,
  path: string,
): Promise<Result<ProjectHeader | null>> {
  if (isBundle(path)) {
    const place = await dialogs.choosePlace(basename(path, extname(path)));
    if (place === null) return ok(null);
    const unpacked = await unpackBundle(machine, path, place);
    return unpacked.ok ? session.enterUnpacked(place) : unpacked;
  }
  return session.enter(basename(path) === 'project.json' ? dirname(path) : path);
}
