import { rowsOf } from '../database/run.ts';
import { raw, sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';
import { mostOfKey, rankCandidates } from './rank.ts';

/** A record to find others for: its id where it is there already, and its keys. */
export type Keyed = { readonly id: string | null; readonly keys: readonly number[] };

const nobody = '00000000-0000-0000-0000-000000000000';

/**
 * Ids of the records that share keys with each of these, fifty at most a record. Each key is one look into an index that ends
 * after as many records, so thousands of one name cost no more than fifty. With `later`, those alone whose id comes after.
 */
export async function findCandidates(
  scope: Pick<Scope, 'db' | 'workspaceId'>,
  wanted: readonly Keyed[],
  { later = false }: { later?: boolean } = {},
): Promise<string[][]> {
  const asked = wanted.flatMap(({ id, keys }, at) => keys.map((key) => ({ at, id, key })));
  if (asked.length === 0) return wanted.map(() => []);
  const before = later
    ? raw('')
    : sql` union all (select d.record_id from duplicate_key d
        where d.workspace_id = ${scope.workspaceId} and d.key = k.key and d.record_id < k.id
        order by d.record_id desc limit ${mostOfKey})`;
  const rows = await rowsOf<{ at: number; ids: string[] }>(
    scope.db,
    sql`select k.at, c.ids from unnest(${asked.map(({ at }) => at)}::integer[], ${asked.map(({ id }) => id ?? nobody)}::uuid[],
          ${asked.map(({ key }) => key)}::bigint[]) k(at, id, key),
        lateral (select array_agg(x.record_id) as ids from (
          (select d.record_id from duplicate_key d where d.workspace_id = ${scope.workspaceId} and d.key = k.key and d.record_id > k.id
            order by d.record_id limit ${mostOfKey})${before}) x) c
        where c.ids is not null`,
  );
  const blocks = wanted.map((): string[][] => []);
  for (const { at, ids } of rows) blocks[at]?.push(ids);
  return blocks.map(rankCandidates);
}
