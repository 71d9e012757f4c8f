import { z } from 'zod';
import { depthOf } from '#engine/access/reach.ts';
import { rowsOf } from '#engine/database/run.ts';
import { ident, raw, sql, type Sql } from '#engine/database/sql.ts';
import { matchesSql, prepare } from '#engine/query/prepare.ts';
import { comparablePath } from '#engine/query/source.ts';
import type { Scope } from '#engine/scope.ts';
import type { Condition } from '#model/condition.ts';
import { objectOf } from '#model/model.ts';

/** By what the figures are told apart. */
export const conversionBy = ['source', 'channel', 'owner', 'month'] as const;

/** For leads that came in between two days, of which leads. */
export type ConversionAsked = {
  readonly from: string;
  readonly to: string;
  readonly by: (typeof conversionBy)[number];
  readonly filter?: Condition | undefined;
};

const count = z.coerce.number();
const days = z.coerce.number().nullable();
const rowShape = z.object({
  isTotal: z.boolean(),
  group: z.string().nullable(),
  title: z.string().nullable(),
  came: count,
  worked: count,
  open: count,
  qualified: count,
  disqualified: count,
  won: count,
  meanDays: days,
  medianDays: days,
});
const reasonShape = z.object({ reason: z.string().nullable(), count });

/** What became of the leads of a group: how many came, were taken up, are open, were qualified, given up and won, and after how many days they were qualified. */
export type ConversionRow = z.infer<typeof rowShape>;

/** The rows with the total first, and why leads were given up. */
export type Conversion = {
  readonly rows: readonly ConversionRow[];
  readonly reasons: readonly z.infer<typeof reasonShape>[];
};

// Beyond visible(scope): leads and opportunities are those that the query door lets through.
/** What became of the leads that came in between two days, among those that the asker may see. */
export async function conversionOf(scope: Scope, asked: ConversionAsked): Promise<Conversion> {
  const known = knownSql(scope, asked);
  const of = (state: string) => sql`count(*) filter (where k.state = ${state})`;
  const rows = await rowsOf<object>(
    scope.db,
    sql`${known} select grouping(k.grp) = 1 as "isTotal", k.grp as "group", ${titleSql(scope, asked.by)} as title,
        count(*) as came, count(*) filter (where k.state <> 'new') as worked,
        count(*) filter (where k.state in ('new', 'working', 'nurtured')) as open,
        ${of('qualified')} as qualified, ${of('disqualified')} as disqualified, count(d.id) as won,
        round(avg(k.days)::numeric, 1) as "meanDays",
        round((percentile_cont(0.5) within group (order by k.days))::numeric, 1) as "medianDays"
      from known k left join deals d on d.id = k.opportunity_id
      group by grouping sets ((k.grp), ()) order by 1 desc, 4 desc, k.grp limit 500`,
  );
  const reasons = await rowsOf<object>(
    scope.db,
    sql`${known} select k.reason, count(*) as count from known k where k.state = 'disqualified'
      group by k.reason order by 2 desc, 1 limit 200`,
  );
  return {
    rows: rows.map((row) => rowShape.parse(row)),
    reasons: reasons.map((row) => reasonShape.parse(row)),
  };
}

// Beyond visible(scope): as above.
function knownSql(scope: Scope, { from, to, by, filter }: ConversionAsked): Sql {
  const within = { field: 'createdAt', op: 'between', value: [from, to] } as const;
  const prepared = prepare(scope, 'lead', { filter: filter ? { all: [within, filter] } : within });
  const column = (field: string) => ident('t', columnOf(scope, field));
  const group =
    by === 'month'
      ? sql`to_char(${column('createdAt')} at time zone ${scope.zone}, 'YYYY-MM')`
      : sql`${column(by)}::text`;
  const qualifiedDays = sql`case when ${column('state')} = 'qualified'
    then extract(epoch from ${column('endedAt')} - ${column('createdAt')})::float8 / 86400 end`;
  const leads = matchesSql(
    prepared,
    sql`t.id, ${column('state')} as state, ${column('disqualifiedReason')} as reason,
      ${column('opportunity')} as opportunity_id, ${group} as grp, ${qualifiedDays} as days`,
  );
  return sql`with known as materialized (${leads}), deals as materialized (${wonSql(scope)})`;
}

// Beyond visible(scope): as above; whoever may not read opportunities sees none of them won.
function wonSql(scope: Scope): Sql {
  if (depthOf(scope.rights, 'opportunity', 'read') === 'none')
    return raw('select null::uuid as id where false');
  const filter = { field: 'state', op: 'is', value: 'won' } as const;
  const won = matchesSql(prepare(scope, 'opportunity', { filter }), raw('t.id'));
  return sql`select w.id from (${won}) w where w.id in (select opportunity_id from known)`;
}

// Whoever may not see a field may not see its figures.
function columnOf(scope: Scope, field: string): string {
  const { column } = comparablePath(scope, objectOf(scope.model, 'lead'), field);
  if (!column) throw new Error(`lead.${field} has no column`);
  return column.name;
}

// Beyond visible(scope): names of our own people are no secret.
function titleSql(scope: Scope, by: ConversionAsked['by']): Sql {
  return by === 'owner'
    ? sql`(select u.name from "user" u where u.workspace_id = ${scope.workspaceId} and u.id = k.grp::uuid)`
    : raw('k.grp');
}
