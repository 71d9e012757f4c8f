import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { endLeftProcesses, markPresence, refuseIfUsedElsewhere } from './presence.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapport-presence-'));
  file = join(folder, 'running.json');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function markFrom(host: string): void {
  writeFileSync(file, JSON.stringify({ host, processes: [] }));
}

test('a folder in which another machine keeps writing is refused', async () => {
  markFrom('other-machine net:[1]');
  setTimeout(() => utimesSync(file, new Date(), new Date(Date.now() + 5000)), 300);
  await expect(refuseIfUsedElsewhere(folder, () => undefined, 3000)).rejects.toMatchObject({
    code: 'launch.used-elsewhere',
    params: { host: 'other-machine' },
  });
});

test('a mark that another machine left behind is waited for and then passed over', async () => {
  markFrom('other-machine net:[1]');
  let waits = 0;
  await refuseIfUsedElsewhere(folder, () => (waits += 1), 500);
  expect(waits).toBe(1);
});

test('an old mark, one of our own and none at all are passed over at once', async () => {
  let waits = 0;
  const look = (): Promise<void> => refuseIfUsedElsewhere(folder, () => (waits += 1));
  await look();
  markFrom('other-machine net:[1]');
  utimesSync(file, new Date(0), new Date(0));
  await look();
  const presence = markPresence(folder);
  await look();
  presence.remove();
  expect(waits).toBe(0);
  expect(existsSync(file)).toBe(false);
});

test('processes that a killed launcher noted are ended, strangers of the same number are not', async () => {
  const noted = spawn('sleep', ['60']);
  const stranger = spawn('sleep', ['60']);
  const presence = markPresence(folder);
  presence.note(noted.pid ?? 0);
  presence.note(stranger.pid ?? 0);
  const trace = readFileSync(file, 'utf8');
  presence.remove();
  const moved = trace.replace(
    new RegExp(`("pid":${stranger.pid},"started":")\\d+`),
    (_whole, before: string) => `${before}1`,
  );
  writeFileSync(file, moved);
  const gone = once(noted, 'exit');
  await endLeftProcesses(folder);
  expect(await gone).toEqual([null, 'SIGTERM']);
  expect(stranger.exitCode ?? stranger.signalCode).toBe(null);
  stranger.kill();
});

test('a mark that cannot be read is passed over', async () => {
  writeFileSync(file, '{');
  await refuseIfUsedElsewhere(folder, () => expect.unreachable());
  await endLeftProcesses(folder);
  expect(readFileSync(file, 'utf8')).toBe('{');
});
