import { rowsOf } from '../database/run.ts';
import { sql, type Sql } from '../database/sql.ts';
import type { Executor } from '../scope.ts';

// Sixteen times that of ordinary writes: words that many records share are entered together, and a search reads it in a tenth of a second.
const kilobytes = 16_384;

/** Lets the list of pending words of the search index grow, until the transaction ends. */
export function raisePendingWords(): Sql {
  return sql`select set_config('gin_pending_list_limit', ${String(kilobytes)}, true)`;
}

/** Enters the pending words into the search index, so that no search and no small write has to; whoever does not own the index leaves it to the next write. */
export async function flushPendingWords(db: Executor): Promise<void> {
  await rowsOf(
    db,
    sql`select gin_clean_pending_list(c.oid) from pg_class c
      where c.oid = to_regclass('record_tokens') and pg_has_role(current_user, c.relowner, 'usage')`,
  );
}
