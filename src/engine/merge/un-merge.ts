import { Problem } from '#kit/problem.ts';
import type { ChangeInput } from '#model/api.ts';
import type { UnMergeInput, UnMergeReply } from '#model/merging.ts';
import { knownObject } from '../commit/load.ts';
import { conflictsOf, undoableParts } from '../commit/long.ts';
import { isLongUndo, undoJob } from '../commit/undo-job.ts';
import { undo, type UndoConflict } from '../commit/undo.ts';
import { rowsOf } from '../database/run.ts';
import { sql } from '../database/sql.ts';
import { sendJob } from '../jobs/send.ts';
import { titlesOf, type Titles } from '../query/present.ts';
import type { Scope } from '../scope.ts';
import { mergesInto, type SurvivedMerge } from './found.ts';
import { requireMergeRights } from './rights.ts';
import { alongOf, cameSince, offeredOf } from './since.ts';

type Asked = UnMergeInput & { readonly survivor: string; readonly dryRun: boolean };

/**
 * Brings back what was merged into the record, however long ago: the records with their fields, and what came from them,
 * unless somebody moved it elsewhere since. What was changed since stays as it is and is reported; what was made since stays
 * with the survivor, save what is said to go along.
 */
export async function unMerge(scope: Scope, name: string, asked: Asked): Promise<UnMergeReply> {
  const object = knownObject(scope, name);
  const merges = await mergesInto(scope, object.name, asked.survivor);
  const merge =
    asked.changeset === undefined
      ? merges[0]
      : merges.find((one) => one.changeset === asked.changeset);
  if (!merge) throw new Problem('merge.none', {}, { status: 409 });
  await requireMergeRights(scope, [asked.survivor, ...merge.losers], 'un-merge');
  const since = await cameSince(scope, object, { survivor: asked.survivor, merge, merges });
  const { along } = asked;
  const also = await alongOf(scope, since, { along, losers: merge.losers });
  const isLong = await isLongUndo(scope, merge.changeset);
  if (isLong && also.length > 0) throw new Problem('merge.along-too-long', {}, { field: 'along' });
  const reply = await presented(scope, { merges, merge, since: offeredOf(since) });
  if (!isLong) return { ...reply, ...(await shortUndo(scope, merge, { ...asked, also, reply })) };
  if (asked.dryRun) {
    const parts = await undoableParts(scope, merge.changeset);
    return { ...reply, ...(await stayed(scope, reply, await conflictsOf(scope, parts))) };
  }
  const { reason = null } = asked;
  const input = { changeset: merge.changeset, conflicts: 'skip', dryRun: false, reason } as const;
  return { ...reply, job: await sendJob(scope, undoJob, input) };
}

type Short = {
  readonly dryRun: boolean;
  readonly reason?: string | undefined;
  readonly also: readonly ChangeInput[];
  readonly reply: UnMergeReply;
};

async function shortUndo(
  scope: Scope,
  merge: SurvivedMerge,
  { dryRun, reason, also, reply }: Short,
): Promise<Partial<UnMergeReply>> {
  const done = await undo(scope, merge.changeset, {
    conflicts: 'skip',
    dryRun,
    also,
    ...(reason === undefined ? {} : { reason }),
  });
  return { changeset: done.id, ...(await stayed(scope, reply, done.conflicts)) };
}

/** What stays, as far as the asker sees it, and what goes back then. */
async function stayed(
  scope: Scope,
  reply: UnMergeReply,
  conflicts: readonly UndoConflict[],
): Promise<Pick<UnMergeReply, 'stays' | 'back'>> {
  const told = conflicts.filter(({ field }) => field !== 'mergedAt');
  const titles = await titlesOf(scope, [...new Set(told.map(({ id }) => id))]);
  const kept = Map.groupBy(
    [...new Map(told.map((one) => [one.id, one])).values()],
    (one) => one.object,
  );
  return {
    stays: told.flatMap((one) => {
      const title = titles.get(one.id)?.title;
      return title === undefined ? [] : [{ ...one, title }];
    }),
    back: reply.back
      .map(({ object, count }) => ({ object, count: count - (kept.get(object)?.length ?? 0) }))
      .filter(({ count }) => count > 0),
  };
}

type Found = {
  readonly merges: readonly SurvivedMerge[];
  readonly merge: SurvivedMerge;
  readonly since: UnMergeReply['since'];
};

async function presented(scope: Scope, { merges, merge, since }: Found): Promise<UnMergeReply> {
  const ids = merges.flatMap(({ losers, userId }) => [...losers, ...(userId ? [userId] : [])]);
  const titles = await titlesOf(scope, [...new Set(ids)]);
  return {
    merges: merges.map(({ changeset, at, userId, reason, losers }) => ({
      changeset,
      at,
      by: userId === null ? null : named(titles, userId),
      reason,
      losers: losers.map((id) => named(titles, id)),
    })),
    merge: merge.changeset,
    back: await movedBy(scope, merge),
    stays: [],
    since,
    changeset: null,
    job: null,
  };
}

function named(titles: Titles, id: string): { id: string; title: string | null } {
  return { id, title: titles.get(id)?.title ?? null };
}

/** What the merge moved or dropped, by object. */
async function movedBy(
  scope: Scope,
  { changeset, losers }: SurvivedMerge,
): Promise<UnMergeReply['back']> {
  const rows = await rowsOf<{ object: string; count: number }>(
    scope.db,
    sql`select ch.object, count(distinct ch.record_id)::integer as count from change ch
        where ch.workspace_id = ${scope.workspaceId} and ch.op in ('update', 'delete')
          and ch.changeset_id in (select c.id from changeset c where c.workspace_id = ${scope.workspaceId}
            and (c.id = ${changeset} or c.parent_id = ${changeset}))
          and ch.record_id <> all(${[...losers]}::uuid[]) and not coalesce(ch.after ? 'mergedAt', false)
        group by ch.object order by ch.object`,
  );
  return rows;
}
