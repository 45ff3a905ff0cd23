import { homedir } from 'node:os';
import { join } from 'node:path';

const asRoot = () => process.getuid?.() === 0;

/**
 * Where large fetched things are kept between checkouts. root keeps them where every user can read
 * them, because the security suite runs as an ordinary user.
 */
export function cacheFolder() {
  const named = process.env['ATTEST_CACHE'];
  if (named !== undefined && named !== '') return named;
  if (asRoot()) return '/var/cache/attest';
  const base = process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
  return join(base, 'attest');
}

/** Folders to look in, the own one first; what root keeps for everybody serves everybody. */
export function cacheFolders() {
  const own = cacheFolder();
  const common = '/var/cache/attest';
  return process.platform === 'linux' && own !== common ? [own, common] : [own];
}
