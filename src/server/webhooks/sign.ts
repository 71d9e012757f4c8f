import { createHmac, randomBytes } from 'node:crypto';

/** A new secret of a hook, shown once. */
export function newHookSecret(): string {
  return `whsec_${randomBytes(32).toString('base64url')}`;
}

/** The header Rapport-Signature: the instant in seconds, and for each secret the HMAC-SHA256 of `instant.body` in hex. */
export function signatureOf(secrets: readonly string[], at: Date, body: string): string {
  const seconds = Math.floor(at.getTime() / 1000);
  const signed = secrets.map(
    (secret) => `v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`,
  );
  return [`t=${seconds}`, ...signed].join(',');
}
