import { z } from 'zod';
import { joinsOf } from '#engine/condition/source.ts';
import { rowsOf } from '#engine/database/run.ts';
import { join, literal, parameter, raw, sql, type Sql } from '#engine/database/sql.ts';
import type { Scope } from '#engine/scope.ts';
import { addMonths } from '#kit/day.ts';
import { dayIn, startOfDay } from '#kit/instant.ts';
import { customerSource, firstOf, meets } from '../../party/index.ts';
import type { Scheme } from '../scheme.ts';

/** The last customer of a class in a ranking: his figure and id. */
export type Bound = { readonly key: string; readonly value: string; readonly id: string };

/** Which customers: these, or the next so many after an id. */
export type Some =
  | { readonly ids: readonly string[] }
  | { readonly after: string; readonly limit: number };

const movedShape = z.object({
  id: z.string(),
  next: z.string().nullable(),
  period: z.string().nullable(),
  fromOn: z.string().nullable(),
});
/** A customer whose class is another from today on, with the stretch of the one that he has. */
export type Moved = z.infer<typeof movedShape>;

const partShape = z.object({
  seen: z.coerce.number(),
  last: z.string().nullable(),
  moved: z.array(movedShape).nullable(),
});

// Beyond visible(scope): a ranking is over everybody, and only figures leave it.
/** Where each class of a ranking ends today; none of schemes by rule. */
export async function boundsOf(scope: Scope, scheme: Scheme): Promise<Bound[]> {
  if (scheme.method !== 'by-ranking') return [];
  const bounded = scheme.classes.filter((one) => one.upTo !== null);
  if (bounded.length === 0) return [];
  const cuts = JSON.stringify(bounded.map(({ key, upTo }) => ({ key, up_to: upTo })));
  const before =
    scheme.cut === 'share'
      ? sql`(r.sum - r.value) * 100 / r.whole`
      : sql`(r.place - 1) * 100.0 / r.buyers`;
  return rowsOf<Bound>(
    scope.db,
    sql`with figure as materialized (select t.id, ${figureSql(scope, scheme)} as value from party t
        where t.workspace_id = ${scope.workspaceId} and t.deleted_at is null and t.kind = any(${scheme.kinds}::text[])),
      ranked as (select f.id, f.value, sum(f.value) over w as sum, sum(f.value) over () as whole, row_number() over w as place, count(*) over () as buyers
        from figure f where f.value > 0 window w as (order by f.value desc, f.id rows between unbounded preceding and current row))
      select c.key, b.value::text as value, b.id from json_to_recordset(${cuts}::json) as c(key text, up_to numeric)
      cross join lateral (select r.value, r.id from ranked r where ${before} < c.up_to order by r.value, r.id desc limit 1) b`,
  );
}

// Beyond visible(scope): a rule holds for every customer, whoever set it off.
/** Of some customers those whose class moves today, classes that are held left alone, and how far that looked. */
export async function movedIn(
  scope: Scope,
  scheme: Scheme,
  asked: { readonly bounds: readonly Bound[]; readonly some: Some; readonly day: string },
): Promise<{ seen: number; last: string | null; moved: Moved[] }> {
  const { some, day } = asked;
  const which =
    'ids' in some ? sql`t.id = any(${some.ids}::uuid[])` : sql`t.id > ${some.after}::uuid`;
  const limit = 'limit' in some ? sql` limit ${some.limit}` : raw('');
  const [row] = await rowsOf<object>(
    scope.db,
    sql`with chosen as materialized (${nextSql(scope, scheme, { bounds: asked.bounds, which })} order by t.id${limit})
      select (select count(*) from chosen) as seen, (select n.id from chosen n order by n.id desc limit 1) as last,
        (select json_agg(json_build_object('id', n.id, 'next', n.next, 'period', c.id, 'fromOn', c.from_on))
          from chosen n ${currentSql(scope, scheme.id, day)}
          where c.value_id is distinct from n.next::uuid and c.pinned is not true) as moved`,
  );
  const { seen, last, moved } = partShape.parse(row);
  return { seen, last, moved: moved ?? [] };
}

