import type { Executor } from '#engine/scope.ts';

/** Takes away what the members of a removed workspace entered it with; identities that are nobody elsewhere go with their sessions and passwords. */
export async function forgetMembers(db: Executor, workspaceId: number): Promise<void> {
  await db.query('delete from auth.sign_in_link where workspace_id = $1', [workspaceId]);
  await db.query(`delete from auth.apikey where (metadata::jsonb ->> 'workspaceId')::int = $1`, [
    workspaceId,
  ]);
  await db.query(
    `with left_here as (delete from auth.member where workspace_id = $1 returning identity_id)
      delete from auth."user" i using left_here l where i.id = l.identity_id
        and not exists (select from auth.member m where m.identity_id = i.id and m.workspace_id <> $1)`,
    [workspaceId],
  );
}

/** What an archive of a workspace says of its members' identities: who they are, not what they sign in with. */
export function membersOf(workspaceId: number): string {
  if (!Number.isInteger(workspaceId)) throw new Error('a workspace has a number');
  return `select json_build_object('identityId', m.identity_id, 'userId', m.user_id, 'email', i.email, 'name', i.name)
    from auth.member m join auth."user" i on i.id = m.identity_id where m.workspace_id = ${workspaceId}`;
}
