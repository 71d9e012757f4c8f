import { spawn } from 'node:child_process';
import { Socket } from 'node:net';
import type { Identity } from './database-user.ts';

// `read` fails when the pipe closes, which happens however we end, kill -9 included. The pid file is
// asked before the signal, because the number could belong to another process by then.
const script = `
read -r line && exit 0
sleep 5
read -r pid < "$2" && [ "$pid" = "$1" ] && kill -INT "$1"
`;

/** Has PostgreSQL stopped when this process ends without having done so; call the answer once it has stopped. Without /bin/sh there is no watchdog. */
export function setWatchdog(pid: number, pidFile: string, identity: Identity | null): () => void {
  const child = spawn('/bin/sh', ['-c', script, 'rapport-watchdog', String(pid), pidFile], {
    cwd: '/',
    env: { PATH: '/usr/bin:/bin' },
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    ...identity,
  });
  child.on('error', () => undefined);
  child.stdin.on('error', () => undefined);
  child.unref();
  if (child.stdin instanceof Socket) child.stdin.unref();
  return () => child.stdin.end('stopped\n');
}
