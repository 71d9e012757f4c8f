import { z } from 'zod';
import { Problem } from '#kit/problem.ts';
import type { GroupsReply, QueryInput } from '#model/api.ts';
import type { Kind } from '#model/field.ts';
import { isToOne } from '#model/model.ts';
import { aliasAt, valueAt } from '../condition/source.ts';
import { rowsOf } from '../database/run.ts';
import { columnSql } from '../database/column-sql.ts';
import { ident, join, raw, sql, type Sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';
import { matchesSql, prepare, type Prepared } from './prepare.ts';
import { titlesOf } from './present.ts';
import { comparablePath } from './source.ts';

const mostGroups = 1000;
const numeric = new Set(['number', 'decimal', 'percent', 'money']);
const units = ['day', 'week', 'month', 'quarter', 'year'] as const;

type Key = { readonly path: string; readonly value: Sql; readonly isLink: boolean };
type Measure = { readonly name: string; readonly value: Sql };

/** Figures over the records that the asker may see, by up to three paths (`owner`, `createdAt:month`); the first 1,000 groups, largest first. */
export async function groupRecords(
  scope: Scope,
  name: string,
  query: QueryInput,
): Promise<GroupsReply> {
  const prepared = prepare(scope, name, query);
  const keys = (query.groupBy ?? []).map((path) => keyOf(prepared, path));
  // Asked for no figure, it counts.
  const asked = query.measures?.length ? query.measures : [{ measure: 'count' as const }];
  const measures = asked.map((measure) => measureOf(prepared, measure));
  const columns = [
    ...keys.map((key, index) => sql`${key.value} as ${ident(`k${index}`)}`),
    ...measures.map((measure, index) => sql`${measure.value} as ${ident(`m${index}`)}`),
  ];
  const by =
    keys.length > 0
      ? sql` group by ${join(keys.map((_, index) => raw(String(index + 1))))}`
      : sql``;
  const order = sql` order by ${raw(String(keys.length + 1))} desc nulls last${join(
    keys.map((_, index) => sql`, ${raw(String(index + 1))}`),
    '',
  )}`;
  const rows = await rowsOf<Record<string, unknown>>(
    scope.db,
    sql`${matchesSql(prepared, join(columns))}${by}${order} limit ${mostGroups + 1}`,
  );
  const titles = await linkTitles(scope, keys, rows);
  return {
    groups: rows.slice(0, mostGroups).map((row) => ({
      keys: Object.fromEntries(keys.map((key, index) => [key.path, row[`k${index}`] ?? null])),
      titles: Object.fromEntries(
        keys.flatMap((key, index) =>
          key.isLink ? [[key.path, titles.get(String(row[`k${index}`]))?.title ?? null]] : [],
        ),
      ),
      values: Object.fromEntries(
        measures.map((measure, index) => [measure.name, figure(measure.name, row[`m${index}`])]),
      ),
    })),
    truncated: rows.length > mostGroups,
  };
}

function keyOf(prepared: Prepared, text: string): Key {
  const [path = text, unit] = text.split(':');
  const { scope, object, source } = prepared;
  const found = comparablePath(scope, object, path);
  if (isToOne(found.field.kind)) {
    const [column] = found.field.columns;
    if (!column) throw new Error(`${path} leads nowhere`);
    return { path: text, isLink: true, value: columnSql(column, aliasAt(source, found)) };
  }
  const value = valueAt(source, found);
  if (!value || value.type === 'jsonb')
    throw new Problem(
      'group.not-groupable',
      { field: found.field.label },
      { status: 400, field: text },
    );
  return {
    path: text,
    isLink: false,
    value:
      unit === undefined
        ? value.sql
        : truncated(scope, { sql: value.sql, kind: found.kind }, { unit, text }),
  };
}

/** The first day of the period that a day or instant falls in, by the asker's zone. */
function truncated(
  scope: Scope,
  value: { sql: Sql; kind: Kind },
  { unit, text }: { unit: string; text: string },
): Sql {
  const known = units.find((one) => one === unit);
  if (!known || (value.kind !== 'instant' && value.kind !== 'day'))
    throw new Problem('group.period', { period: unit }, { status: 400, field: text });
  const local =
    value.kind === 'instant'
      ? sql`${value.sql}::timestamptz at time zone ${scope.zone}`
      : sql`${value.sql}::timestamp`;
  return sql`date_trunc('${raw(known)}', ${local})::date`;
}

// Of these the database knows no least and no greatest.
const unordered: ReadonlySet<string> = new Set(['uuid', 'boolean', 'jsonb']);

function measureOf(
  prepared: Prepared,
  { measure, field }: { measure: string; field?: string | undefined },
): Measure {
  if (measure === 'count' && field === undefined) return { name: 'count', value: sql`count(*)` };
  if (field === undefined) throw new Problem('group.needs-field', { measure }, { status: 400 });
  const path = comparablePath(prepared.scope, prepared.object, field);
  const value = valueAt(prepared.source, path);
  const isNumber = numeric.has(path.kind);
  const isAdded = measure === 'sum' || measure === 'avg';
  const isRanked = measure === 'min' || measure === 'max';
  if (!value || (isAdded && !isNumber) || (isRanked && unordered.has(value.type))) {
    throw new Problem('group.not-a-number', { field: path.field.label }, { status: 400, field });
  }
  return { name: `${measure}:${field}`, value: sql`${raw(measure)}(${value.sql})` };
}

function figure(name: string, value: unknown): string | number | null {
  if (value === null || value === undefined) return null;
  if (name === 'count' || name.startsWith('count:')) return Number(value);
  return typeof value === 'number' ? value : z.string().parse(value);
}

function linkTitles(scope: Scope, keys: readonly Key[], rows: readonly Record<string, unknown>[]) {
  const ids = keys.flatMap((key, index) =>
    key.isLink
      ? rows.flatMap((row) =>
          typeof row[`k${index}`] === 'string' ? [String(row[`k${index}`])] : [],
        )
      : [],
  );
  return titlesOf(scope, [...new Set(ids)]);
}
