import { z } from 'zod';
import { defineJob } from '../jobs/define.ts';
import { commitImport } from './commit-file.ts';
import { dryRunImport } from './dry-run.ts';
import type { ImportParts } from './importing.ts';

/** The jobs as the server sends and the worker runs them. */
export type ImportJobs = ReturnType<typeof importJobs>;

const input = z.object({ import: z.uuid() });

/** The jobs that take files in; the worker's have the folder of uploads, whoever only sends them needs none. */
export function importJobs(parts: ImportParts) {
  return {
    dryRun: defineJob({
      name: 'import.dry-run',
      queue: 'bulk',
      input,
      run: (scope, run) => dryRunImport(scope, run, parts, run.input.import),
    }),
    commit: defineJob({
      name: 'import.commit',
      queue: 'bulk',
      input,
      run: (scope, run) => commitImport(scope, run, parts, run.input.import),
    }),
  };
}
