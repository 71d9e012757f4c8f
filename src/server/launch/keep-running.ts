import { Problem } from '#kit/problem.ts';
import type { Postmaster } from './postmaster.ts';

/** Brings a server that dies back by itself; one that dies five times within five minutes is reported lost. */
export function keepRunning(
  first: Postmaster,
  start: () => Promise<Postmaster>,
): {
  readonly lost: Promise<Problem>;
  stop(): Promise<void>;
} {
  let server = first;
  let isStopping = false;
  let reviving = Promise.resolve();
  const deaths: number[] = [];
  const lost = new Promise<Problem>((resolveLost) => {
    const revive = async (): Promise<void> => {
      if (isStopping) return;
      deaths.push(Date.now());
      const recent = deaths.filter((at) => at > Date.now() - 300_000);
      if (recent.length >= 5) return resolveLost(new Problem('launch.database-keeps-dying'));
      try {
        server = await start();
        watch();
      } catch (failure) {
        resolveLost(
          failure instanceof Problem ? failure : new Problem('launch.database-keeps-dying'),
        );
      }
    };
    const watch = (): void => {
      void server.exited.then(() => {
        reviving = revive();
      });
    };
    watch();
  });
  return {
    lost,
    stop: async () => {
      isStopping = true;
      await reviving;
      await server.stop();
    },
  };
}