const cellShape = z.object({
  before: z.string().nullable(),
  after: z.string().nullable(),
  held: z.boolean(),
  count: z.coerce.number(),
});

// Beyond visible(scope): numbers of customers, none of their names.
/** How many customers stand in which class, and in which the scheme would put them. */
export async function matrixOf(
  scope: Scope,
  scheme: Scheme,
  day: string,
): Promise<z.infer<typeof cellShape>[]> {
  const bounds = await boundsOf(scope, scheme);
  const rows = await rowsOf<object>(
    scope.db,
    sql`select c.value_id as before, n.next as after, c.pinned is true as held, count(*) as count
      from (${nextSql(scope, scheme, { bounds, which: raw('true') })}) n ${currentSql(scope, scheme.id, day)}
      group by 1, 2, 3`,
  );
  return rows.map((row) => cellShape.parse(row));
}

// Beyond visible(scope): as above.
function currentSql(scope: Scope, schemeId: string, day: string): Sql {
  return sql`left join party_class c on c.workspace_id = ${scope.workspaceId} and c.party_id = n.id
    and c.classification_id = ${schemeId}::uuid and c.deleted_at is null
    and c.from_on <= ${day}::date and (c.until_on is null or c.until_on >= ${day}::date)`;
}

// Beyond visible(scope): as above.
function nextSql(
  scope: Scope,
  scheme: Scheme,
  { bounds, which }: { readonly bounds: readonly Bound[]; readonly which: Sql },
): Sql {
  const source = customerSource(scope);
  const next =
    scheme.method === 'by-rule' ? byRule(scope, scheme, source) : byRanking(scheme, bounds);
  const figure =
    scheme.method === 'by-rule'
      ? raw('')
      : sql` cross join lateral (select ${figureSql(scope, scheme)} as value) f`;
  return sql`select t.id, ${next} as next from party t${joinsOf(source)}${figure}
    where t.workspace_id = ${scope.workspaceId} and t.deleted_at is null and t.kind = any(${scheme.kinds}::text[]) and ${which}`;
}

function byRule(
  scope: Scope,
  { classes, kinds }: Scheme,
  source: ReturnType<typeof customerSource>,
): Sql {
  return firstOf(
    classes.flatMap(({ key, rule }) =>
      rule === null ? [] : [{ when: meets(scope, source, { kinds, condition: rule }), gives: key }],
    ),
  );
}

// The class without a bound takes whoever is left.
function byRanking({ classes }: Scheme, bounds: readonly Bound[]): Sql {
  const rest = classes.find((one) => one.upTo === null);
  const whens = classes.flatMap(({ key }) =>
    bounds
      .filter((bound) => bound.key === key)
      .map(
        ({ value, id }) =>
          sql` when f.value > ${value}::numeric or (f.value = ${value}::numeric and t.id <= ${id}::uuid) then ${literal(key)}`,
      ),
  );
  const left = rest === undefined ? raw('null') : literal(rest.key);
  return whens.length === 0
    ? sql`${left}::text`
    : sql`(case${join(whens, '')} else ${left} end)::text`;
}

// Beyond visible(scope): as above.
function figureSql(scope: Scope, { figure, months }: Scheme): Sql {
  const today = dayIn(scope.zone, scope.now.toISOString());
  const since = months === null ? null : startOfDay(scope.zone, addMonths(today, -months));
  const dated = since === null ? raw('') : sql` and x.at >= ${since}::timestamptz`;
  const value =
    figure === 'count'
      ? sql`count(distinct (x.at at time zone ${scope.zone})::date)`
      : raw('coalesce(sum(x.amount_base), 0)');
  return sql`(select ${value}::numeric from transaction x where x.workspace_id = ${parameter(scope.workspaceId)} and x.party_id = t.id
    and x.deleted_at is null and x.kind = 'purchase'${dated})`;
}
