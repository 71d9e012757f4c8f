import { z } from 'zod';
import { dayIn } from '#kit/instant.ts';
import { rowsOf } from '#engine/database/run.ts';
import { sql, type Sql } from '#engine/database/sql.ts';
import type { Executor, Rights } from '#engine/scope.ts';
import { fieldRightsSchema, grantsSchema } from './role/object.ts';
import { compileRights } from './role/rules/compile.ts';

const factsSchema = z.object({
  zone: z.string(),
  mainUnitId: z.string().nullable(),
  furtherUnitIds: z.array(z.string()),
  units: z.array(
    z.object({ id: z.string(), parentId: z.string().nullable(), walled: z.boolean().nullable() }),
  ),
  roles: z.array(
    z.object({
      id: z.string(),
      grants: grantsSchema.nullable(),
      fieldRights: fieldRightsSchema.nullable(),
      administrator: z.boolean().nullable(),
      steward: z.boolean().nullable(),
    }),
  ),
  teams: z.array(z.object({ id: z.string(), memberIds: z.array(z.string()) })),
  lineIds: z.array(z.string()),
  pools: z.array(
    z.object({ id: z.string(), inCharge: z.boolean(), hidden: z.array(z.string()).nullable() }),
  ),
  delegations: z.array(
    z.object({ fromUserId: z.string(), fromOn: z.string(), untilOn: z.string() }),
  ),
});

/** The user's rights as of that instant, in one statement; null for who is unknown, deleted or switched off. */
export async function loadRights(
  db: Executor,
  workspaceId: number,
  userId: string,
  now: Date,
): Promise<Rights | null> {
  const [row] = await rowsOf<{ facts: unknown }>(db, factsStatement(workspaceId, userId));
  if (!row) return null;
  const facts = factsSchema.parse(row.facts);
  const today = dayIn(facts.zone, now.toISOString());
  const rights = compileRights({
    ...facts,
    userId,
    units: facts.units.map((unit) => ({ ...unit, walled: unit.walled === true })),
    roles: facts.roles.map((role) => ({
      grants: role.grants ?? {},
      fieldRights: role.fieldRights ?? {},
      administrator: role.administrator === true,
      steward: role.steward === true,
    })),
    pools: facts.pools.map((one) => ({ ...one, hidden: one.hidden ?? [] })),
    delegatorIds: facts.delegations
      .filter((one) => one.fromOn <= today && today <= one.untilOn)
      .map((one) => one.fromUserId),
  });
  return { ...rights, roleIds: facts.roles.map(({ id }) => id) };
}

// Beyond visible(scope): what may be seen is only known once these are read.
function factsStatement(workspaceId: number, userId: string) {
  const linked = (object: string, field: string) => sql`
    select to_id from record_link
    where workspace_id = ${workspaceId} and object = ${object} and field = ${field} and from_id = ${userId}`;
  const inPool = (field: string, whom: Sql) => sql`exists (select from record_link l
      where l.workspace_id = p.workspace_id and l.object = p.object and l.field = ${field} and l.from_id = p.id and ${whom})`;
  return sql`
    with recursive above as (
      select id, parent_id from unit where workspace_id = ${workspaceId}
        and id in (select main_unit_id from "user" where workspace_id = ${workspaceId} and id = ${userId} union ${linked('user', 'units')})
      union
      select u.id, u.parent_id from unit u join above on u.id = above.parent_id where u.workspace_id = ${workspaceId}
    ), line as (
      select id from "user" where workspace_id = ${workspaceId} and superior_id = ${userId}
      union
      select below.id from "user" below join line on below.superior_id = line.id
      where below.workspace_id = ${workspaceId}
    )
    select json_build_object(
      'zone', (select zone from workspace where workspace_id = ${workspaceId}),
      'mainUnitId', me.main_unit_id,
      'furtherUnitIds', array(${linked('user', 'units')}),
      'units', (select coalesce(json_agg(json_build_object(
          'id', id, 'parentId', parent_id, 'walled', walled)), '[]'::json)
        from unit where workspace_id = ${workspaceId}),
      'roles', (select coalesce(json_agg(json_build_object(
          'id', id, 'grants', grants, 'fieldRights', field_rights, 'administrator', administrator, 'steward', steward)), '[]'::json)
        from role where workspace_id = ${workspaceId} and deleted_at is null
          and id in (${linked('user', 'roles')})),
      'teams', (select coalesce(json_agg(json_build_object('id', team.id, 'memberIds', array(
          select to_id from record_link
          where workspace_id = ${workspaceId} and object = 'team' and field = 'members' and from_id = team.id))), '[]'::json)
        from team where workspace_id = ${workspaceId} and deleted_at is null and active is not false
          and id in (select from_id from record_link
            where workspace_id = ${workspaceId} and object = 'team' and field = 'members' and to_id = ${userId})),
      'pools', (select coalesce(json_agg(json_build_object('id', p.id, 'inCharge', ${inPool('managers', sql`l.to_id = ${userId}`)},
          'hidden', p.hidden)), '[]'::json)
        from (select workspace_id, id, hidden, deleted_at, active, 'pool' as object from pool where workspace_id = ${workspaceId}
            union all select workspace_id, id, null, deleted_at, active, 'assignment-rule' from assignment_rule where workspace_id = ${workspaceId}) p
        where p.deleted_at is null and p.active is not false
          and exists (select from record_link l where l.workspace_id = p.workspace_id and l.object = p.object and l.from_id = p.id
            and (l.field in ('members', 'managers') and l.to_id = ${userId}
              or l.field = 'memberUnits' and l.to_id in (select id from above)
              or l.field = 'memberRoles' and l.to_id in (${linked('user', 'roles')})
              or l.field = 'memberTeams' and l.to_id in (select from_id from record_link
                where workspace_id = ${workspaceId} and object = 'team' and field = 'members' and to_id = ${userId})))),
      'lineIds', array(select id from line),
      'delegations', (select coalesce(json_agg(json_build_object(
          'fromUserId', from_user_id, 'fromOn', from_on, 'untilOn', until_on)), '[]'::json)
        from delegation where workspace_id = ${workspaceId} and deleted_at is null and to_user_id = ${userId})
    ) as facts
    from "user" me
    where me.workspace_id = ${workspaceId} and me.id = ${userId}
      and me.deleted_at is null and me.active is not false`;
}
