import type { PgBoss } from 'pg-boss';
import { z } from 'zod';
import { queueNames, type QueueName } from './define.ts';
import { lostQueue } from './queues.ts';
import { endLostJob, runJob, type RunParts } from './run.ts';

const ticket = z.object({ workspaceId: z.number(), jobId: z.uuid(), name: z.string() });

// Few at a time: the machine also answers people.
const atOnce: Readonly<Record<QueueName, number>> = {
  now: 2,
  bulk: 2,
  mail: 2,
  clock: 1,
  nightly: 1,
};

/** Takes jobs from every queue until pg-boss stops. */
export async function workQueues(boss: PgBoss, parts: RunParts): Promise<void> {
  for (const queue of queueNames) {
    await boss.work(
      queue,
      {
        includeMetadata: true,
        batchSize: 1,
        localConcurrency: atOnce[queue],
        pollingIntervalSeconds: queue === 'now' ? 0.5 : 2,
      },
      async ([job]) => {
        if (!job) return;
        const isLastTry = job.retryCount >= job.retryLimit;
        await runJob(parts, ticket.parse(job.data), { signal: job.signal, isLastTry });
      },
    );
  }
  await boss.work(lostQueue, { batchSize: 1, pollingIntervalSeconds: 5 }, async ([job]) => {
    if (job) await endLostJob(parts, ticket.parse(job.data));
  });
}
