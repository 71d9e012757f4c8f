import type { MergeInput, MergeReply } from '#model/merging.ts';
import { commit } from '../commit/index.ts';
import type { CommitRequest } from '../commit/planned.ts';
import { sendJob } from '../jobs/send.ts';
import type { Scope } from '../scope.ts';
import { mergeJob, partSize } from './job.ts';
import { markOf } from './mark.ts';
import { planMerge, type MergePlan } from './plan.ts';
import { beyondRights } from './rights.ts';

// What follows from the merge itself (its history of owners, contact points) joins the changeset, which holds 5,000.
const mostAtOnce = 4900;

type Asked = MergeInput & { readonly survivor: string; readonly dryRun: boolean };

/**
 * Merges records of one object into one of them, in one changeset (in parts, by a job, above 5,000 records): the survivor
 * takes the chosen values, everything that led to the others leads to it, the others go to the recycle bin. Needs the right to edit and to merge all of them.
 */
export async function merge(scope: Scope, object: string, asked: Asked): Promise<MergeReply> {
  const plan = await planMerge(scope, object, asked);
  const { survivor, losers, reason } = asked;
  const reply: MergeReply = {
    survivor,
    losers,
    choices: plan.choices,
    moves: plan.moves,
    total: plan.changes.length,
    changeset: null,
    job: null,
  };
  const request = { ...requestOf(plan, asked), ...(reason === undefined ? {} : { reason }) };
  const isLong = plan.changes.length > mostAtOnce;
  if (asked.dryRun) {
    const changes = isLong ? plan.changes.slice(0, partSize) : plan.changes;
    await commit(beyondRights(scope), { ...request, changes, dryRun: true });
    return reply;
  }
  if (isLong) {
    const { choices = {} } = asked;
    const job = await sendJob(scope, mergeJob, {
      object,
      survivor,
      losers,
      choices,
      reason,
      partSize,
    });
    return { ...reply, job };
  }
  const { id } = await commit(beyondRights(scope), request);
  return { ...reply, changeset: id };
}

function requestOf(
  { changes }: MergePlan,
  { survivor, losers }: Pick<Asked, 'survivor' | 'losers'>,
): CommitRequest {
  return { changes, byAction: true, merge: markOf(changes, survivor, losers) };
}
