import { z } from 'zod';
import { Problem } from '#kit/problem.ts';
import { rowsOf } from '../database/run.ts';
import { sql } from '../database/sql.ts';
import { defineJob } from '../jobs/define.ts';
import type { Scope } from '../scope.ts';
import {
  conflictsOf,
  openChangeset,
  refuseConflicts,
  thenClose,
  undoableParts,
  undoLong,
} from './long.ts';
import type { UndoConflict } from './undo.ts';
import { conflictsOfSlices, undoSlices } from './undo-slices.ts';

const input = z.object({
  changeset: z.uuid(),
  conflicts: z.enum(['refuse', 'skip']),
  dryRun: z.boolean(),
  reason: z.string().max(500).nullable(),
});

/** Undoes a changeset that is too large for one transaction. */
export const undoJob = defineJob({
  name: 'changeset.undo',
  queue: 'bulk',
  input,
  async run(scope, run) {
    const { input: asked, step, signal, progress } = run;
    const { changeset, conflicts, dryRun, reason } = asked;
    const parts = await undoableParts(scope, changeset);
    const isWhole = parts.length === 0;
    if (dryRun)
      return {
        parts: parts.length,
        conflicts: (isWhole
          ? await conflictsOfSlices(scope, changeset)
          : await conflictsOf(scope, parts)
        ).slice(0, 200),
      };
    if (conflicts === 'refuse')
      await step('check', async (inner) => {
        if (isWhole) await conflictsOfSlices(inner, changeset, 'refuse');
        else await refuseConflicts(inner, parts);
      });
    const undoing = await step('open', (inner) =>
      openChangeset(inner, { reason: reason ?? '', undoes: changeset }),
    );
    const between = {
      step,
      progress: async (done: number, total: number) => {
        signal.throwIfAborted();
        await progress(done, total);
      },
    };
    let kept: readonly UndoConflict[] = [];
    const filling = { ...run, stayed: () => kept };
    return thenClose(
      scope,
      filling,
      () => undoing,
      async () => {
        const done = isWhole
          ? await undoSlices(scope, changeset, undoing, between)
          : await undoLong(scope, changeset, undoing, { conflicts: 'skip', ...between });
        kept = done.conflicts;
        return { changeset: undoing, ...done };
      },
    );
  },
});

/** Whether undoing needs a job: the changeset has parts, or more records than one changeset may have. */
export async function isLongUndo(scope: Scope, id: string): Promise<boolean> {
  const [row] = await rowsOf<{ parts: string; changes: string }>(
    scope.db,
    sql`select (select count(*) from changeset p where p.workspace_id = c.workspace_id and p.parent_id = c.id) as parts,
        c.creates + c.updates + c.deletes + c.restores as changes
      from changeset c where c.workspace_id = ${scope.workspaceId} and c.id = ${id}`,
  );
  return row !== undefined && (Number(row.parts) > 0 || Number(row.changes) > 5000);
}

/** Refuses at once what a job would refuse: a changeset that runs or is undone already. */
export async function requireUndoableLong(scope: Scope, id: string): Promise<void> {
  const [row] = await rowsOf<{ state: string; undone: boolean }>(
    scope.db,
    sql`select c.state, exists (select 1 from changeset u where u.workspace_id = c.workspace_id and u.undoes = c.id and u.parent_id is null
          and not exists (select 1 from changeset r where r.workspace_id = u.workspace_id and r.undoes = u.id)) as undone
      from changeset c where c.workspace_id = ${scope.workspaceId} and c.id = ${id}`,
  );
  if (!row) throw new Problem('changeset.missing', {}, { status: 404 });
  if (row.undone) throw new Problem('undo.already', {}, { status: 409 });
  if (row.state === 'running') throw new Problem('undo.running', {}, { status: 409 });
}
