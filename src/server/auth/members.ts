import type { Executor } from '#engine/scope.ts';

/** The place of an identity in a workspace. */
export type Member = { readonly workspaceId: number; readonly userId: string };

/** The workspaces that an identity may enter now, the lowest number first: active workspace, active living user. */
export async function listMembers(db: Executor, identityId: string): Promise<Member[]> {
  const { rows } = await db.query<{ workspace_id: number; user_id: string }>({
    name: 'auth-list-members',
    text: `select m.workspace_id, m.user_id from auth.member m
      join workspace w on w.workspace_id = m.workspace_id and w.state = 'active'
      join "user" u on u.workspace_id = m.workspace_id and u.id = m.user_id
        and u.active and u.deleted_at is null
      where m.identity_id = $1 order by m.workspace_id`,
    values: [identityId],
  });
  return rows.map((row) => ({ workspaceId: row.workspace_id, userId: row.user_id }));
}

/** Lets the identity act as that user; a user has one identity, and an identity one user a workspace. */
export async function addMember(db: Executor, identityId: string, member: Member): Promise<void> {
  await db.query(
    `delete from auth.member where workspace_id = $2
      and (identity_id = $1 or user_id = $3) and (identity_id, user_id) <> ($1, $3)`,
    [identityId, member.workspaceId, member.userId],
  );
  await db.query(
    'insert into auth.member (identity_id, workspace_id, user_id) values ($1, $2, $3) on conflict do nothing',
    [identityId, member.workspaceId, member.userId],
  );
}

/** Whether the identity is somebody in another workspace too. */
export async function isKnownElsewhere(
  db: Executor,
  identityId: string,
  workspaceId: number,
): Promise<boolean> {
  const { rows } = await db.query<{ known: boolean }>(
    'select exists (select from auth.member where identity_id = $1 and workspace_id <> $2) as known',
    [identityId, workspaceId],
  );
  return rows[0]?.known === true;
}

/** The identity behind a user, if he has one, and in how many workspaces it is known. */
export async function identityOfUser(
  db: Executor,
  member: Member,
): Promise<{ identityId: string; workspaces: number } | null> {
  const { rows } = await db.query<{ identity_id: string; workspaces: number }>(
    `select identity_id, (select count(*)::int from auth.member o where o.identity_id = m.identity_id) as workspaces
      from auth.member m where workspace_id = $1 and user_id = $2`,
    [member.workspaceId, member.userId],
  );
  const [row] = rows;
  return row ? { identityId: row.identity_id, workspaces: row.workspaces } : null;
}
