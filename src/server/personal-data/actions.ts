import { z } from 'zod';
import { inTransaction } from '#engine/database/transaction.ts';
import { sendJob } from '#engine/jobs/index.ts';
import type { Scope } from '#engine/scope.ts';
import { Problem } from '#kit/problem.ts';
import type { ActionCall } from '../context.ts';
import { personalDataJob } from './job.ts';
import { logPersonalData } from './log.ts';

const job = personalDataJob(null);
const asked = z.object({ reason: z.string() });

/** Begins to collect everything that is held on a person, for handing it over to him; logged, and never while looking through another's eyes. */
export function handOverData(scope: Scope, { id, input }: ActionCall): Promise<{ job: string }> {
  if (scope.viewedBy !== undefined)
    throw new Problem('auth.not-while-viewing', {}, { status: 403 });
  const contact = id ?? '';
  const { reason } = asked.parse(input);
  return inTransaction(scope.db, async (db) => {
    const inside = { ...scope, db };
    await logPersonalData(inside, 'personal-data.collected', { contact, reason });
    return { job: await sendJob(inside, job, { contact }) };
  });
}
