import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { Pool } from 'pg';
import { arePartitionsAhead, makePartitions } from '#engine/ledger/partitions.ts';
import { sealAll } from '#engine/ledger/seal.ts';
import { noteHeads } from './ledger-heads.ts';
import { logLine } from './log-line.ts';
import { mailHead } from './mail/mail-head.ts';
import type { Post } from './mail/post.ts';
import { repeat, type Repeating } from './repeating.ts';

/** Numbers and chains new changesets of every workspace, about once a second. */
export function keepSealing(pool: Pool): Repeating {
  const owner = `${hostname()}:${process.pid}:${randomUUID()}`;
  return repeat(() => sealAll(pool, owner), 1000);
}

/** Looks every hour whether the ledger's coming months have their partitions and this day's heads are noted outside the database. */
export function keepLedger(pool: Pool, dataDir: string, post: Post | null): Repeating {
  return repeat(() => tendLedger(pool, dataDir, post, new Date()), 3_600_000);
}

/** Makes the partitions that are missing, notes the heads of the day and mails them where there is a mail server. */
export async function tendLedger(
  pool: Pool,
  dataDir: string,
  post: Post | null,
  now: Date,
): Promise<void> {
  if (!(await arePartitionsAhead(pool, now))) {
    const made = await makePartitions(pool, now);
    if (made.length > 0) logLine('ledger partitions made', { partitions: made });
  }
  for (const head of await noteHeads(pool, dataDir, now)) {
    logLine('ledger head', head);
    if (post) await mailHead(pool, post, head, now);
  }
}
