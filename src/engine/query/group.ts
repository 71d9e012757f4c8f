import { z } from 'zod';
import type { GroupsReply, QueryInput } from '#model/api.ts';
import { rowsOf } from '../database/run.ts';
import { ident, join, raw, sql, type Sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';
import { groupKey, measured, type GroupKey } from './group-parts.ts';
import { matchesSql, prepare, type Prepared } from './prepare.ts';
import { titlesOf } from './present.ts';

const mostGroups = 1000;
type Measure = { readonly name: string; readonly value: Sql };

/** Figures over the records that the asker may see, by up to three paths (`owner`, `createdAt:month`); the first 1,000 groups, largest first. */
export async function groupRecords(
  scope: Scope,
  name: string,
  query: QueryInput,
): Promise<GroupsReply> {
  const prepared = prepare(scope, name, query);
  const keys = (query.groupBy ?? []).map((path) => groupKey(prepared, path));
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

function measureOf(
  prepared: Prepared,
  { measure, field }: { measure: string; field?: string | undefined },
): Measure {
  if (measure === 'count' && field === undefined) return { name: 'count', value: sql`count(*)` };
  const { value } = measured(prepared, { measure, field });
  return { name: `${measure}:${field}`, value: sql`${raw(measure)}(${value})` };
}

function figure(name: string, value: unknown): string | number | null {
  if (value === null || value === undefined) return null;
  if (name === 'count' || name.startsWith('count:')) return Number(value);
  return typeof value === 'number' ? value : z.string().parse(value);
}

function linkTitles(
  scope: Scope,
  keys: readonly GroupKey[],
  rows: readonly Record<string, unknown>[],
) {
  const ids = keys.flatMap((key, index) =>
    key.isLink
      ? rows.flatMap((row) =>
          typeof row[`k${index}`] === 'string' ? [String(row[`k${index}`])] : [],
        )
      : [],
  );
  return titlesOf(scope, [...new Set(ids)]);
}
