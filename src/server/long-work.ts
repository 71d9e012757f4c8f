import { bulkJob } from '#engine/bulk/index.ts';
import { undoJob } from '#engine/commit/undo-job.ts';
import { importJobs } from '#engine/import/jobs.ts';
import type { Uploads } from '#engine/import/uploads.ts';
import { mergeJob } from '#engine/merge/job.ts';
import type { Job } from '#engine/jobs/index.ts';
import type { Scopes } from './scope.ts';

/** The engine's own long jobs: taking files in, and undoing what is too large for one transaction. */
export function longWork(scopes: Scopes, uploads: Uploads): Job[] {
  const { dryRun, commit } = importJobs({
    uploads,
    async refresh(scope) {
      if (scope.rights.system) return scope;
      const { workspaceId, requestId, language, rights } = scope;
      return scopes.of(
        { workspaceId, userId: rights.userId },
        { requestId, source: 'import', language },
      );
    },
  });
  return [undoJob, bulkJob, mergeJob, dryRun, commit];
}
