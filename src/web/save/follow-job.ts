import type { JobReply } from '#model/job-reply.ts';
import { call } from '#web/api/client.ts';

const pause = 1500;

/** Waits for a job to end, done or failed. */
export async function followJob(id: string): Promise<JobReply> {
  for (;;) {
    const job = await call<JobReply>('GET', `/jobs/${id}`);
    if (job.state === 'done' || job.state === 'failed') return job;
    await new Promise((resolve) => {
      setTimeout(resolve, pause);
    });
  }
}
