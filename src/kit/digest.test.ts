import { describe, expect, test } from 'vitest';
import { newSalt, saltedDigest, sha256 } from './digest.ts';

describe('digests', () => {
  test('are SHA-256 of UTF-8', () => {
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256(new TextEncoder().encode('知音'))).toBe(sha256('知音'));
  });

  test('depend on salt and value, not on the order of keys', () => {
    const salt = newSalt();
    expect(salt).toMatch(/^[0-9a-f]{32}$/);
    expect(newSalt()).not.toBe(salt);
    expect(saltedDigest(salt, { a: 1, b: 2 })).toBe(saltedDigest(salt, { b: 2, a: 1 }));
    expect(saltedDigest(salt, { a: 1 })).not.toBe(saltedDigest(salt, { a: '1' }));
    expect(saltedDigest(salt, { a: 1 })).not.toBe(saltedDigest(newSalt(), { a: 1 }));
  });
});
