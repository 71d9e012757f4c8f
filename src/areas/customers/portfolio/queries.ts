import { z } from 'zod';
import { rowsOf } from '#engine/database/run.ts';
import { raw, sql } from '#engine/database/sql.ts';
import type { Scope } from '#engine/scope.ts';
import { dayIn } from '#kit/instant.ts';

const cap = z.object({
  id: z.string(),
  name: z.string(),
  classValue: z.string().nullable(),
  className: z.string().nullable(),
  most: z.coerce.number(),
  held: z.coerce.number(),
});
const load = z.object({
  id: z.string(),
  name: z.string(),
  unit: z.string().nullable(),
  unitId: z.string().nullable(),
  held: z.coerce.number(),
  classes: z.array(z.object({ id: z.string(), name: z.string(), count: z.coerce.number() })),
  caps: z.array(cap),
});

/** What somebody looks after: how many customers in all and of each class, and his caps. */
export type PersonLoad = z.infer<typeof load>;

// Beyond visible(scope): numbers alone, for whoever may assign customers; names of our own people are no secret.
/** The loads of these people, or of everybody who may have customers, the fullest first; 500 at most. */
export async function loadsOf(scope: Scope, ids: readonly string[] | null): Promise<PersonLoad[]> {
  const { workspaceId } = scope;
  const today = dayIn(scope.workspace.zone, scope.now.toISOString());
  const chosen = ids === null ? raw('true') : sql`u.id = any(${ids}::uuid[])`;
  const current = sql`k.workspace_id = ${workspaceId} and k.deleted_at is null
    and (k.from_on is null or k.from_on <= ${today}::date) and (k.until_on is null or k.until_on >= ${today}::date)`;
  const rows = await rowsOf<object>(
    scope.db,
    sql`with own as (
        select t.owner_id, t.id from party t where t.workspace_id = ${workspaceId} and t.owner_id is not null
          and t.deleted_at is null and (t.kind <> 'person' or t.account_id is null)
      ), classed as (
        select own.owner_id, k.value_id, count(*) as count from own join party_class k on k.party_id = own.id and ${current}
        group by own.owner_id, k.value_id
      ), total as (select owner_id, count(*) as count from own group by owner_id)
      select u.id, u.name, n.name as unit, n.id as "unitId", coalesce(total.count, 0) as held,
        coalesce((select json_agg(json_build_object('id', v.id, 'name', v.name, 'count', c.count) order by v.position, v.name)
          from classed c join class_value v on v.workspace_id = ${workspaceId} and v.id = c.value_id and v.deleted_at is null
          where c.owner_id = u.id), '[]'::json) as classes,
        coalesce((select json_agg(json_build_object('id', p.id, 'name', p.name, 'classValue', p.class_value_id, 'className', v.name,
            'most', p.most, 'held', case when p.class_value_id is null then coalesce(total.count, 0)
              else coalesce((select c.count from classed c where c.owner_id = u.id and c.value_id = p.class_value_id), 0) end) order by p.name)
          from portfolio p left join class_value v on v.workspace_id = p.workspace_id and v.id = p.class_value_id
          where p.workspace_id = ${workspaceId} and p.holder_id = u.id and p.deleted_at is null), '[]'::json) as caps
      from "user" u left join total on total.owner_id = u.id
        left join unit n on n.workspace_id = u.workspace_id and n.id = u.main_unit_id
      where u.workspace_id = ${workspaceId} and u.deleted_at is null and u.active is not false and ${chosen}
      order by coalesce(total.count, 0) desc, u.name, u.id limit 500`,
  );
  return rows.map((row) => load.parse(row));
}

const givenShape = z.object({
  id: z.string(),
  kind: z.enum(['organisation', 'person', 'household']),
  ownerId: z.string().nullable(),
  region: z.string().nullable(),
  classValues: z.array(z.string()),
});

// Beyond visible(scope): the changes that follow are checked by the commit door against the rights of whoever asks.
/** Where these customers are and of which classes. */
export async function givenOf(
  scope: Scope,
  ids: readonly string[],
): Promise<z.infer<typeof givenShape>[]> {
  const today = dayIn(scope.workspace.zone, scope.now.toISOString());
  const rows = await rowsOf<object>(
    scope.db,
    sql`select t.id, t.kind, t.owner_id as "ownerId", t.address_region as region,
        array(select k.value_id::text from party_class k where k.workspace_id = t.workspace_id and k.party_id = t.id
          and k.deleted_at is null and (k.from_on is null or k.from_on <= ${today}::date)
          and (k.until_on is null or k.until_on >= ${today}::date)) as "classValues"
      from party t where t.workspace_id = ${scope.workspaceId} and t.id = any(${ids}::uuid[]) and t.deleted_at is null
      order by t.id`,
  );
  return rows.map((row) => givenShape.parse(row));
}
