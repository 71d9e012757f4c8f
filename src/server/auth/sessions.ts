import type { IncomingHttpHeaders } from 'node:http';
import type { Pool } from 'pg';
import { z } from 'zod';
import type { Identity } from './identity.ts';
import { listMembers } from './members.ts';
import { readCookie, readKey } from './read-credential.ts';
import { hashToken } from './secret.ts';

/** Who asks: an identity, at work as a user of a workspace. */
export type Session = {
  readonly via: 'session' | 'key';
  /** Hash of the cookie or key: names the credential without giving it away. */
  readonly credential: string;
  readonly identityId: string;
  readonly workspaceId: number;
  /** Whose rights apply. */
  readonly userId: string;
  /** The administrator who looks through that user's eyes. */
  readonly viewedBy?: string;
  /** For session cookies: the session's own token. */
  readonly token?: string;
  /** For keys: what the key is called. */
  readonly key?: string;
};

/** Finds the session of a request; answers are kept five seconds at most. */
export type Sessions = {
  /** `cookies` are set on the reply where the session was prolonged. */
  find(
    headers: IncomingHttpHeaders,
  ): Promise<{ session: Session | null; cookies: readonly string[] }>;
  forget(): void;
};

type Entry = {
  readonly until: number;
  readonly found: Promise<{ session: Session | null; cookies: readonly string[] }>;
};

// By the steady clock: the time of day may be set back, and what was kept would outlive its time.
const keptMilliseconds = 5000;
const mostKept = 10_000;
const keyOwner = z.object({ workspaceId: z.number(), userId: z.string() });

export function createSessions(identity: () => Identity, pool: Pool): Sessions {
  const kept = new Map<string, Entry>();
  return {
    async find(headers) {
      const credential = credentialOf(headers);
      if (!credential) return { session: null, cookies: [] };
      const name = hashToken(credential.text);
      const known = kept.get(name);
      // The cookies of a prolonged session belong to the first answer only.
      if (known && known.until > performance.now())
        return { session: (await known.found).session, cookies: [] };
      const found =
        credential.via === 'key'
          ? byKey(identity(), pool, credential.text, name)
          : byCookie(identity(), pool, credential.text, name);
      remember(kept, name, found);
      return found;
    },
    forget: () => kept.clear(),
  };
}

function remember(kept: Map<string, Entry>, name: string, found: Entry['found']): void {
  if (kept.size >= mostKept) kept.clear();
  kept.set(name, { until: performance.now() + keptMilliseconds, found });
  // A failure to ask is no answer to keep.
  found.catch(() => kept.delete(name));
}

function credentialOf(
  headers: IncomingHttpHeaders,
): { via: 'session' | 'key'; text: string } | null {
  const bearer = /^Bearer\s+(\S+)$/i.exec(headers.authorization ?? '')?.[1];
  if (bearer) return { via: 'key', text: bearer };
  const cookie = (headers.cookie ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => /^(__Secure-)?rapport\.(session_token|dont_remember)=/.test(part))
    .join('; ');
  return cookie.includes('session_token=') ? { via: 'session', text: cookie } : null;
}

async function byKey(
  identity: Identity,
  pool: Pool,
  key: string,
  credential: string,
): Entry['found'] {
  const { valid, key: row } = await readKey(identity, pool, key);
  const owner = keyOwner.safeParse(row?.metadata);
  if (!valid || !row || !owner.success) return { session: null, cookies: [] };
  const members = await listMembers(pool, row.referenceId);
  const member = members.find(
    (one) => one.workspaceId === owner.data.workspaceId && one.userId === owner.data.userId,
  );
  if (!member) return { session: null, cookies: [] };
  return {
    session: {
      via: 'key',
      credential,
      identityId: row.referenceId,
      ...(row.name === null ? {} : { key: row.name }),
      ...member,
    },
    cookies: [],
  };
}

async function byCookie(
  identity: Identity,
  pool: Pool,
  cookie: string,
  credential: string,
): Entry['found'] {
  const { response, headers } = await readCookie(identity, pool, cookie);
  const cookies = headers.getSetCookie();
  if (!response) return { session: null, cookies };
  const { session, user } = response;
  const members = await listMembers(pool, user.id);
  const member = members.find((one) => one.workspaceId === session.workspaceId) ?? members[0];
  if (!member) return { session: null, cookies };
  const base = { via: 'session', credential, identityId: user.id, token: session.token } as const;
  const viewed = session.viewUserId;
  return {
    session: viewed
      ? { ...base, workspaceId: member.workspaceId, userId: viewed, viewedBy: member.userId }
      : { ...base, ...member },
    cookies,
  };
}
