import type { Condition } from '#model/condition.ts';
import { visibleBranches } from '../access/visible.ts';
import { knownObject } from '../commit/load.ts';
import { rowsOf } from '../database/run.ts';
import { ident, join, sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';
import { prepare, someMatches } from './prepare.ts';

/** A list to be counted. */
export type CountedList = { readonly object: string; readonly filter?: Condition | undefined };

const mostCounted = 1000;

/** How many records each of several lists holds, a thousand at most, in one statement; none of objects that the asker may not read. */
export async function countLists(
  scope: Scope,
  lists: Readonly<Record<string, CountedList>>,
): Promise<Record<string, number>> {
  const readable = Object.entries(lists).filter(
    ([, { object }]) => visibleBranches(scope, knownObject(scope, object), 't').length > 0,
  );
  const counts = Object.fromEntries(Object.keys(lists).map((name) => [name, 0]));
  if (readable.length === 0) return counts;
  const columns = readable.map(([, { object, filter }], index) => {
    const found = someMatches(prepare(scope, object, { filter }), mostCounted);
    return sql`(select count(*)::integer from (select from (${found}) u limit ${mostCounted}) m) as ${ident(`c${index}`)}`;
  });
  const [row] = await rowsOf<Record<string, number>>(scope.db, sql`select ${join(columns)}`);
  for (const [index, [name]] of readable.entries()) counts[name] = row?.[`c${index}`] ?? 0;
  return counts;
}
