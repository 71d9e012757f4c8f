import { z } from 'zod';
import { depthOf } from '#engine/access/reach.ts';
import { rowsOf } from '#engine/database/run.ts';
import { ident, raw, sql, type Sql } from '#engine/database/sql.ts';
import { matchesSql, prepare } from '#engine/query/prepare.ts';
import { comparablePath } from '#engine/query/source.ts';
import type { Scope } from '#engine/scope.ts';
import { Problem } from '#kit/problem.ts';
import type { Condition } from '#model/condition.ts';
import { objectOf } from '#model/model.ts';
import { objectOfKind } from '../../party/index.ts';

/** What is asked: the status, the stage of the life cycle or the classes of a scheme, between two days, of some customers. */
export type FlowAsked = {
  readonly what: string;
  readonly from: string;
  readonly to: string;
  readonly filter?: Condition | undefined;
};

/** How many went from where to where: a state, the id of a class, `none`, or `new` for who was not there yet. */
export type Flow = { readonly before: string; readonly after: string; readonly count: number };

const flowShape = z.object({ before: z.string(), after: z.string(), count: z.coerce.number() });

// Beyond visible(scope): the customers are those that the query door lets through.
/** Who moved from where to where between two days, among the customers that the asker may see. */
export async function flowsOf(scope: Scope, asked: FlowAsked): Promise<Flow[]> {
  const rows = await rowsOf<object>(
    scope.db,
    sql`${movedSql(scope, asked)} select m.before, m.after, count(*) as count from moved m group by 1, 2 order by 3 desc, 1, 2 limit 1000`,
  );
  return rows.map((row) => flowShape.parse(row));
}

const customerShape = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['organisation', 'person', 'household']),
});
const atOnce = 50;

/** A customer of a flow, to be opened. */
export type Mover = { readonly id: string; readonly object: string; readonly title: string };

// Beyond visible(scope): as above.
/** The customers of one flow by name, fifty at a time. */
export async function moversOf(
  scope: Scope,
  asked: FlowAsked & { readonly before: string; readonly after: string; readonly skip: number },
): Promise<{ items: Mover[]; isMore: boolean }> {
  const rows = await rowsOf<object>(
    scope.db,
    sql`${movedSql(scope, asked)} select m.id, m.name, m.kind from moved m
      where m.before = ${asked.before} and m.after = ${asked.after} order by m.name_sort, m.id offset ${asked.skip} limit ${atOnce + 1}`,
  );
  const found = rows.map((row) => customerShape.parse(row));
  return {
    items: found
      .slice(0, atOnce)
      .map(({ id, name, kind }) => ({ id, object: objectOfKind[kind], title: name })),
    isMore: found.length > atOnce,
  };
}

// Beyond visible(scope): as above.
function movedSql(scope: Scope, asked: FlowAsked): Sql {
  const { filter } = asked;
  const prepared = prepare(scope, 'party', filter ? { filter } : {});
  const { current, stretches } = stretchesSql(scope, asked.what);
  const known = matchesSql(
    prepared,
    sql`t.id, t.name, t.name_sort, t.kind, (t.created_at at time zone ${scope.zone})::date as entered_on, ${current} as current`,
  );
  // Whoever is nothing else yet may become one.
  const before = asked.what === 'status' ? 'potential' : 'none';
  // No two stretches of a customer hold on one day, so that a join doubles nobody.
  const at = (alias: 'a' | 'b', day: string) =>
    sql`left join stretch ${raw(alias)} on ${raw(alias)}.party_id = k.id
      and ${raw(alias)}.from_on <= ${day}::date and (${raw(alias)}.until_on is null or ${raw(alias)}.until_on >= ${day}::date)`;
  const on = (alias: 'a' | 'b', day: string) =>
    sql`coalesce(${raw(alias)}.state, case when k.entered_on > ${day}::date then 'new'
      when kept.party_id is null then coalesce(k.current, ${before}) else ${before} end)`;
  return sql`with known as (${known}), stretch as materialized (${stretches}),
    kept as (select distinct party_id from stretch),
    moved as (select k.id, k.name, k.name_sort, k.kind, ${on('a', asked.from)} as before, ${on('b', asked.to)} as after
      from known k left join kept on kept.party_id = k.id ${at('a', asked.from)} ${at('b', asked.to)})`;
}

// Beyond visible(scope): as above.
function stretchesSql(scope: Scope, what: string): { current: Sql; stretches: Sql } {
  const isScheme = what !== 'status' && what !== 'life-cycle';
  const object = isScheme ? 'party-class' : 'status-period';
  if (depthOf(scope.rights, object, 'read') === 'none')
    throw new Problem(
      'object.not-yours',
      { object: objectOf(scope.model, object).definition.label.many },
      { status: 403 },
    );
  if (isScheme)
    return {
      current: raw('null::text'),
      stretches: sql`select p.party_id, p.value_id::text as state, p.from_on, p.until_on from party_class p
        where p.workspace_id = ${scope.workspaceId} and p.deleted_at is null and p.classification_id = ${what}::uuid`,
    };
  const party = objectOf(scope.model, 'party');
  const path = comparablePath(scope, party, what === 'status' ? 'status' : 'lifeCycle');
  return {
    current: ident('t', path.column?.name ?? 'status'),
    stretches: sql`select p.party_id, p.state, p.from_on, p.until_on from status_period p
      where p.workspace_id = ${scope.workspaceId} and p.deleted_at is null and p.what = ${what}`,
  };
}
