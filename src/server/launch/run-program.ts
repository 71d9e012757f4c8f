import { spawn } from 'node:child_process';
import type { Identity } from './database-user.ts';

/** How a program ended, with all that it printed. */
export type Ended = { readonly code: number | null; readonly output: string };

/** The environment for PostgreSQL's programs: nothing of ours leaks in, and the locale is the one the data was made with. */
export function postgresEnvironment(locale: string): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'] || '/usr/bin:/bin', LC_ALL: locale, TZ: 'UTC' };
}

/** Runs a program of PostgreSQL to its end as that user; a program that cannot even start ends with code null. */
export async function runProgram(
  program: string,
  args: readonly string[],
  options: { identity: Identity | null; locale?: string },
): Promise<Ended> {
  return new Promise((resolve) => {
    // The folder we stand in may be closed to that user; the root folder never is.
    const child = spawn(program, args, {
      cwd: '/',
      env: postgresEnvironment(options.locale ?? 'C'),
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
      ...options.identity,
    });
    let output = '';
    const collect = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', (error) => resolve({ code: null, output: error.message }));
    child.once('close', (code) => resolve({ code, output }));
  });
}
