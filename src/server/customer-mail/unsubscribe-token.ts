import { createHmac, timingSafeEqual } from 'node:crypto';

/** Who unsubscribes, and with which mail of ours in his hand. */
export type Unsubscribing = {
  readonly workspaceId: number;
  readonly party: string;
  /** The activity that is the mail. */
  readonly mail: string;
};

const bodyLength = 4 + 16 + 16;
const macLength = 20;

/** The token of an unsubscribe link: it says who, and is signed, so that nobody signs off another. */
export function unsubscribeToken(key: Buffer, { workspaceId, party, mail }: Unsubscribing): string {
  const number = Buffer.alloc(4);
  number.writeUInt32BE(workspaceId);
  const body = Buffer.concat([number, bytesOf(party), bytesOf(mail)]);
  return Buffer.concat([body, macOf(key, body)]).toString('base64url');
}

/** What a token says; null where it is none of ours or was altered. */
export function readUnsubscribeToken(key: Buffer, token: string): Unsubscribing | null {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== bodyLength + macLength || bytes.toString('base64url') !== token) return null;
  const body = bytes.subarray(0, bodyLength);
  if (!timingSafeEqual(macOf(key, body), bytes.subarray(bodyLength))) return null;
  return {
    workspaceId: body.readUInt32BE(0),
    party: idOf(body.subarray(4, 20)),
    mail: idOf(body.subarray(20, 36)),
  };
}

function macOf(key: Buffer, body: Buffer): Buffer {
  return createHmac('sha256', key).update(body).digest().subarray(0, macLength);
}

function bytesOf(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex');
}

function idOf(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  const ends = [8, 12, 16, 20, 32];
  return ends.map((end, index) => hex.slice(ends[index - 1] ?? 0, end)).join('-');
}
