import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Identity } from '../../src/server/launch/database-user.ts';

/** A program under test and what it has printed so far. */
export type Running = {
  readonly pid: number;
  readonly exited: Promise<number | null>;
  output(): string;
  /** Waits until the output matches; fails with the whole output when it ends or takes too long. */
  saw(pattern: RegExp, patience?: number): Promise<RegExpExecArray>;
  kill(signal: NodeJS.Signals): void;
};

export type RunOptions = {
  readonly environment?: Record<string, string>;
  readonly identity?: Identity | null;
  readonly cwd?: string;
};

// Nothing is inherited and the umask is strict: the worst that a service manager or `env -i` may give.
const wrapper = 'umask 077; exec "$@"';

/** Runs a program with an empty environment but for PATH and what is given. */
export function run(program: string, args: readonly string[], options: RunOptions = {}): Running {
  const child = spawn('/bin/sh', ['-c', wrapper, 'sh', program, ...args], {
    cwd: options.cwd ?? '/',
    env: { PATH: process.env['PATH'] ?? '', ...options.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options.identity,
  });
  let output = '';
  let isOver = false;
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  void exited.then(() => {
    isOver = true;
  });
  return {
    pid: child.pid ?? 0,
    exited,
    output: () => output,
    kill: (signal) => void child.kill(signal),
    saw: async (pattern, patience = 30_000) => {
      for (const deadline = Date.now() + patience; Date.now() < deadline; await sleep(20)) {
        const found = pattern.exec(output);
        if (found) return found;
        if (isOver) break;
      }
      throw new Error(`${pattern} was not printed, but:\n${output}`);
    },
  };
}

/** Waits until the condition holds; answers whether it did within the patience in milliseconds. */
export async function eventually(condition: () => boolean, patience = 15_000): Promise<boolean> {
  for (const deadline = Date.now() + patience; Date.now() < deadline; await sleep(50)) {
    if (condition()) return true;
  }
  return condition();
}

/** Whether a process of that number is at work; one that has ended but was not asked after does not count. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.startsWith('Z') === false;
  } catch {
    return false;
  }
}
