import { Problem } from '#kit/problem.ts';
import type { FieldModel, ObjectModel } from '#model/model.ts';
import { isEmptyValue } from '#model/stored.ts';
import type { Planned } from '../commit/planned.ts';
import { columnSql } from '../database/column-sql.ts';
import { rowsOf } from '../database/run.ts';
import { ident, raw, sql } from '../database/sql.ts';
import { inTransaction } from '../database/transaction.ts';
import type { Scope } from '../scope.ts';

type Wanted = {
  readonly object: ObjectModel;
  readonly field: FieldModel;
  /** The records that come to hold each value. */
  readonly values: ReadonlyMap<string, readonly string[]>;
};

// Above this a lock for each value would fill the table of locks.
const mostLocks = 50;

/** Does the work that writes these changes, and refuses it where an own field would come to hold a value twice. */
export async function keepingUnique<Done>(
  scope: Scope,
  changes: readonly Planned[],
  work: (scope: Scope) => Promise<Done>,
): Promise<Done> {
  const wanted = wantedBy(changes);
  if (wanted.length === 0) return work(scope);
  const ids = changes.map((change) => change.id);
  return inTransaction(scope.db, async (db) => {
    const inner: Scope = { ...scope, db };
    for (const one of wanted) {
      await holdValues(inner, one);
      await refuseTaken(inner, one, ids);
    }
    return work(inner);
  });
}

function wantedBy(changes: readonly Planned[]): Wanted[] {
  const written = changes.filter((change) => change.op !== 'delete');
  return [...Map.groupBy(written, (change) => change.object)].flatMap(([object, group]) =>
    [...object.fields.values()].flatMap((field) => {
      if (!field.own || field.field.unique !== true) return [];
      const holders = group.filter(
        ({ op, changed, after }) =>
          !isEmptyValue(after[field.name]) && (op === 'restore' || changed.has(field.name)),
      );
      if (holders.length === 0) return [];
      const values = Map.groupBy(holders, ({ after }) => String(after[field.name]));
      return [
        {
          object,
          field,
          values: new Map([...values].map(([value, some]) => [value, some.map(({ id }) => id)])),
        },
      ];
    }),
  );
}

/** Two who write the same value at once wait for each other; large changesets wait for all. */
async function holdValues(scope: Scope, { field, values }: Wanted): Promise<void> {
  const name = `${scope.workspaceId} ${field.own?.id ?? ''}`;
  if (values.size > mostLocks) {
    await rowsOf(scope.db, sql`select pg_advisory_xact_lock(hashtextextended(${name}::text, 0))`);
    return;
  }
  const keys = [...values.keys()].toSorted().map((value) => `${name} ${value}`);
  await rowsOf(
    scope.db,
    sql`select pg_advisory_xact_lock_shared(hashtextextended(${name}::text, 0))`,
  );
  await rowsOf(
    scope.db,
    sql`select pg_advisory_xact_lock(k) from (select hashtextextended(x, 0) as k from unnest(${keys}::text[]) x order by 1) o`,
  );
}

async function refuseTaken(
  scope: Scope,
  { object, field, values }: Wanted,
  ids: readonly string[],
): Promise<void> {
  const [column] = field.columns;
  const twice = [...values.values()].find((holders) => holders.length > 1);
  if (!column) return;
  const value = columnSql(column);
  // Beyond visible(scope): a value is taken whoever may see its record.
  const [taken] = await rowsOf<{ value: string }>(
    scope.db,
    sql`select ${value}::text as value from ${ident(object.table)} where workspace_id = ${scope.workspaceId}
        and ${value} = any(${[...values.keys()]}::${raw(column.type)}[]) and deleted_at is null and id <> all(${ids}::uuid[]) limit 1`,
  );
  const id = twice?.[1] ?? (taken && values.get(taken.value)?.[0]);
  if (!taken && !twice) return;
  throw new Problem(
    'value.taken',
    { field: field.label, object: object.definition.label.one },
    { status: 409, field: field.name, ...(id === undefined ? {} : { extra: { id } }) },
  );
}
