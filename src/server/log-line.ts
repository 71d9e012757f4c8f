const levels = { debug: 20, info: 30, warn: 40, error: 50 } as const;

type Level = keyof typeof levels;

let least: Level = 'info';

/** Leaves out lines below that level from now on. */
export function logFrom(level: Level): void {
  least = level;
}

/** Writes a line of the log of a process that serves no requests, in the form of the web process's. */
export function logLine(
  message: string,
  details: Readonly<Record<string, unknown>> = {},
  level: Level = 'info',
): void {
  if (levels[level] < levels[least]) return;
  const line = {
    level: levels[level],
    time: Date.now(),
    pid: process.pid,
    ...details,
    msg: message,
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
