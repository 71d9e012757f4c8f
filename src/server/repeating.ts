import { faultOf } from './fault.ts';
import { logLine } from './log-line.ts';

/** Work that comes back until it is stopped. */
export type Repeating = { stop(): Promise<void> };

/** Does the work again and again, that many milliseconds after it ended, the first time after `first`; a failure waits a little longer. */
export function repeat(work: () => Promise<unknown>, pause: number, first = 0): Repeating {
  let isStopped = false;
  let wake = (): void => undefined;

  const sleep = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  async function loop(): Promise<void> {
    if (first > 0) await sleep(first);
    while (!isStopped) {
      const wait = await work().then(
        () => pause,
        (failure: unknown) => {
          // Whoever holds the lock ends some day; until then it is tried again.
          const level = isLockTimeout(failure) ? 'info' : 'error';
          logLine('repeated work failed', { fault: faultOf(failure) }, level);
          return Math.max(pause, 5000);
        },
      );
      if (!isStopped) await sleep(wait);
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

function isLockTimeout(failure: unknown): boolean {
  return failure instanceof Error && 'code' in failure && failure.code === '55P03';
}
