import { objectOf, type Model } from '#model/model.ts';
import type { Pool } from '../database/pool.ts';
import { rowsOf } from '../database/run.ts';
import { ident, raw, sql, whole } from '../database/sql.ts';
import { inTransaction } from '../database/transaction.ts';
import type { Executor, Scope } from '../scope.ts';
import { systemScope } from '../system-scope.ts';
import { keptAs, rollUpSql } from './roll-up-sql.ts';
import type { RollUpField } from './roll-ups.ts';

// A load marks a customer again with each of its parts: many marks at once in the order of records are few records.
const marksAtOnce = 10_000;

const firstId = '00000000-0000-0000-0000-000000000000';

/** What follows from new figures, in their transaction. */
export type AfterDrain = (
  scope: Scope,
  drained: readonly { readonly record_id: string; readonly field: string }[],
) => Promise<void>;

/** Recomputes every roll-up that is marked, in all workspaces, some thousand marks at a time; gives how many marks. */
export async function drainRollUps(db: Pool, model: Model, after?: AfterDrain): Promise<number> {
  let drained = 0;
  for (const workspaceId of await dirtyWorkspaces(db)) {
    // Goes on behind the last record, past marks that were taken and not yet swept; those that come before it meanwhile wait for the next call.
    for (let from: string | null = firstId; from !== null;) {
      const begin: string = from;
      const { count, last } = await inTransaction(db, (tx) =>
        drainBatch(tx, { model, workspaceId, from: begin }, after),
      );
      drained += count;
      from = last;
    }
  }
  return drained;
}

/** Recomputes the roll-up for these records and keeps it, unless a younger figure stands there. */
async function keepRollUp(
  scope: Scope,
  rollUp: RollUpField,
  ids: readonly string[],
): Promise<void> {
  const { column, cast } = keptAs(rollUp);
  const kept = ident(column);
  await rowsOf(
    scope.db,
    sql`insert into rollup as r (workspace_id, object, record_id, field, ${kept}, as_of)
        select ${scope.workspaceId}::integer, ${rollUp.object.name}, v.record_id, ${rollUp.name}, v.value::${raw(cast)}, statement_timestamp()
        from (${rollUpSql(scope, rollUp, ids)}) v
        on conflict (workspace_id, record_id, field) do update set ${kept} = excluded.${kept}, object = excluded.object, as_of = excluded.as_of
        where r.as_of <= excluded.as_of`,
  );
}

async function dirtyWorkspaces(db: Executor): Promise<number[]> {
  const rows = await rowsOf<{ workspace_id: number }>(
    db,
    sql`select distinct workspace_id from rollup_dirty`,
  );
  return rows.map((row) => row.workspace_id);
}

type Mark = { record_id: string; field: string; object: string };

/** The marks go first and the figures are read after: what is written meanwhile leaves a mark of its own. */
async function drainBatch(
  tx: Executor,
  { model, workspaceId, from }: { model: Model; workspaceId: number; from: string },
  after?: AfterDrain,
): Promise<{ count: number; last: string | null }> {
  const rows = await rowsOf<Mark>(
    tx,
    sql`with due as (select record_id, field, changeset_id from rollup_dirty where workspace_id = ${workspaceId} and record_id >= ${from}
          order by workspace_id, record_id, field, changeset_id limit ${whole(marksAtOnce)} for update skip locked),
        gone as (delete from rollup_dirty d using due where d.workspace_id = ${workspaceId}
          and d.record_id = due.record_id and d.field = due.field and d.changeset_id = due.changeset_id
          returning d.record_id, d.field)
        select g.record_id, g.field, coalesce(r.object, '') as object
        from gone g left join record r on r.workspace_id = ${workspaceId} and r.id = g.record_id`,
  );
  if (rows.length === 0) return { count: 0, last: null };
  const scope = await systemScope(tx, model, workspaceId);
  for (const marks of Map.groupBy(rows, (row) => `${row.object} ${row.field}`).values()) {
    const [mark] = marks;
    const rollUp = mark && rollUpOf(scope.model, mark);
    // A definition that is gone leaves marks behind that mean nothing any more.
    if (rollUp) await keepRollUp(scope, rollUp, [...new Set(marks.map((one) => one.record_id))]);
  }
  await after?.(scope, rows);
  return { count: rows.length, last: rows.length < marksAtOnce ? null : lastOf(rows) };
}

function lastOf(rows: readonly Mark[]): string {
  return rows.reduce((last, row) => (row.record_id > last ? row.record_id : last), firstId);
}

function rollUpOf(model: Model, { object: name, field: fieldName }: Mark): RollUpField | undefined {
  if (!model.objects.has(name)) return undefined;
  const object = objectOf(model, name);
  const field = object.fields.get(fieldName)?.field;
  return field?.kind === 'rollUp' ? { object, name: fieldName, field } : undefined;
}
