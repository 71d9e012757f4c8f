import { Problem } from '#kit/problem.ts';
import type { Postmaster } from './postmaster.ts';

/** How a server that died is started again. */
export type Revival = {
  readonly start: () => Promise<Postmaster>;
  /** Waits while nothing could start, and gives whether it had to; ends early once that holds. */
  readonly untilRoom: (isStopping: () => boolean) => Promise<boolean>;
};

/** Brings a server that dies back by itself; one that dies five times within five minutes is reported lost, unless its disk was full. */
export function keepRunning(
  first: Postmaster,
  { start, untilRoom }: Revival,
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
      // What died of a full disk is sound, and so is one that was started again too early.
      if (await untilRoom(() => isStopping)) deaths.length = 0;
      if (isStopping) return;
      deaths.push(Date.now());
      const recent = deaths.filter((at) => at > Date.now() - 300_000);
      if (recent.length >= 5) return resolveLost(new Problem('launch.database-keeps-dying'));
      try {
        server = await start();
        watch();
      } catch (failure) {
        if (failure instanceof Problem && failure.code === 'launch.disk-full') return revive();
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
