import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '#build/root.mjs';

/** The user every Unix has for programs that should own nothing. */
const NOBODY = 65534;

export interface OrdinaryUser {
  /** Starts Electron as that user; its arguments are Electron's. */
  readonly executable: string;
  /** The built app, where that user can read it. */
  readonly app: string;
  /** A folder that user owns. */
  readonly home: string;
  readonly uid: number;
  remove: () => void;
}

const setpriv = (uid: number) => ['setpriv', `--reuid=${uid}`, `--regid=${uid}`, '--clear-groups'];

const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;

function readableBy(uid: number, file: string): boolean {
  const [command = '', ...args] = setpriv(uid);
  return spawnSync(command, [...args, 'test', '-r', file]).status === 0;
}

/** Puts a copy where everybody can read it, unless the original already is such a place. */
function within(reach: string, uid: number, original: string, probe: string): string {
  if (readableBy(uid, join(original, probe))) return original;
  cpSync(original, reach, { recursive: true });
  execFileSync('chmod', ['-R', 'a+rX', reach]);
  return reach;
}

/** The built app alone, as a package would hold it: no `node_modules`, no sources. */
function copyApp(place: string): string {
  for (const part of ['package.json', 'dist', 'build/resources']) {
    if (existsSync(join(ROOT, part)))
      cpSync(join(ROOT, part), join(place, part), { recursive: true });
  }
  execFileSync('chmod', ['-R', 'a+rX', place]);
  return place;
}

/** The X server was started by root; its key is handed to the user the app runs as. */
function copyDisplayKey(place: string, uid: number): string[] {
  const key = process.env['XAUTHORITY'];
  if (key === undefined || !existsSync(key)) return [];
  cpSync(key, place);
  chownSync(place, uid, uid);
  return [`XAUTHORITY=${place}`];
}

/**
 * Somebody without privileges to run the app as: root can have no sandbox, so a run as root proves
 * nothing about it. Anybody but root is that user already. Call `remove` when done.
 *
 * @param runtime the folder of the Electron runtime
 */
export function ordinaryUser(runtime: string): OrdinaryUser {
  const stage = mkdtempSync(join(tmpdir(), 'attest-user-'));
  chmodSync(stage, 0o755);
  const app = copyApp(join(stage, 'app'));
  const home = mkdtempSync(join(stage, 'home-'));
  const remove = () => {
    rmSync(stage, { recursive: true, force: true });
  };
  const me = process.getuid?.() ?? 0;
  if (me !== 0) return { executable: join(runtime, 'electron'), app, home, uid: me, remove };

  chownSync(home, NOBODY, NOBODY);
  const folder = within(join(stage, 'runtime'), NOBODY, runtime, 'electron');
  const environment = [
    ...[`HOME=${home}`, `TMPDIR=${home}`, `XDG_CONFIG_HOME=${home}`, `XDG_CACHE_HOME=${home}`],
    ...copyDisplayKey(join(stage, 'display-key'), NOBODY),
  ];
  const command = [...setpriv(NOBODY), 'env', ...environment, join(folder, 'electron')];
  const executable = join(stage, 'electron');
  writeFileSync(executable, `#!/bin/sh\nexec ${command.map(quoted).join(' ')} "$@"\n`);
  chmodSync(executable, 0o755);
  return { executable, app, home, uid: NOBODY, remove };
}
