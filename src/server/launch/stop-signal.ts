/** Someone's wish that we stop. */
export type StopWish = {
  /** Aborted when the wish first arrives. */
  readonly signal: AbortSignal;
  /** Runs when the wish is repeated after three seconds; Ctrl-C reaches us twice, from the terminal and from npm. */
  onInsist(act: () => void): void;
};

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Listens for the signals that ask a program to stop, and for the end of the program that started it. */
export function listenForStop(patience = 3000): StopWish {
  const stop = new AbortController();
  let firstAt = 0;
  let insist = (): void => process.exit(1);
  const wish = (): void => {
    if (!stop.signal.aborted) {
      firstAt = Date.now();
      stop.abort();
    } else if (Date.now() - firstAt > patience) {
      insist();
    }
  };
  for (const name of signals) process.on(name, wish);
  // Whoever started us has gone, perhaps by kill -9, and nobody could stop us any more.
  process.once('disconnect', wish);
  return {
    signal: stop.signal,
    onInsist: (act) => {
      insist = act;
    },
  };
}
