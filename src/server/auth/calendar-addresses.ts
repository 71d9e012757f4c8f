import type { Executor } from '#engine/scope.ts';
import type { Session } from './sessions.ts';
import { hashToken, newToken } from './secret.ts';

type Whose = Pick<Session, 'workspaceId' | 'userId'>;

/** Since when the user has an address to subscribe to; null where he has none. */
export async function findCalendarAddress(
  db: Executor,
  { workspaceId, userId }: Whose,
): Promise<string | null> {
  const { rows } = await db.query<{ made_at: string }>(
    'select made_at from auth.calendar_feed where workspace_id = $1 and user_id = $2',
    [workspaceId, userId],
  );
  return rows[0]?.made_at ?? null;
}

/** Makes the user's address anew; the one before ends. The token is given this once and stands in no table. */
export async function makeCalendarAddress(
  db: Executor,
  { workspaceId, userId, identityId }: Whose & Pick<Session, 'identityId'>,
): Promise<string> {
  const token = newToken();
  await db.query(
    `insert into auth.calendar_feed (token_hash, workspace_id, user_id, identity_id) values ($1, $2, $3, $4)
      on conflict (workspace_id, user_id) do update
      set token_hash = excluded.token_hash, identity_id = excluded.identity_id, made_at = now()`,
    [hashToken(token), workspaceId, userId, identityId],
  );
  return token;
}

/** Ends the user's address. */
export async function endCalendarAddress(
  db: Executor,
  { workspaceId, userId }: Whose,
): Promise<void> {
  await db.query('delete from auth.calendar_feed where workspace_id = $1 and user_id = $2', [
    workspaceId,
    userId,
  ]);
}

/** Whose calendar the token opens; null where it opens none. */
export async function ownerOfCalendar(db: Executor, token: string): Promise<Whose | null> {
  const { rows } = await db.query<{ workspace_id: number; user_id: string }>(
    'select workspace_id, user_id from auth.calendar_feed where token_hash = $1',
    [hashToken(token)],
  );
  const [row] = rows;
  return row ? { workspaceId: row.workspace_id, userId: row.user_id } : null;
}
