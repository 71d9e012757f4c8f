import { z } from 'zod';
import { followersIn, type Follower } from '#model/formulas.ts';
import { objectOf, type ObjectModel } from '#model/model.ts';
import { columnSql } from '../database/column-sql.ts';
import { rowsOf } from '../database/run.ts';
import { ident, raw, sql, type Sql } from '../database/sql.ts';
import { defineJob, type JobRun } from '../jobs/index.ts';
import type { Scope } from '../scope.ts';
import { rewriteFormulas } from './recompute.ts';
import { touchedSchema, type Following, type Touched } from './touched.ts';

const recordsAtOnce = 1000;
const beforeAll = '00000000-0000-0000-0000-000000000000';

/** Brings the formulas of records up to date whose linked records changed, a thousand at a time; goes on where it stopped. */
export const formulaFollow = defineJob({
  name: 'formula.follow',
  queue: 'bulk',
  input: z.object({ touched: z.array(touchedSchema) }),
  run: follow,
});

async function follow(scope: Scope, run: JobRun<Following>): Promise<{ changed: number }> {
  let [changed, seen] = [0, 0];
  for (const [index, touched] of run.input.touched.entries()) {
    for (const follower of followersOf(scope, touched)) {
      const way = `${index} ${follower.object.name}.${follower.links.join('.')}`;
      for (let after: string | null = beforeAll; after !== null;) {
        const from: string = after;
        const part = await run.step(`${way} ${from}`, (inner) =>
          followPart(inner, follower, { ids: touched.ids, after: from }),
        );
        changed += part.changed;
        seen += part.seen;
        after = part.last;
        await run.progress(seen);
      }
    }
  }
  return { changed };
}

function followersOf(scope: Scope, { object, fields }: Touched): Follower[] {
  const byField = followersIn(scope.model).get(object);
  const all = fields.flatMap((field) => byField?.get(field) ?? []);
  return [...new Map(all.map((one) => [`${one.object.name} ${one.links.join()}`, one])).values()];
}

type Slice = { readonly ids: readonly string[]; readonly after: string };

async function followPart(
  scope: Scope,
  follower: Follower,
  slice: Slice,
): Promise<{ changed: number; seen: number; last: string | null }> {
  const ids = await nextIds(scope, follower, slice);
  const changed = await rewriteFormulas(scope, follower.object, ids);
  const last = ids.length === recordsAtOnce ? (ids.at(-1) ?? null) : null;
  return { changed, seen: ids.length, last };
}

/** The records that lead over the links to one of these. */
async function nextIds(
  scope: Scope,
  { object, links }: Follower,
  { ids, after }: Slice,
): Promise<string[]> {
  const only = object.only
    ? sql` and ${ident('t', object.only.column)} = ${object.only.is}`
    : sql``;
  const rows = await rowsOf<{ id: string }>(
    scope.db,
    sql`select t.id from ${ident(object.table)} t where t.workspace_id = ${scope.workspaceId}${only}
        and t.id > ${after}::uuid and ${leadsTo(scope, { object, links }, { ids, alias: 't' })}
        order by t.id limit ${recordsAtOnce}`,
  );
  return rows.map((row) => row.id);
}

function leadsTo(
  scope: Scope,
  { object, links }: { object: ObjectModel; links: readonly string[] },
  { ids, alias }: { ids: readonly string[]; alias: string },
): Sql {
  const [link = '', ...more] = links;
  const field = object.fields.get(link);
  const column = field?.columns[0];
  if (!field || !column) throw new Error(`${object.name}.${link} is no link`);
  const held = columnSql(column, alias);
  if (more.length === 0) return sql`${held} = any(${ids}::uuid[])`;
  const target = objectOf(scope.model, field.target ?? '');
  const next = `${alias}t`;
  return sql`${held} in (select ${ident(next, 'id')} from ${ident(target.table)} ${raw(next)}
    where ${ident(next, 'workspace_id')} = ${scope.workspaceId} and ${leadsTo(scope, { object: target, links: more }, { ids, alias: next })})`;
}
