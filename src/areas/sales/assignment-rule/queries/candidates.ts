import { z } from 'zod';
import { rowsOf } from '#engine/database/run.ts';
import { sql } from '#engine/database/sql.ts';
import type { Scope } from '#engine/scope.ts';
import { startOfPeriod } from '#kit/day.ts';
import { dayIn, startOfDay } from '#kit/instant.ts';
import { wordsOf, type Candidate } from '../rules/who-gets.ts';

const bound = z.coerce.number().nullable();
const words = z.string().nullable();
const rowShape = z.object({
  rule: z.string(),
  id: z.string(),
  unit: z.string().nullable(),
  open: z.coerce.number(),
  today: z.coerce.number(),
  week: z.coerce.number(),
  mostOpen: bound,
  mostADay: bound,
  mostAWeek: bound,
  regions: words,
  skills: words,
  products: words,
  turn: z.coerce.number(),
});

// Beyond visible(scope): capacities bind whatever the asker sees; nothing of it leaves but who gets a lead.
/** Who may get leads by each active rule, by its id; who is switched off, paused or absent today is left out. */
export async function candidatesOf(scope: Scope): Promise<Map<string, Candidate[]>> {
  const { workspaceId: w, workspace } = scope;
  const today = dayIn(workspace.zone, scope.now.toISOString());
  const day = startOfDay(workspace.zone, today);
  const week = startOfDay(workspace.zone, startOfPeriod(today, 'week'));
  const rows = await rowsOf<object>(
    scope.db,
    sql`with recursive rules as (
        select * from assignment_rule where workspace_id = ${w} and active is not false and deleted_at is null
      ), links as (
        select l.from_id as rule, l.field, l.to_id from record_link l join rules r on r.id = l.from_id
        where l.workspace_id = ${w} and l.object = 'assignment-rule'
      ), below as (
        select rule, to_id as unit from links where field = 'memberUnits'
        union
        select b.rule, u.id from unit u join below b on u.parent_id = b.unit where u.workspace_id = ${w} and u.deleted_at is null
      ), people as (
        select rule, to_id as person from links where field = 'members'
        union
        select b.rule, u.id from below b join "user" u on u.workspace_id = ${w} and u.main_unit_id = b.unit
        union
        select b.rule, l.from_id from below b join record_link l on l.workspace_id = ${w} and l.object = 'user' and l.field = 'units' and l.to_id = b.unit
        union
        select t.rule, l.to_id from links t join record_link l on l.workspace_id = ${w} and l.object = 'team' and l.field = 'members' and l.from_id = t.to_id
        where t.field = 'memberTeams'
      ), held as (
        select owner_id as person, count(*) as open from lead
        where workspace_id = ${w} and deleted_at is null and state in ('new', 'working') and owner_id in (select person from people) group by 1
      ), given as (
        select assigned_to_id as person, count(*) filter (where assigned_at >= ${day}::timestamptz) as today, count(*) as week
        from lead where workspace_id = ${w} and deleted_at is null and assigned_at >= ${week}::timestamptz and assigned_to_id is not null group by 1
      ), turns as (
        select assigned_rule_id as rule, assigned_to_id as person, extract(epoch from max(assigned_at)) * 1000 as turn
        from lead where workspace_id = ${w} and assigned_at > ${scope.now.toISOString()}::timestamptz - interval '90 days' group by 1, 2
      )
      select p.rule, u.id, u.main_unit_id as unit, coalesce(h.open, 0) as open, coalesce(g.today, 0) as today, coalesce(g.week, 0) as week,
        coalesce(k.most_open, r.most_open) as "mostOpen", coalesce(k.most_a_day, r.most_a_day) as "mostADay",
        coalesce(k.most_a_week, r.most_a_week) as "mostAWeek", k.regions, k.skills, k.products, coalesce(t.turn, 0) as turn
      from people p join rules r on r.id = p.rule
      join "user" u on u.workspace_id = ${w} and u.id = p.person and u.active is not false and u.deleted_at is null
      left join lead_taker k on k.workspace_id = ${w} and k.person_id = u.id and k.deleted_at is null
      left join held h on h.person = u.id left join given g on g.person = u.id
      left join turns t on t.rule = p.rule and t.person = u.id
      where k.paused is not true and not exists (select from delegation d where d.workspace_id = ${w} and d.deleted_at is null
        and d.from_user_id = u.id and d.from_on <= ${today}::date and d.until_on >= ${today}::date)
      order by u.id`,
  );
  return byRule(rows.map((row) => rowShape.parse(row)));
}

function byRule(found: readonly z.infer<typeof rowShape>[]): Map<string, Candidate[]> {
  const groups = Map.groupBy(found, ({ rule }) => rule);
  return new Map(
    [...groups].map(([rule, some]) => [
      rule,
      some.map(({ rule: _, regions, skills, products, ...one }) => ({
        ...one,
        regions: wordsOf(regions),
        skills: wordsOf(skills),
        products: wordsOf(products),
      })),
    ]),
  );
}

// Beyond visible(scope): whoever gets a lead is one of us; nothing of him leaves here.
/** Holds these people until the transaction ends: of two who give or take at once, the second counts what the first did. */
export async function holdPeople(scope: Scope, ids: readonly string[]): Promise<void> {
  await rowsOf(
    scope.db,
    sql`select id from "user" where workspace_id = ${scope.workspaceId} and id = any(${ids}::uuid[])
        order by id for no key update`,
  );
}
