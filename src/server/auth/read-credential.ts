import type { Pool } from 'pg';
import { Problem } from '#kit/problem.ts';
import type { Identity } from './identity.ts';
import { hashToken } from './secret.ts';

// To better-auth a key that it could not look up is an invalid one, and a session that it could not read a fault of its own.
// Nobody is signed out because the database went away: in doubt it is asked directly, and says itself where it is out of reach.

/** What better-auth knows of the key; throws where it could not be looked up. */
export async function readKey(identity: Identity, pool: Pool, key: string) {
  const read = () => identity.api.verifyApiKey({ body: { key } });
  const first = await read();
  if (first.error?.code !== 'INVALID_API_KEY' || !(await isKnown(pool, key))) return first;
  const second = await read();
  if (second.error?.code === 'INVALID_API_KEY') throw unavailable();
  return second;
}

/** The session of the cookie and the cookies that prolong it; throws where it could not be looked up. */
export async function readCookie(identity: Identity, pool: Pool, cookie: string) {
  const read = () =>
    identity.api.getSession({ headers: new Headers({ cookie }), returnHeaders: true });
  try {
    return await read();
  } catch {
    await pool.query('select 1');
  }
  try {
    return await read();
  } catch {
    throw unavailable();
  }
}

async function isKnown(pool: Pool, key: string): Promise<boolean> {
  const { rows } = await pool.query<{ known: boolean }>(
    'select exists (select from auth.apikey where key = $1) as known',
    [hashToken(key)],
  );
  return rows[0]?.known === true;
}

function unavailable(): Problem {
  return new Problem('server.unavailable', {}, { status: 503, extra: { retryAfter: 2 } });
}
