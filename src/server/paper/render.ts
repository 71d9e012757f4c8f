import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Sheet } from './sheet.ts';

const longestMs = 60_000;
let last: Promise<unknown> = Promise.resolve();

/** The pages as PDF; one set at a time, so that many asked for at once take no more memory than one. Refuses after a minute. */
export function renderPdf(sheet: Sheet): Promise<Buffer> {
  const mine = last.then(() => lay(sheet));
  last = mine.catch(() => undefined);
  return mine;
}

async function lay(sheet: Sheet): Promise<Buffer> {
  const thread = new Worker(new URL('./pdf-thread.ts', import.meta.url), { workerData: sheet });
  try {
    const [bytes]: unknown[] = await once(thread, 'message', {
      signal: AbortSignal.timeout(longestMs),
    });
    if (!(bytes instanceof Uint8Array)) throw new Error('the pages came without bytes');
    return Buffer.from(bytes);
  } finally {
    await thread.terminate();
  }
}
