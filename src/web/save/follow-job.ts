import type { Text } from '#kit/text.ts';
import type { JobReply } from '#model/api.ts';
import { call } from '#web/api/client.ts';
import { apiTexts } from '#web/texts/api.ts';

const pause = 1500;

/** Waits for a job to end; null where it came to its end, else why not. */
export async function followJob(id: string): Promise<Text | null> {
  for (;;) {
    const { state, message } = await call<JobReply>('GET', `/jobs/${id}`);
    if (state === 'done') return null;
    if (state === 'failed') return message ?? apiTexts['server.failed'];
    await new Promise((resolve) => {
      setTimeout(resolve, pause);
    });
  }
}
