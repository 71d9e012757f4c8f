import { Problem } from '#kit/problem.ts';
import { rowsOf } from '../database/run.ts';
import { sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';
import { commit } from './index.ts';
import { inverse, type ChangeRow, type UndoConflict } from './undo.ts';

// What follows from 5,000 asked changes may be several times as many; a slice leaves room below the most of one changeset.
const sliceLength = 4000;

type Between = {
  readonly step: <T>(key: string, effect: (scope: Scope) => Promise<T>) => Promise<T>;
  readonly progress: (done: number, total: number) => Promise<void>;
};

/** Undoes a changeset in one piece that is too large to be undone at once: from its end, a slice a step. */
export async function undoSlices(
  scope: Scope,
  id: string,
  undoing: string,
  { step, progress }: Between,
): Promise<{ parts: number; conflicts: UndoConflict[] }> {
  const kept: UndoConflict[] = [];
  const total = Math.ceil((await lastPosition(scope, id)) / sliceLength);
  for (let slice = total - 1; slice >= 0; slice--) {
    const found = await step(`undo slice ${slice}`, async (inner) => {
      const { changes, conflicts } = await inverse(inner, await readSlice(inner, id, slice), {
        within: [id],
      });
      await commit(inner, {
        changes,
        undoes: id,
        byAction: true,
        partOf: { id: undoing, part: total - slice },
      });
      return conflicts;
    });
    kept.push(...found);
    await progress(total - slice, total);
  }
  return { parts: total, conflicts: kept.slice(0, 200) };
}

/** What stands in the way of undoing it; refuses with the list if told to. */
export async function conflictsOfSlices(
  scope: Scope,
  id: string,
  conflicts?: 'refuse',
): Promise<UndoConflict[]> {
  const found: UndoConflict[] = [];
  const total = Math.ceil((await lastPosition(scope, id)) / sliceLength);
  for (let slice = total - 1; slice >= 0; slice--)
    found.push(
      ...(await inverse(scope, await readSlice(scope, id, slice), { within: [id] })).conflicts,
    );
  if (conflicts === 'refuse' && found.length > 0)
    throw new Problem(
      'undo.conflicts',
      { count: found.length },
      { status: 409, extra: { conflicts: found.slice(0, 200) } },
    );
  return found;
}

async function lastPosition(scope: Scope, id: string): Promise<number> {
  const [row] = await rowsOf<{ count: string }>(
    scope.db,
    sql`select count(*) as count from change where workspace_id = ${scope.workspaceId} and changeset_id = ${id}`,
  );
  return Number(row?.count ?? 0);
}

function readSlice(scope: Scope, id: string, slice: number): Promise<ChangeRow[]> {
  return rowsOf<ChangeRow>(
    scope.db,
    sql`select object, record_id, op, before, after from change where workspace_id = ${scope.workspaceId} and changeset_id = ${id}
        and position >= ${slice * sliceLength} and position < ${(slice + 1) * sliceLength} order by position desc`,
  );
}
