import { sendJob } from '#engine/jobs/index.ts';
import type { Scope } from '#engine/scope.ts';
import { statusJob } from './telling.ts';

/** Tells status and life-cycle stage of all customers now, by a job, instead of at night. */
export async function tellAction(
  scope: Scope,
  call: { readonly dryRun: boolean },
): Promise<{ job: string | null }> {
  if (call.dryRun) return { job: null };
  const system: Scope = { ...scope, rights: { ...scope.rights, system: true } };
  return { job: await sendJob(system, statusJob, {}) };
}
