/** Writes a line of the log of a process that serves no requests, in the form of the web process's. */
export function logLine(message: string, details: Readonly<Record<string, unknown>> = {}): void {
  const line = { level: 30, time: Date.now(), pid: process.pid, ...details, msg: message };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
