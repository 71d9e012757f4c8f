import { Problem } from '#kit/problem.ts';
import type { Executor } from '#engine/scope.ts';
import { hashToken } from './secret.ts';

/** How many failures of one kind are borne within how many seconds. */
export type Patience = { readonly failures: number; readonly seconds: number };

/** One account from anywhere; one address for any account. */
const patience = {
  account: { failures: 10, seconds: 900 },
  address: { failures: 100, seconds: 900 },
} as const satisfies Readonly<Record<string, Patience>>;

/** Someone who tries to sign in: the account he names and the address he comes from. */
export type Suspect = { readonly account?: string; readonly address: string };

/**
 * Runs a try to sign in; counts it as failed before it runs, so that many at once cannot slip through,
 * and takes the count back when it succeeds. Refuses with 429 and the seconds to wait.
 */
export async function withPatience<T>(
  db: Executor,
  suspect: Suspect,
  attempt: () => Promise<T>,
  succeeded: (outcome: T) => boolean,
): Promise<T> {
  const keys = keysOf(suspect);
  const waits = await Promise.all(keys.map(([key, limit]) => count(db, key, limit)));
  const seconds = Math.max(...waits);
  if (seconds > 0) throw tooMany(seconds);
  const outcome = await attempt();
  if (succeeded(outcome)) await forget(db, suspect);
  return outcome;
}

/** The refusal of someone who asks too often. */
export function tooMany(seconds: number): Problem {
  return new Problem(
    'request.too-many',
    { seconds },
    { status: 429, extra: { retryAfter: seconds } },
  );
}

function keysOf(suspect: Suspect): [string, Patience][] {
  const keys: [string, Patience][] = [[`address:${hashToken(suspect.address)}`, patience.address]];
  if (suspect.account !== undefined) {
    keys.push([`account:${hashToken(suspect.account.trim().toLowerCase())}`, patience.account]);
  }
  return keys;
}

// The row is locked by the update, so tries of all processes are counted one after another.
async function count(db: Executor, key: string, limit: Patience): Promise<number> {
  const { rows } = await db.query<{ failures: number; wait: number }>(
    `insert into auth.attempt as a (key, failures, until)
      values ($1, 1, now() + make_interval(secs => $2))
      on conflict (key) do update set
        failures = case when a.until <= now() then 1 else a.failures + 1 end,
        until = case when a.until <= now() then excluded.until else a.until end
      returning failures, ceil(extract(epoch from until - now()))::int as wait`,
    [key, limit.seconds],
  );
  const [row] = rows;
  return row && row.failures > limit.failures ? Math.max(1, row.wait) : 0;
}

// A success clears the account; of the address it takes back only its own try, so that a thief
// with one good account cannot clear the count of his guesses at others.
async function forget(db: Executor, suspect: Suspect): Promise<void> {
  const [[address] = ['', null], account] = keysOf(suspect);
  if (account) await db.query('delete from auth.attempt where key = $1', [account[0]]);
  await db.query('update auth.attempt set failures = greatest(failures - 1, 0) where key = $1', [
    address,
  ]);
}

/** Removes counts that are over; the worker calls it daily. */
export async function clearAttempts(db: Executor): Promise<void> {
  await db.query('delete from auth.attempt where until < now()');
}
