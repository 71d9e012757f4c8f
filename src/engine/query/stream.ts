import Cursor from 'pg-cursor';
import type { QueryInput } from '#model/api.ts';
import { compile } from '../database/sql.ts';
import type { Pool } from '../database/pool.ts';
import type { Scope } from '../scope.ts';
import { selectPaths, readableFields } from './columns.ts';
import { sortKeys } from './order.ts';
import { itemsOf, pageSql } from './page.ts';
import { prepare } from './prepare.ts';

type Row = Readonly<Record<string, unknown>>;

// So few that they are forgotten while they are young. Each row leaves much garbage: those of a larger batch outlive V8's
// nursery of 4 MB, and pile up in the old heap until a great collection: 180 MB with 1,000, 60 with 50.
const batch = 50;
// Beyond what one workspace will ever list; the branches of a query need some number.
const everything = 2_000_000_000;

/** All records that the asker may see, in small batches, from one statement and so from one moment; holds a connection while it runs. */
export async function* streamRecords(
  pool: Pool,
  scope: Scope,
  name: string,
  query: Pick<QueryInput, 'filter' | 'search' | 'sort' | 'fields' | 'deleted'>,
): AsyncGenerator<Record<string, unknown>[]> {
  const prepared = prepare(scope, name, query);
  const keys = sortKeys(
    scope,
    prepared.source,
    query.sort ?? [prepared.object.definition.list.sort],
  );
  const selected = selectPaths(scope, prepared.source, [
    'id',
    'version',
    ...(query.fields ?? readableFields(scope, prepared.object)),
  ]);
  const { text, values } = compile(
    pageSql(prepared, { keys, selected, position: undefined, limit: everything }),
  );
  const client = await pool.connect();
  const cursor = client.query(new Cursor<Row>(text, values));
  let failed = true;
  try {
    for (;;) {
      const rows = await cursor.read(batch);
      if (rows.length === 0) break;
      yield await itemsOf(scope, rows, selected);
    }
    failed = false;
  } finally {
    await cursor.close().catch(() => undefined);
    // A connection whose statement broke off half-way is not given to the next asker.
    client.release(failed);
  }
}
