import { dayIn } from '#kit/instant.ts';
import type { FieldModel } from '#model/model.ts';
import { sql } from '../database/sql.ts';
import { rowsOf } from '../database/run.ts';
import type { Scope } from '../scope.ts';
import type { Planned } from './planned.ts';

/** Gives new records their numbers (prefix, year, counter); numbers are unique, gaps are allowed, none is given twice. */
export async function withNumbers(scope: Scope, changes: readonly Planned[]): Promise<Planned[]> {
  const numbered = new Map<string, Planned>();
  for (const [key, group] of Map.groupBy(
    changes.flatMap(wanting),
    ({ change, field }) => `${change.object.name}.${field.name}`,
  )) {
    const {
      field: { field },
    } = group[0] ?? { field: { field: undefined } };
    if (field?.kind !== 'autoNumber') continue;
    const year = dayIn(scope.zone, scope.now.toISOString()).slice(0, 4);
    const first = await takeNumbers(scope, key, year, group.length);
    group.forEach(({ change, field: model }, index) => {
      const number = `${field.scheme.prefix}${year}-${String(first + index).padStart(field.scheme.digits, '0')}`;
      const base = numbered.get(change.id) ?? change;
      numbered.set(change.id, {
        ...base,
        after: { ...base.after, [model.name]: number },
        changed: new Set([...base.changed, model.name]),
      });
    });
  }
  return numbered.size === 0
    ? [...changes]
    : changes.map((change) => numbered.get(change.id) ?? change);
}

function wanting(change: Planned): { change: Planned; field: FieldModel }[] {
  if (change.op !== 'create') return [];
  return [...change.object.fields.values()]
    .filter((field) => field.kind === 'autoNumber' && change.after[field.name] === null)
    .map((field) => ({ change, field }));
}

async function takeNumbers(
  scope: Scope,
  scheme: string,
  period: string,
  count: number,
): Promise<number> {
  const rows = await rowsOf<{ next: string }>(
    scope.db,
    sql`insert into number_counter as c (workspace_id, scheme, period, next) values (${scope.workspaceId}, ${scheme}, ${period}, ${count}::bigint + 1)
        on conflict (workspace_id, scheme, period) do update set next = c.next + ${count}::bigint returning next`,
  );
  return Number(rows[0]?.next) - count;
}
