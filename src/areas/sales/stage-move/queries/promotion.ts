import { z } from 'zod';
import { depthOf } from '#engine/access/reach.ts';
import { rowsOf } from '#engine/database/run.ts';
import { ident, raw, sql, type Sql } from '#engine/database/sql.ts';
import { matchesSql, prepare } from '#engine/query/prepare.ts';
import { comparablePath } from '#engine/query/source.ts';
import type { Scope } from '#engine/scope.ts';
import { addDays } from '#kit/day.ts';
import { startOfDay } from '#kit/instant.ts';
import { Problem } from '#kit/problem.ts';
import type { Condition } from '#model/condition.ts';
import { objectOf } from '#model/model.ts';

/** By what the figures are told apart. */
export const promotionBy = ['stage', 'owner', 'source', 'month'] as const;

/** How a stay in a stage ended; whoever is still there stays. */
export const leads = ['onward', 'won', 'back', 'lost', 'staying'] as const;

/** Of which method, for coming into its stages between two days, of which opportunities. */
export type PromotionAsked = {
  readonly method: string;
  readonly from: string;
  readonly to: string;
  readonly by: (typeof promotionBy)[number];
  readonly filter?: Condition | undefined;
};

const count = z.coerce.number();
const days = z.coerce.number().nullable();
const rowShape = z.object({
  stage: z.string(),
  group: z.string().nullable(),
  title: z.string().nullable(),
  entered: count,
  onward: count,
  won: count,
  back: count,
  lost: count,
  staying: count,
  meanDays: days,
  medianDays: days,
});

/** How many came into a stage and left it, how, after how many days, and how many of those who came are still there. */
export type PromotionRow = z.infer<typeof rowShape>;

// Beyond visible(scope): the opportunities are those that the query door lets through.
/** How opportunities came into each stage of a method and left it between two days, among those that the asker may see. */
export async function promotionOf(scope: Scope, asked: PromotionAsked): Promise<PromotionRow[]> {
  const of = (led: string) => sql`count(*) filter (where e.led = ${led}) as ${ident(led)}`;
  const rows = await rowsOf<object>(
    scope.db,
    sql`${entriesSql(scope, asked)}
      select e.stage, e.grp as "group", ${titleSql(scope, asked.by)} as title, ${of('entered')},
        ${of('onward')}, ${of('won')}, ${of('back')}, ${of('lost')}, ${of('staying')},
        round(avg(e.days)::numeric, 1) as "meanDays",
        round((percentile_cont(0.5) within group (order by e.days))::numeric, 1) as "medianDays"
      from entries e group by e.stage, e.position, e.grp order by e.position, 4 desc, e.grp limit 1000`,
  );
  return rows.map((row) => rowShape.parse(row));
}

const foundShape = z.object({ id: z.string(), name: z.string() });
const atOnce = 50;

/** Which figure is opened: of a stage, what became of it, and of which group. */
export type FigureAsked = PromotionAsked & {
  readonly stage: string;
  readonly led?: (typeof leads)[number] | undefined;
  readonly group?: string | undefined;
  readonly skip: number;
};

// Beyond visible(scope): as above.
/** The opportunities behind a figure by name, fifty at a time; each once, however often it came by. */
export async function opportunitiesOf(
  scope: Scope,
  { stage, led, group, skip, ...asked }: FigureAsked,
): Promise<{ items: { id: string; title: string }[]; isMore: boolean }> {
  const ofLed = sql`e.led = ${led ?? 'entered'}`;
  const ofGroup = group === undefined ? raw('true') : sql`coalesce(e.grp, '') = ${group}`;
  const rows = await rowsOf<object>(
    scope.db,
    sql`${entriesSql(scope, asked, raw(', t.name, t.name_sort'))}
      select distinct e.id, k.name, k.name_sort from entries e join known k on k.id = e.id
      where e.stage = ${stage}::uuid and ${ofLed} and ${ofGroup}
      order by k.name_sort, e.id offset ${skip} limit ${atOnce + 1}`,
  );
  const found = rows.map((row) => foundShape.parse(row));
  return {
    items: found.slice(0, atOnce).map(({ id, name }) => ({ id, title: name })),
    isMore: found.length > atOnce,
  };
}

