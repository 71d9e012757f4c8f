import { z } from 'zod';
import { rowsOf } from '#engine/database/run.ts';
import { raw, sql, type Sql } from '#engine/database/sql.ts';
import type { Scope } from '#engine/scope.ts';
import type { LeadFacts } from '../../assignment-rule/index.ts';

const text = z.string().nullable();
const rowShape = z.object({
  id: z.string(),
  source: text,
  channel: text,
  campaign: text,
  grade: text,
  region: z.string(),
  interest: z.string(),
  need: z.string(),
});

const atOnce = 500;

// Beyond visible(scope): the engine gives leads to people, whoever may see them.
/** The oldest leads that nobody has and no rule has looked at yet, held until the transaction ends; who else holds one is left alone. */
export async function waitingLeads(scope: Scope): Promise<LeadFacts[]> {
  return factsOf(
    scope,
    sql`l.state = 'new' and l.owner_id is null and l.pool_id is null and l.assigned_at is null`,
    raw('skip locked'),
  );
}

// Beyond visible(scope): asked only for leads that the asker has been shown.
/** What decides about these leads, held until the transaction ends. */
export async function leadFacts(scope: Scope, ids: readonly string[]): Promise<LeadFacts[]> {
  return factsOf(scope, sql`l.id = any(${ids}::uuid[])`, raw(''));
}

// Beyond visible(scope): as above.
async function factsOf(scope: Scope, which: Sql, held: Sql): Promise<LeadFacts[]> {
  const rows = await rowsOf<object>(
    scope.db,
    sql`select l.id, l.source, l.channel, l.campaign, l.grade,
          concat_ws(' ', l.region, l.address_province, l.address_city, l.address_district, l.address_street) as region,
          coalesce(l.product_interest, '') as interest, coalesce(l.need, '') as need
        from lead l where l.workspace_id = ${scope.workspaceId} and l.deleted_at is null and ${which}
        order by l.created_at, l.id limit ${atOnce} for no key update of l ${held}`,
  );
  return rows.map((row) => rowShape.parse(row));
}

const pooledShape = z.object({ id: z.string(), rule: z.string().nullable(), owner: text });

// Beyond visible(scope): as above.
/** In which pool each of these leads lies and whose it is, held until the transaction ends. */
export async function holdLeads(scope: Scope, ids: readonly string[]) {
  const rows = await rowsOf<object>(
    scope.db,
    sql`select id, pool_id as rule, owner_id as owner from lead
        where workspace_id = ${scope.workspaceId} and id = any(${ids}::uuid[]) and deleted_at is null
        order by id for no key update`,
  );
  return rows.map((row) => pooledShape.parse(row));
}

const fallenShape = z.object({
  id: z.string(),
  rule: z.string(),
  owner: z.string(),
  days: z.coerce.number(),
});

// Beyond visible(scope): the engine's own work.
/** Leads that nobody took up within the days of the rule that gave them away, held until the transaction ends. */
export async function untouchedLeads(scope: Scope) {
  const rows = await rowsOf<object>(
    scope.db,
    sql`select l.id, r.id as rule, l.owner_id as owner, r.fall_days as days from assignment_rule r
        join lead l on l.workspace_id = r.workspace_id and l.assigned_rule_id = r.id
        where r.workspace_id = ${scope.workspaceId} and r.active is not false and r.deleted_at is null
          and l.deleted_at is null and l.state = 'new' and l.owner_id is not null
          and l.assigned_at < ${scope.now.toISOString()}::timestamptz - make_interval(days => r.fall_days::integer)
        order by l.assigned_at, l.id limit ${atOnce} for no key update of l skip locked`,
  );
  return rows.map((row) => fallenShape.parse(row));
}

const personShape = z.object({ id: z.string(), unit: z.string().nullable() });

// Beyond visible(scope): where one of us works is known to all.
/** Somebody of ours who is not switched off, with his main unit. */
export async function activePerson(scope: Scope, id: string) {
  const rows = await rowsOf<object>(
    scope.db,
    sql`select id, main_unit_id as unit from "user" where workspace_id = ${scope.workspaceId} and id = ${id}
        and active is not false and deleted_at is null`,
  );
  return rows.map((row) => personShape.parse(row))[0] ?? null;
}
