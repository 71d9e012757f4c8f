import { readdirSync, readFileSync } from 'node:fs';
import { isAlive } from '../start/running.ts';

const scripts = {
  launcher: /launch\/start\.ts/,
  web: /src\/server\/web\.ts/,
  worker: /src\/server\/worker\.ts/,
} as const;

/** What a process of the product does. */
export type Role = keyof typeof scripts;

/** The living processes that carry the mark in their environment, of one kind or all. */
export function processesMarked(mark: string, role?: Role): number[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name) || !read(name, 'environ').includes(`FAULTS_MARK=${mark}`)) return [];
    const isMeant = role === undefined || scripts[role].test(read(name, 'cmdline'));
    return isMeant && isAlive(Number(name)) ? [Number(name)] : [];
  });
}

// A process may end, or belong to somebody else, while we look.
function read(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
