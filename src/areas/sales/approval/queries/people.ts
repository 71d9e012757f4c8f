import { z } from 'zod';
import { rowsOf } from '#engine/database/run.ts';
import { sql } from '#engine/database/sql.ts';
import type { Scope } from '#engine/scope.ts';
import type { Approver, Branch } from '../../approval-rule/object.ts';
import type { People } from '../rules/people.ts';

const ids = z.array(z.string());
const factsShape = z.object({
  superiors: ids,
  heads: z.array(z.string().nullable()),
  roles: z.array(z.object({ role: z.string(), user: z.string() })),
  administrators: ids,
  active: ids,
});

// Beyond visible(scope): who leads whom is known to all; nothing else of these people leaves here.
/** Everyone whom the steps may ask, as they stand to the submitter; `named` are those that fields of the record name. */
export async function peopleOf(
  scope: Scope,
  { steps }: Pick<Branch, 'steps'>,
  { submitter, named }: { submitter: string; named: ReadonlyMap<string, string | null> },
): Promise<People> {
  const all = steps.flatMap((step) => [...step.approvers, ...step.copies]);
  const roles = idsOf(all, (one) => (one.by === 'role' ? one.role : null));
  const users = idsOf(all, (one) => (one.by === 'user' ? one.user : null));
  const instead = steps.flatMap(({ empty }) => (empty.to === 'person' ? [empty.person] : []));
  const [row] = await rowsOf<{ facts: unknown }>(
    scope.db,
    factsOf(scope, {
      submitter,
      roles,
      users: [...users, ...instead, ...[...named.values()].filter((id) => id !== null)],
    }),
  );
  const facts = factsShape.parse(row?.facts);
  const byRole = Map.groupBy(facts.roles, ({ role }) => role);
  return {
    submitter,
    superiors: facts.superiors,
    unitHeads: facts.heads,
    byRole: new Map([...byRole].map(([role, some]) => [role, some.map(({ user }) => user)])),
    byField: named,
    administrators: facts.administrators,
    active: new Set(facts.active),
  };
}

// Beyond visible(scope): as above.
function factsOf(
  { workspaceId }: Scope,
  { submitter, roles, users }: { submitter: string; roles: string[]; users: string[] },
) {
  const carries = (role: ReturnType<typeof sql>) => sql`select l.from_id from record_link l
    where l.workspace_id = ${workspaceId} and l.object = 'user' and l.field = 'roles' and l.to_id ${role}`;
  return sql`
    with recursive up as (
      select u.superior_id as id, 1 as level from "user" u where u.workspace_id = ${workspaceId} and u.id = ${submitter}
      union all
      select u.superior_id, up.level + 1 from "user" u join up on u.id = up.id
      where u.workspace_id = ${workspaceId} and up.level < 10
    ), above as (
      select n.parent_id, n.head_id, 0 as level from unit n
      where n.workspace_id = ${workspaceId} and n.id = (select main_unit_id from "user" where workspace_id = ${workspaceId} and id = ${submitter})
      union all
      select n.parent_id, n.head_id, above.level + 1 from unit n join above on n.id = above.parent_id
      where n.workspace_id = ${workspaceId} and above.level < 20
    ), carriers as (
      select l.to_id as role, l.from_id as "user" from record_link l
      where l.workspace_id = ${workspaceId} and l.object = 'user' and l.field = 'roles' and l.to_id = any(${roles}::uuid[])
    ), bosses as (
      ${carries(sql`in (select id from role where workspace_id = ${workspaceId} and administrator and deleted_at is null)`)}
    ), everybody as (
      select id from up union select head_id from above union select "user" from carriers
      union select from_id from bosses union select unnest(${[...users, submitter]}::uuid[])
    )
    select json_build_object(
      'superiors', array(select id from up where id is not null order by level),
      'heads', array(select head_id from above order by level),
      'roles', (select coalesce(json_agg(json_build_object('role', role, 'user', "user") order by "user"), '[]'::json) from carriers),
      'administrators', array(select u.id from "user" u join bosses on bosses.from_id = u.id
        where u.workspace_id = ${workspaceId} and u.active is not false and u.deleted_at is null order by u.id),
      'active', array(select u.id from "user" u where u.workspace_id = ${workspaceId} and u.active is not false
        and u.deleted_at is null and u.id in (select id from everybody))
    ) as facts`;
}

function idsOf(all: readonly Approver[], idOf: (one: Approver) => string | null): string[] {
  return [...new Set(all.flatMap((one) => idOf(one) ?? []))];
}
