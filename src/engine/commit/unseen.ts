import { Problem } from '#kit/problem.ts';
import { isAllowed } from '../access/allowed.ts';
import type { Scope } from '../scope.ts';
import type { CommitRequest } from './planned.ts';
import { loadSurroundings } from './surroundings.ts';

/**
 * Refuses (404) what names a record that the asker may not see. Any other refusal, or that nothing changed, would tell him that it
 * is there, its version, or that a value is what he guessed.
 */
export async function refuseUnseen(scope: Scope, request: CommitRequest): Promise<void> {
  // An undo is of changes that its asker saw, and of records that may have been handed on since.
  if (scope.rights.system || request.undoes !== undefined || request.merge) return;
  const ids = request.changes.flatMap((input) => (input.op === 'create' ? [] : [input.id]));
  if (ids.length === 0) return;
  const around = await loadSurroundings(scope, ids);
  for (const id of ids) {
    if (!isAllowed(scope, 'read', id, around))
      throw new Problem('record.missing', {}, { status: 404, extra: { id } });
  }
}
