import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { chmod, mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const fileName = 'secret.key';

/** The installation's secret from `secret.key` in the data folder, made at the first call; refuses a damaged file. */
export async function readSecret(dataDir: string): Promise<string> {
  const path = join(dataDir, fileName);
  await mkdir(dataDir, { recursive: true });
  try {
    // wx: of two processes that start together only one makes the file.
    const file = await open(path, 'wx', 0o600);
    await file.writeFile(`${randomBytes(32).toString('hex')}\n`);
    await file.sync();
    await file.close();
    await chmod(path, 0o600);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return readWhole(path, 20);
}

/** A key for one use, derived from the installation's secret; 32 bytes. */
export function deriveKey(secret: string, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, 'rapport', use, 32));
}

/** The text encrypted with AES-256-GCM, as one line of text. */
export function encrypt(key: Buffer, text: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return `v1.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')}`;
}

/** The text again; throws where the key is another one or the text was altered. */
export function decrypt(key: Buffer, sealed: string): string {
  const bytes = Buffer.from(sealed.replace(/^v1\./, ''), 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
}

/** What stands in tables instead of a token that only its bearer may know. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** A new token of 256 bits, fit for an address. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

// The other process may have made the file a moment ago and not yet have written it.
async function readWhole(path: string, tries: number): Promise<string> {
  const text = (await readFile(path, 'utf8')).trim();
  if (/^[0-9a-f]{64}$/.test(text)) return text;
  if (tries === 0) throw new Error(`${path} is damaged; put it back from a backup`);
  await new Promise((resolve) => setTimeout(resolve, 50));
  return readWhole(path, tries - 1);
}
