import { asEngine } from '#engine/system-scope.ts';
import { commit } from '#engine/commit/index.ts';
import { findRecord } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { refuseIf } from '#kit/problem.ts';
import type { ChangesetReply } from '#model/api.ts';
import { emptiedGroups } from './queries.ts';

/** Says that the records of a group are not one; two of them are never proposed again. */
export async function dismissAction(
  scope: Scope,
  call: { readonly id: string | null; readonly input: unknown; readonly dryRun: boolean },
): Promise<ChangesetReply> {
  const id = call.id ?? '';
  const { state } = await findRecord(scope, 'duplicate-group', id, { fields: ['state'] });
  refuseIf(state !== 'open', 'duplicate.settled', {}, { status: 409 });
  const values = {
    state: 'not-duplicates',
    settledAt: scope.now.toISOString(),
    settledBy: scope.rights.userId,
  };
  return commit(asEngine(scope), {
    changes: [{ op: 'update', object: 'duplicate-group', id, values }],
    byAction: true,
    dryRun: call.dryRun,
  });
}

/** Closes the groups whose records were merged or deleted until fewer than two were left; gives how many. */
export async function closeEmptied(scope: Scope): Promise<number> {
  const ids = await emptiedGroups(scope);
  if (ids.length === 0) return 0;
  const settledAt = scope.now.toISOString();
  await commit(asEngine(scope), {
    changes: ids.map((id) => ({
      op: 'update',
      object: 'duplicate-group',
      id,
      values: { state: 'merged', settledAt },
    })),
    byAction: true,
  });
  return ids.length;
}
