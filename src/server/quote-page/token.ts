import { randomBytes } from 'node:crypto';
import { hashToken } from '../auth/secret.ts';

const secretLength = 32;

/** A new token of a workspace for the page of a quote. */
export function newQuoteToken(workspaceId: number): string {
  const number = Buffer.alloc(4);
  number.writeInt32BE(workspaceId);
  return Buffer.concat([number, randomBytes(secretLength)]).toString('base64url');
}

/** The workspace that a token names and the hash by which it is known there; null where it is none of ours. */
export function readQuoteToken(token: string): { workspaceId: number; hash: string } | null {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== 4 + secretLength || bytes.toString('base64url') !== token) return null;
  // Numbers of workspaces are those of the database: whole ones above nothing.
  const workspaceId = bytes.readInt32BE(0);
  return workspaceId > 0 ? { workspaceId, hash: hashToken(token) } : null;
}
