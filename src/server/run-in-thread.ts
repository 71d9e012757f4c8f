import { Worker } from 'node:worker_threads';

/**
 * Runs a piece of heavy work beside the thread that answers HTTP: gives the thread of that file one message and takes the bytes
 * that it answers with. One at a time, so that many asked for at once take no more memory than one; refuses after the given time.
 */
export function bytesFromThread<Message>(
  file: URL,
  { longestMs }: { longestMs: number },
): (message: Message) => Promise<Buffer> {
  let last: Promise<unknown> = Promise.resolve();
  return (message) => {
    const mine = last.then(() => answerOf(file, message, longestMs));
    last = mine.catch(() => undefined);
    return mine;
  };
}

async function answerOf(file: URL, message: unknown, longestMs: number): Promise<Buffer> {
  const thread = new Worker(file);
  const answer = Promise.withResolvers<Uint8Array>();
  const timer = setTimeout(() => answer.reject(new Error('the work took too long')), longestMs);
  thread.once('message', (bytes: Uint8Array) => answer.resolve(bytes));
  thread.once('error', answer.reject);
  thread.postMessage(message);
  try {
    return Buffer.from(await answer.promise);
  } finally {
    clearTimeout(timer);
    await thread.terminate();
  }
}
