import { newId } from '#kit/id.ts';
import { Problem } from '#kit/problem.ts';
import { rowsOf } from '../database/run.ts';
import { sql } from '../database/sql.ts';
import { isTheEnd } from '../jobs/define.ts';
import type { Scope } from '../scope.ts';
import { flushPendingWords } from './pending-words.ts';
import type { Stayed } from './planned.ts';
import { undo, type UndoConflict } from './undo.ts';

/** Opens a changeset that is committed in parts; until it is closed every page that shows it says that it runs. */
export async function openChangeset(
  scope: Scope,
  { reason, undoes }: { reason: string; undoes?: string },
): Promise<string> {
  const id = newId();
  const by = scope.rights.userId === '' ? null : scope.rights.userId;
  await rowsOf(
    scope.db,
    sql`insert into changeset (workspace_id, at, id, user_id, viewed_by, source, reason, request_id, undoes, state, expected, written)
        values (${scope.workspaceId}, date_trunc('milliseconds', clock_timestamp()), ${id}, ${by}::uuid, ${scope.viewedBy ?? null}::uuid,
          ${scope.source}, ${reason}, ${scope.requestId}, ${undoes ?? null}::uuid, 'running', 0, 0)`,
  );
  return id;
}

/** Closes a changeset of parts; an undo says what it left as it was. */
export async function closeChangeset(
  scope: Scope,
  id: string,
  state: 'done' | 'failed',
  stayed: readonly Stayed[] = [],
): Promise<void> {
  const list = stayed.length === 0 ? null : JSON.stringify(stayed);
  await rowsOf(
    scope.db,
    sql`update changeset set state = ${state}, stayed = coalesce(${list}::jsonb, stayed) where workspace_id = ${scope.workspaceId} and id = ${id} and state = 'running'`,
  );
  await flushPendingWords(scope.db);
}

/** What a job gives to whoever fills a changeset of parts. */
type Filling = {
  readonly step: <T>(key: string, effect: (scope: Scope) => Promise<T>) => Promise<T>;
  readonly signal: AbortSignal;
  readonly isLastTry: boolean;
  /** What an undo left as it was, known once its work is done. */
  readonly stayed?: () => readonly Stayed[];
};

/**
 * Does the work that fills a changeset of parts and closes it: done, or failed. Work that is only cut off, or tried again,
 * leaves it open, for the job goes on with it later. `opened` names the changeset; null while nothing was worth opening one.
 */
export async function thenClose<T>(
  scope: Scope,
  { step, signal, isLastTry, stayed = () => [] }: Filling,
  opened: () => string | null,
  work: () => Promise<T>,
): Promise<T> {
  try {
    const result = await work();
    const id = opened();
    if (id !== null) await step('close', (inner) => closeChangeset(inner, id, 'done', stayed()));
    return result;
  } catch (error) {
    const id = opened();
    const isOver = !signal.aborted && isTheEnd(error, { isLastTry });
    if (isOver && id !== null) await closeChangeset(scope, id, 'failed');
    throw error;
  }
}

/** The parts of a changeset, newest first, that no living undo has taken back; none for a changeset in one piece. */
export async function undoableParts(scope: Scope, id: string): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    scope.db,
    sql`select c.id from changeset c where c.workspace_id = ${scope.workspaceId} and c.parent_id = ${id}
          and not exists (select 1 from changeset u where u.workspace_id = c.workspace_id and u.undoes = c.id
            and not exists (select 1 from changeset r where r.workspace_id = u.workspace_id and r.undoes = u.id))
        order by c.part desc`,
  );
  return rows.map((row) => row.id);
}

type LongUndo = {
  conflicts?: 'refuse' | 'skip';
  step: (key: string, effect: (scope: Scope) => Promise<UndoConflict[]>) => Promise<UndoConflict[]>;
  progress: (done: number, total: number) => Promise<void>;
};

/**
 * Undoes a changeset of parts backwards, a part a step; refuses before the first part if one conflicts, unless told to skip.
 * `step` runs an effect exactly once, so that a crash repeats no part.
 */
export async function undoLong(
  scope: Scope,
  id: string,
  undoing: string,
  { conflicts = 'refuse', step, progress }: LongUndo,
): Promise<{ parts: number; conflicts: UndoConflict[] }> {
  const parts = await undoableParts(scope, id);
  if (conflicts === 'refuse') await refuseConflicts(scope, parts);
  const kept: UndoConflict[] = [];
  for (const [index, part] of parts.entries()) {
    const found = await step(
      `undo ${part}`,
      async (inner) =>
        (await undo(inner, part, { conflicts: 'skip', partOf: { id: undoing, part: index } }))
          .conflicts,
    );
    kept.push(...found);
    await progress(index + 1, parts.length);
  }
  return { parts: parts.length, conflicts: kept.slice(0, 200) };
}

/** What would stand in the way of undoing these parts, newest first, each as the ones before it leave the records. */
export async function conflictsOf(scope: Scope, parts: readonly string[]): Promise<UndoConflict[]> {
  const overlay = await changedOften(scope, parts);
  const found: UndoConflict[] = [];
  for (const part of parts) {
    const { conflicts } = await undo(scope, part, {
      conflicts: 'skip',
      dryRun: true,
      within: parts,
      overlay,
    });
    found.push(...conflicts);
  }
  return found;
}

async function changedOften(
  scope: Scope,
  parts: readonly string[],
): Promise<Map<string, Record<string, unknown>>> {
  const rows = await rowsOf<{ record_id: string }>(
    scope.db,
    sql`select record_id from change where workspace_id = ${scope.workspaceId} and changeset_id = any(${parts}::uuid[])
        group by record_id having count(*) > 1`,
  );
  return new Map(rows.map((row) => [row.record_id, {}]));
}

/** Refuses, with the list, where something stands in the way. */
export async function refuseConflicts(scope: Scope, parts: readonly string[]): Promise<void> {
  const found = await conflictsOf(scope, parts);
  if (found.length > 0)
    throw new Problem(
      'undo.conflicts',
      { count: found.length },
      { status: 409, extra: { conflicts: found.slice(0, 200) } },
    );
}
