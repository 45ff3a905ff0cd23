import { fail, type Result } from '#shared/base/result.ts';
import { errorCode } from './file-system.ts';

const CAUSES: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full. Make room on it; Attest tries again by itself.',
  EDQUOT: 'Your share of the disk is used up. Make room; Attest tries again by itself.',
  EROFS: 'This disk can only be read. Make it writable or save a copy elsewhere.',
  EACCES: 'The system does not let Attest write here. Check the permissions of the folder.',
  EPERM: 'The system does not let Attest write here. Check the permissions of the folder.',
  EBUSY: 'Another program holds the file. Close it; Attest tries again by itself.',
  EIO: 'The disk reports an error. Save a copy elsewhere and check the disk.',
  ENOENT: 'The project folder is not there any more. Was a drive unplugged, or the folder moved?',
  ENOTDIR: 'The project folder is not there any more. Was it moved?',
  ENODEV: 'The drive is gone. Plug it in again; Attest tries again by itself.',
  ETAKENOVER: 'Another window took this project over. Save a copy elsewhere and open it again.',
  ENEWER: 'A newer Attest wrote this file meanwhile. Update Attest, or save a copy elsewhere.',
  EFILEGONE: 'A file this needs is gone from the project folder. Bring it back and try again.',
  EMFILE: 'Too many files are open on this computer. Attest tries again by itself.',
  ENFILE: 'Too many files are open on this computer. Attest tries again by itself.',
};

/** Codes after which a folder can still be read, though not written. */
const CANNOT_WRITE = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM']);

export function cannotWrite(error: unknown): boolean {
  return CANNOT_WRITE.has(errorCode(error) ?? '');
}

/** What happened and the way out, in plain words. Throws what is no error of the file system. */
export function diskSentence(error: unknown): string {
  const code = errorCode(error);
  if (code === undefined) throw error;
  return CAUSES[code] ?? `The disk refused (${code}). Save a copy elsewhere.`;
}

/** A file-system error as the failure a person sees. Throws what is no error of the file system. */
export function notSaved(error: unknown): Result<never> {
  return fail('not-saved', `Not saved. ${diskSentence(error)}`);
}
