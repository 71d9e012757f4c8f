import { hash } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';
import { randomBytesOf } from './random.ts';

/** The SHA-256 of the text's UTF-8 or of the bytes, as 64 hex digits. */
export function sha256(content: string | Uint8Array): string {
  return hash('sha256', content, 'hex');
}

/** A random salt of 128 bits as hex digits. */
export function newSalt(): string {
  return randomBytesOf(16).toString('hex');
}

/** The digest of a JSON value under a salt; without the salt, a short value cannot be guessed from it. */
export function saltedDigest(salt: string, value: unknown): string {
  return sha256(`${salt}\n${canonicalJson(value)}`);
}
