import type { Pool } from 'pg';
import type { Belt } from '#engine/database/belted-pool.ts';
import { loadRights } from '#areas/admin/rights.ts';
import { jobs } from '#areas/jobs.ts';
import { createJobRegistry, type Job, type RunParts } from '#engine/jobs/index.ts';
import { systemScope } from '#engine/system-scope.ts';
import type { Text } from '#kit/text.ts';
import type { Problem } from '#kit/problem.ts';
import { allSentences } from './all-texts.ts';
import { model } from './product-model.ts';
import { createScopes, type Scopes } from './scope.ts';
import { say } from './sentences.ts';

/** Scopes of those who sent jobs, with their rights of today. */
export function actorScopes(pool: Pool, belt?: Belt): Scopes {
  return createScopes({
    pool,
    model,
    loadRights,
    ...(belt ? { belt } : {}),
    now: () => new Date(),
  });
}

/** What running a job needs: the jobs of all nouns and those of the process, scopes, sentences. */
export function workerParts(pool: Pool, scopes: Scopes, own: readonly Job[] = []): RunParts {
  return {
    db: pool,
    jobs: createJobRegistry([...jobs, ...own]),
    tell,
    async scopeOf(workspaceId, userId, requestId) {
      if (userId === null) return { ...(await systemScope(pool, model, workspaceId)), requestId };
      return scopes.of({ workspaceId, userId }, { requestId, source: 'api', language: 'en' });
    },
  };
}

function tell(problem: Problem): Text {
  return {
    en: say(allSentences, problem.code, 'en', problem.params),
    zh: say(allSentences, problem.code, 'zh', problem.params),
  };
}
