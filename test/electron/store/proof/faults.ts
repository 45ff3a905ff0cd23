import type { FileSystem } from '#electron/store/file-system.ts';

/** `short`: the call takes one byte and says so; only writes know it. */
export type FaultKind = 'ENOSPC' | 'EIO' | 'EPERM' | 'EROFS' | 'EMFILE' | 'short';

/** Counts the calls of the file system and fails from the given one on, once or for ever. */
export interface FaultPlan {
  readonly kind: FaultKind;
  readonly at: number;
  readonly forEver: boolean;
}

export interface Faults {
  readonly wrap: (fs: FileSystem) => FileSystem;
  /** The calls made since `arm`, by name. */
  readonly calls: () => readonly string[];
  readonly arm: (plan: FaultPlan) => void;
  readonly disarm: () => void;
}

const READS = new Set(['readFile', 'readWithStat', 'readdir', 'stat']);

/** Whether such a fault can meet such a call: a full or read-only disk is still read. */
export function meets(kind: FaultKind, call: string): boolean {
  if (kind === 'short') return call === 'write';
  if (kind === 'ENOSPC' || kind === 'EROFS' || kind === 'EPERM') {
    return !READS.has(call) && call !== 'open to read' && call !== 'size';
  }
  return kind !== 'EMFILE' || call.startsWith('open') || READS.has(call) || call === 'copyFile';
}

export function createFaults(): Faults {
  let plan: FaultPlan | null = null;
  let calls: string[] = [];
  const strikes = (call: string): boolean => {
    calls.push(call);
    if (!plan || calls.length - 1 < plan.at || (calls.length - 1 > plan.at && !plan.forEver))
      return false;
    return meets(plan.kind, call);
  };
  const guard = (call: string): void => {
    if (!strikes(call) || !plan) return;
    throw Object.assign(new Error(`${plan.kind}: ${call}`), { code: plan.kind });
  };
  const guarded =
    <A extends readonly unknown[], R>(call: string, run: (...given: A) => Promise<R>) =>
    async (...given: A): Promise<R> => {
      guard(call);
      return run(...given);
    };
  const wrap = (fs: FileSystem): FileSystem => {
    const calls = Object.entries(fs).map(([call, run]) => [call, guarded(call, run as never)]);
    return {
      ...(Object.fromEntries(calls) as FileSystem),
      open: async (path, flags) => {
        guard(flags === 'r' ? 'open to read' : 'open');
        const file = await fs.open(path, flags);
        return {
          ...file,
          sync: guarded('sync', file.sync),
          stat: guarded('size', file.stat),
          write: async (bytes, offset, length) => {
            if (strikes('write')) {
              if (plan?.kind !== 'short') guard('write');
              return file.write(bytes, offset, Math.min(1, length));
            }
            return file.write(bytes, offset, length);
          },
        };
      },
    };
  };
  return {
    wrap,
    calls: () => calls,
    arm: (next) => {
      plan = next;
      calls = [];
    },
    disarm: () => (plan = null),
  };
}