// Beyond visible(scope): as above. Every coming into a stage counts, and every leaving of it, by the day on which it happened:
// a move says both by itself, so that no move is ever looked up by another.
function entriesSql(scope: Scope, asked: PromotionAsked, named = raw('')): Sql {
  refuseUnread(scope);
  const { filter } = asked;
  const prepared = prepare(scope, 'opportunity', filter ? { filter } : {});
  const stage = ident('t', columnOf(scope, 'stage'));
  const known = matchesSql(
    prepared,
    sql`t.id, ${stage} as stage_id, t.state, t.stage_entered_at, ${groupedSql(scope, asked.by)} as grouped ${named}`,
  );
  const [from, until] = [
    startOfDay(scope.zone, asked.from),
    startOfDay(scope.zone, addDays(asked.to, 1)),
  ];
  const within = (at: Sql) => sql`${at} >= ${from}::timestamptz and ${at} < ${until}::timestamptz`;
  const group = (at: Sql) =>
    asked.by === 'month'
      ? sql`to_char(${at} at time zone ${scope.zone}, 'YYYY-MM')`
      : raw('k.grouped');
  return sql`with known as materialized (${known}), moves as materialized (
      select m.opportunity_id, m.to_stage_id, m.from_stage_id, m.kind, m.days_dwelt::float8 as days, ${group(raw('m.moved_at'))} as grp
      from stage_move m join known k on k.id = m.opportunity_id
      where m.workspace_id = ${scope.workspaceId} and m.deleted_at is null and ${within(raw('m.moved_at'))}
    ), stages as (
      select s.id, s."order" as position from stage s
      where s.workspace_id = ${scope.workspaceId} and s.method_id = ${asked.method}::uuid and s.deleted_at is null
    ), entries as (
      select m.opportunity_id as id, s.id as stage, s.position, m.grp, 'entered' as led, null::float8 as days
      from moves m join stages s on s.id = m.to_stage_id
      union all
      select m.opportunity_id, s.id, s.position, m.grp, case when m.kind in ('won', 'lost') then m.kind
          when m.kind in ('onward', 'jumped') then 'onward' else 'back' end, m.days
      from moves m join stages s on s.id = m.from_stage_id where m.kind <> 'reopened'
      union all
      select k.id, s.id, s.position, ${group(raw('k.stage_entered_at'))}, 'staying', null
      from known k join stages s on s.id = k.stage_id where k.state = 'open' and ${within(raw('k.stage_entered_at'))}
    )`;
}

function refuseUnread(scope: Scope): void {
  if (depthOf(scope.rights, 'stage-move', 'read') !== 'none') return;
  throw new Problem(
    'object.not-yours',
    { object: objectOf(scope.model, 'stage-move').definition.label.many },
    { status: 403 },
  );
}

function groupedSql(scope: Scope, by: PromotionAsked['by']): Sql {
  if (by === 'stage' || by === 'month') return raw('null::text');
  // Whoever may not see the field may not see its groups.
  return sql`${ident('t', columnOf(scope, by))}::text`;
}

function columnOf(scope: Scope, field: string): string {
  const { column } = comparablePath(scope, objectOf(scope.model, 'opportunity'), field);
  if (!column) throw new Error(`opportunity.${field} has no column`);
  return column.name;
}

// Beyond visible(scope): names of our own people are no secret.
function titleSql(scope: Scope, by: PromotionAsked['by']): Sql {
  return by === 'owner'
    ? sql`(select u.name from "user" u where u.workspace_id = ${scope.workspaceId} and u.id = e.grp::uuid)`
    : raw('e.grp');
}
