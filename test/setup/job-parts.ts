import type { Job } from '#engine/jobs/index.ts';
import type { RunParts } from '#engine/jobs/run.ts';
import type { Scope } from '#engine/scope.ts';
import { systemScope } from '#engine/system-scope.ts';
import { model } from './scope.ts';

/** What a worker needs to run these jobs, where refusals are told by their codes. */
export function jobParts({ db }: Scope, jobs: ReadonlyMap<string, Job>): RunParts {
  return {
    db,
    jobs,
    scopeOf: (workspaceId) => systemScope(db, model, workspaceId),
    tell: (problem) => ({ en: problem.code, zh: problem.code }),
  };
}
