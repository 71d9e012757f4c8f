import type { Executor, Scope } from '#engine/scope.ts';
import type { HandOverReply } from '#areas/admin/user/fields.ts';
import { handOverInput, handOverReply } from '#areas/admin/user/fields.ts';
import type { ActionCall, Actions } from '../context.ts';
import { identityOfUser } from './members.ts';

/** The actions, a hand-over among them that ends the sessions and keys of whoever leaves, where that is asked. */
export function endingAccess(actions: Actions, db: Executor, forget: () => void): Actions {
  const ofUser = actions.get('user');
  const handOver = ofUser?.get('hand-over');
  if (!ofUser || !handOver) return actions;
  const ending = async (scope: Scope, call: ActionCall): Promise<HandOverReply> => {
    const reply = handOverReply.parse(await handOver(scope, call));
    const { revoke } = handOverInput.parse(call.input);
    if (call.dryRun || !revoke || call.id === null) return reply;
    const ended = await endAccess(db, { workspaceId: scope.workspaceId, userId: call.id });
    forget();
    return { ...reply, ended };
  };
  return new Map([...actions, ['user', new Map([...ofUser, ['hand-over', ending]])]]);
}

/** Ends every session and API key of a user in the workspace, and the links that would let him in; sessions of other workspaces stay. */
async function endAccess(
  db: Executor,
  member: { readonly workspaceId: number; readonly userId: string },
): Promise<NonNullable<HandOverReply['ended']>> {
  const { workspaceId, userId } = member;
  const known = await identityOfUser(db, member);
  const keys = await db.query(
    `delete from auth.apikey where (metadata::jsonb ->> 'workspaceId')::int = $1 and metadata::jsonb ->> 'userId' = $2`,
    [workspaceId, userId],
  );
  await db.query(
    'delete from auth.sign_in_link where workspace_id = $1 and user_id = $2 and used_at is null',
    [workspaceId, userId],
  );
  if (!known) return { sessions: 0, keys: keys.rowCount ?? 0 };
  const sessions = await db.query(
    `delete from auth.session where "userId" = $1 and ($2 or "workspaceId" = $3)`,
    [known.identityId, known.workspaces === 1, workspaceId],
  );
  return { sessions: sessions.rowCount ?? 0, keys: keys.rowCount ?? 0 };
}
