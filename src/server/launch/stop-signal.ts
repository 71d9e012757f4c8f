/** Someone's wish that we stop. */
export type StopWish = {
  /** Aborted when the wish first arrives. */
  readonly signal: AbortSignal;
  /** Runs when the wish is repeated after three seconds; Ctrl-C reaches us twice, from the terminal and from npm. */
  onInsist(act: () => void): void;
};

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Listens for the signals that ask a program to stop. */
export function listenForStop(patience = 3000): StopWish {
  const stop = new AbortController();
  let firstAt = 0;
  let insist = (): void => process.exit(1);
  for (const name of signals) {
    process.on(name, () => {
      if (!stop.signal.aborted) {
        firstAt = Date.now();
        stop.abort();
      } else if (Date.now() - firstAt > patience) {
        insist();
      }
    });
  }
  return {
    signal: stop.signal,
    onInsist: (act) => {
      insist = act;
    },
  };
}
