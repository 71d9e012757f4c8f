import { Problem } from '#kit/problem.ts';
import { textOf } from '#model/own-shape/own-field.ts';
import { ownOptionsSchema } from '#model/own-shape/rows.ts';
import type { StoredRecord } from '#model/stored.ts';
import type { Planned } from '../commit/planned.ts';
import { columnSql } from '../database/column-sql.ts';
import { rowsOf } from '../database/run.ts';
import { ident, sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';

/** Why these changes of a shape do not fit what records hold: an option that is in use, values that come twice, records of a deleted object. */
export async function usedProblems(scope: Scope, changes: readonly Planned[]): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const change of changes) {
    if (change.object.name === 'own-field' && change.op === 'update')
      problems.push(...(await takenOut(scope, change)), ...(await twice(scope, change)));
    if (change.object.name === 'own-object' && change.op === 'delete')
      problems.push(...(await recordsOf(scope, change)));
  }
  return problems;
}

async function takenOut(scope: Scope, { id, before, after, changed }: Planned): Promise<Problem[]> {
  if (!changed.has('options')) return [];
  const left = new Set(optionsOf(after).map(({ code }) => code));
  const gone = optionsOf(before).filter(({ code }) => !left.has(code));
  const table = scope.model.objects.get(String(after['object']))?.table;
  if (gone.length === 0 || table === undefined) return [];
  const codes = gone.map(({ code }) => code);
  const rows = await rowsOf<{ code: string }>(
    scope.db,
    sql`select c.code from unnest(${codes}::text[]) c(code) where exists (select from ${ident(table)} t
        where t.workspace_id = ${scope.workspaceId} and (t.custom -> ${id}::text = to_jsonb(c.code) or t.custom -> ${id}::text ? c.code))`,
  );
  return rows.map(({ code }) => {
    const option = gone.find((one) => one.code === code)?.label;
    return new Problem(
      'own-field.option-used',
      { option: option ? textOf(option.en || null, option.zh || null, code) : code },
      { field: 'options', extra: { id } },
    );
  });
}

function optionsOf(record: StoredRecord | null) {
  return ownOptionsSchema.catch([]).parse(record?.['options'] ?? []);
}

async function twice(scope: Scope, { id, after, changed }: Planned): Promise<Problem[]> {
  const object = scope.model.objects.get(String(after['object']));
  const [column] = object?.fields.get(String(after['name']))?.columns ?? [];
  if (!changed.has('unique') || after['unique'] !== true || !object || !column) return [];
  const [row] = await rowsOf<{ count: string }>(
    scope.db,
    sql`select count(*) as count from (select 1 from ${ident(object.table)} where workspace_id = ${scope.workspaceId}
        and deleted_at is null and ${columnSql(column)} is not null group by ${columnSql(column)} having count(*) > 1) d`,
  );
  const count = Number(row?.count);
  if (count === 0) return [];
  return [new Problem('own-field.has-duplicates', { count }, { field: 'unique', extra: { id } })];
}

async function recordsOf(scope: Scope, { id, before }: Planned): Promise<Problem[]> {
  const rows = await rowsOf(
    scope.db,
    sql`select from custom_record where workspace_id = ${scope.workspaceId}
        and object = ${before?.['name']} and deleted_at is null limit 1`,
  );
  return rows.length === 0 ? [] : [new Problem('own-object.has-records', {}, { extra: { id } })];
}
