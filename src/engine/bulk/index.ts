import { Problem } from '#kit/problem.ts';
import type { ChangesetReply } from '#model/api.ts';
import type { BulkInput } from '#model/bulk.ts';
import { commit } from '../commit/index.ts';
import { sendJob } from '../jobs/index.ts';
import { listRecords } from '../query/index.ts';
import type { Scope } from '../scope.ts';
import { nextChanges } from './changes.ts';
import { bulkJob } from './job.ts';

export { bulkJob } from './job.ts';

/** Does one thing to many records as one changeset: at once up to 5,000, by a job in parts beyond; refuses as a whole what is done at once. */
export async function changeMany(
  scope: Scope,
  object: string,
  { ids, filter, search, change, reason }: BulkInput,
): Promise<ChangesetReply | { job: string }> {
  if ((ids === undefined) === (filter === undefined && search === undefined))
    throw new Problem('bulk.which', {}, { status: 400, field: 'ids' });
  const target = {
    ...(ids ? { ids } : {}),
    ...(filter ? { filter } : {}),
    ...(search ? { search } : {}),
  };
  const { changes, next } = await nextChanges(scope, object, { target, change, cursor: null });
  if (next === null) return commit(scope, { changes, ...(reason ? { reason } : {}) });
  const { count = 0 } = await listRecords(scope, object, {
    ...target,
    fields: ['id'],
    sort: ['id'],
    limit: 1,
    count: true,
  });
  return {
    job: await sendJob(scope, bulkJob, {
      object,
      filter: filter ?? null,
      search: search ?? null,
      change,
      reason: reason ?? null,
      expected: count,
    }),
  };
}
