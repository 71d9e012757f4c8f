import { drainRollUps } from '#engine/computed/drain.ts';
import type { Pool } from '#engine/database/pool.ts';
import { learnKeys } from '#engine/duplicate/learn-keys.ts';
import { sealAll } from '#engine/ledger/seal.ts';
import { learnWords } from '#engine/search/learn-words.ts';
import { model } from '#server/product-model.ts';

/** Does to its end what the worker does a second after each write: sealing, figures, words, keys of duplicates; sweeps the tables. */
export async function settle(pool: Pool, say: (line: string) => void): Promise<void> {
  const during = async (what: string, work: () => Promise<unknown>): Promise<void> => {
    const began = performance.now();
    await work();
    say(`${what} in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  };
  await withoutLimit(pool, 'analyze');
  await during('sealed', () => sealAll(pool, 'bench'));
  // Each follows the ledger by itself, as the worker's own do; together they keep two processors busy.
  await Promise.all([
    during('figures', () => drainRollUps(pool, model)),
    during('words', () => learnWords(pool, model)),
    during('keys of duplicates', () => learnKeys(pool, model)),
  ]);
  await during('swept', () => withoutLimit(pool, 'vacuum analyze'));
  await during('written to disk', () => withoutLimit(pool, 'checkpoint'));
}

/** Keeps nightly work and the first search for duplicates of everything out of what is measured; to be called before each start. */
export async function keepQuiet(pool: Pool): Promise<void> {
  await pool.query(`update workspace set settings = settings - 'standingOn'`);
  await pool.query(
    `update duplicate_head set searched_to = 'ffffffff-ffff-ffff-ffff-ffffffffffff'`,
  );
  await pool.query('delete from duplicate_due');
}

// Ids of the company's own records were given out long before.
const firstLater = '019a0000-0000-7000-8000-000000000000';

/** Takes away the customers and follow-ups that earlier runs wrote, so that every run finds the company as it was loaded; the ledger keeps what it was told. */
export async function takeAwayLater(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ there: boolean }>(
    `select exists (select from party where workspace_id = 1 and id > $1) or exists (select from activity where workspace_id = 1 and id > $1) as there`,
    [firstLater],
  );
  if (rows[0]?.there !== true) return;
  await withoutLimit(
    pool,
    // What hangs on them in other tables is read by nobody any more.
    'set session_replication_role = replica',
    `delete from record r using identity i where r.workspace_id = 1 and i.workspace_id = 1 and r.id = i.id and i.party_id > '${firstLater}'`,
    `delete from record where workspace_id = 1 and id > '${firstLater}' and object in ('contact', 'account', 'activity')`,
    `delete from identity where workspace_id = 1 and party_id > '${firstLater}'`,
    ...['rollup', 'rollup_dirty', 'duplicate_key', 'duplicate_due'].map(
      (table) => `delete from ${table} where workspace_id = 1 and record_id > '${firstLater}'`,
    ),
    ...['activity', 'party'].map(
      (table) => `delete from ${table} where workspace_id = 1 and id > '${firstLater}'`,
    ),
    ...['party', 'record', 'activity', 'identity', 'duplicate_key'].map(
      (table) => `vacuum analyze ${table}`,
    ),
  );
}

type Statement = string | { text: string; values: unknown[] };

/** Asks the database without the limit of time that people's statements have. */
export async function withoutLimit(pool: Pool, ...statements: Statement[]): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('set statement_timeout = 0');
    for (const one of statements)
      await (typeof one === 'string' ? client.query(one) : client.query(one));
  } finally {
    // What was set stays with the connection: it goes.
    client.release(true);
  }
}
