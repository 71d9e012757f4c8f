import { ofNone } from '#model/merging.ts';
import type { ObjectModel } from '#model/model.ts';
import type { StoredRecord } from '#model/stored.ts';
import { rowsOf } from '../database/run.ts';
import { ident, sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';

/**
 * Where the survivor stands in a tree of its object: where it stood, unless that is below one of those that become one. Then it
 * takes the place of the first of these that stands below none of them.
 */
export async function withoutRings(
  scope: Scope,
  object: ObjectModel,
  records: readonly StoredRecord[],
): Promise<Record<string, string>> {
  const ids = new Set(records.map((record) => String(record['id'])));
  const choices: Record<string, string> = {};
  for (const { name, field, columns } of object.fields.values()) {
    const column = columns[0]?.name;
    if (field.kind !== 'link' || field.tree !== true || column === undefined) continue;
    const below = await standingBelow(scope, object, {
      column,
      starts: records.flatMap((record) => (typeof record[name] === 'string' ? [record[name]] : [])),
      ids,
    });
    const place = records.find(
      (record) => typeof record[name] === 'string' && !below.has(record[name]),
    );
    choices[name] = place ? String(place['id']) : ofNone;
  }
  return choices;
}

type Asked = {
  readonly column: string;
  readonly starts: readonly string[];
  readonly ids: ReadonlySet<string>;
};

/** Which of the starts are, or stand below, one of the ids. */
async function standingBelow(
  scope: Scope,
  object: ObjectModel,
  { column, starts, ids }: Asked,
): Promise<Set<string>> {
  if (starts.length === 0) return new Set();
  const rows = await rowsOf<{ start: string }>(
    scope.db,
    sql`with recursive above(start, id) as (
          select one.id, one.id from unnest(${[...starts]}::uuid[]) as one(id)
          union
          select a.start, t.${ident(column)} from above a join ${ident(object.table)} t on t.workspace_id = ${scope.workspaceId} and t.id = a.id
            where t.${ident(column)} is not null)
        select distinct start from above where id = any(${[...ids]}::uuid[])`,
  );
  return new Set(rows.map((row) => row.start));
}
