import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { decrypt, deriveKey, encrypt, readSecret } from './secret.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'secret-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('two starts at once agree on one secret that only the owner can read', async () => {
  const secrets = await Promise.all([readSecret(folder), readSecret(folder), readSecret(folder)]);
  expect(new Set(secrets).size).toBe(1);
  expect(await readSecret(folder)).toBe(secrets[0]);
  expect((await stat(join(folder, 'secret.key'))).mode & 0o777).toBe(0o600);
});

test('a damaged secret is refused instead of replaced', async () => {
  await writeFile(join(folder, 'secret.key'), 'half');
  await expect(readSecret(folder)).rejects.toThrow('damaged');
});

test('what is encrypted comes back with the same key only, and alterations are noticed', () => {
  const key = deriveKey('a', 'settings');
  const sealed = encrypt(key, '密钥 s3cret');
  expect(decrypt(key, sealed)).toBe('密钥 s3cret');
  expect(sealed).not.toContain('s3cret');
  expect(encrypt(key, 'x')).not.toBe(encrypt(key, 'x'));
  expect(() => decrypt(deriveKey('a', 'auth'), sealed)).toThrow();
  expect(() => decrypt(key, `${sealed.slice(0, -2)}AA`)).toThrow();
});
