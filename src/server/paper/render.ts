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
  const thread = new Worker(new URL('./pdf-thread.ts', import.meta.url));
  const done = Promise.withResolvers<Uint8Array>();
  const timer = setTimeout(() => done.reject(new Error('the pages took too long')), longestMs);
  thread.once('message', (bytes: Uint8Array) => done.resolve(bytes));
  thread.once('error', done.reject);
  thread.postMessage(sheet);
  try {
    return Buffer.from(await done.promise);
  } finally {
    clearTimeout(timer);
    await thread.terminate();
  }
}
