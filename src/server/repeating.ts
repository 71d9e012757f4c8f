import { logLine } from './log-line.ts';

/** Work that comes back until it is stopped. */
export type Repeating = { stop(): Promise<void> };

/** Does the work again and again, that many milliseconds after it ended; a failure waits a little longer. */
export function repeat(work: () => Promise<unknown>, pause: number): Repeating {
  let isStopped = false;
  let wake = (): void => undefined;

  async function loop(): Promise<void> {
    while (!isStopped) {
      const wait = await work().then(
        () => pause,
        (failure: unknown) => {
          logLine('repeated work failed', { error: String(failure) });
          return Math.max(pause, 5000);
        },
      );
      if (isStopped) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, wait);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }

  const ended = loop();
  return {
    async stop() {
      isStopped = true;
      wake();
      await ended;
    },
  };
}
