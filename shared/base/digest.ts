import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';

/** SHA-256 of bytes as 64 lower-case hex digits. */
export function sha256Hex(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

/** SHA-256 of a string's UTF-8 as 64 lower-case hex digits. Lone surrogates count as U+FFFD. */
export function sha256OfText(text: string): string {
  return sha256Hex(utf8ToBytes(text));
}
