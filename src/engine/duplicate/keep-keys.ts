import type { MatchRule } from '#model/match-rule.ts';
import type { ObjectModel } from '#model/model.ts';
import { rowsOf } from '../database/run.ts';
import { sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';
import { loadSubjects } from './subjects.ts';
import { keptKeys } from './taken.ts';

type Row = { record_id: string; key: string };

/** Keeps the keys of these records as they stand now, none for deleted ones; gives the ids of those whose keys changed. */
export async function keepKeys(
  scope: Pick<Scope, 'db' | 'workspaceId' | 'model'>,
  object: ObjectModel,
  rules: readonly MatchRule[],
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const subjects = await loadSubjects(scope, object, rules, ids);
  const known = await rowsOf<Row>(
    scope.db,
    sql`select record_id, key from duplicate_key where workspace_id = ${scope.workspaceId} and record_id = any(${ids}::uuid[])`,
  );
  const wanted = new Map([...subjects].map(([id, taken]) => [id, new Set(keptKeys(rules, taken))]));
  const stale = known.filter(({ record_id, key }) => !wanted.get(record_id)?.has(Number(key)));
  for (const { record_id, key } of known) wanted.get(record_id)?.delete(Number(key));
  const fresh = [...wanted].flatMap(([id, keys]) => [...keys].map((key) => ({ id, key })));
  await remove(scope, stale);
  await add(scope, fresh);
  return new Set([...stale.map((row) => row.record_id), ...fresh.map((row) => row.id)]);
}

async function remove(
  { db, workspaceId }: Pick<Scope, 'db' | 'workspaceId'>,
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return;
  await rowsOf(
    db,
    sql`delete from duplicate_key d using unnest(${rows.map((row) => row.record_id)}::uuid[], ${rows.map((row) => row.key)}::bigint[]) x(id, key)
        where d.workspace_id = ${workspaceId} and d.record_id = x.id and d.key = x.key`,
  );
}

// In the order of the index, so that two who write the same wait for each other instead of for ever.
async function add(
  { db, workspaceId }: Pick<Scope, 'db' | 'workspaceId'>,
  rows: readonly { readonly id: string; readonly key: number }[],
): Promise<void> {
  if (rows.length === 0) return;
  await rowsOf(
    db,
    sql`insert into duplicate_key (workspace_id, key, record_id)
        select ${workspaceId}::integer, x.key, x.id
        from unnest(${rows.map((row) => row.id)}::uuid[], ${rows.map((row) => row.key)}::bigint[]) x(id, key)
        order by x.key, x.id on conflict do nothing`,
  );
}
