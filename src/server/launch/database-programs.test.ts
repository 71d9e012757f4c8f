import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findPrograms, hydrate } from './database-programs.ts';
import type { Place } from './database-place.ts';

let folder: string;
let place: Place;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapport-programs-'));
  chmodSync(folder, 0o755);
  const home = join(folder, 'home');
  mkdirSync(home);
  place = { dataDir: home, home, cluster: join(home, 'postgres'), identity: null };
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A package that answers like the real one, if its links are there. */
function makePackage(options: { runs: boolean }): string {
  const path = join(folder, 'package');
  mkdirSync(join(path, 'native/lib'), { recursive: true });
  writeFileSync(join(path, 'package.json'), JSON.stringify({ version: '18.4.0' }));
  writeFileSync(
    join(path, 'native/pg-symlinks.json'),
    JSON.stringify([{ source: 'native/lib/libx.so.6.1', target: 'native/lib/libx.so.6' }]),
  );
  writeFileSync(join(path, 'native/lib/libx.so.6.1'), '');
  writeFileSync(join(path, 'native/lib/libx.a'), '');
  const refusal = 'case "$0" in */package/*) exit 1;; esac\n';
  makePrograms(join(path, 'native/bin'), '18.4', options.runs ? '' : refusal);
  return path;
}

function makePrograms(path: string, version: string, before = ''): string {
  mkdirSync(path, { recursive: true });
  for (const name of ['initdb', 'postgres']) {
    writeFileSync(join(path, name), `#!/bin/sh\n${before}echo "${name} (PostgreSQL) ${version}"\n`);
    chmodSync(join(path, name), 0o755);
  }
  return path;
}

test('the links that an install script would have made are made, once', () => {
  const path = makePackage({ runs: true });
  expect(hydrate(path)).toBe(true);
  expect(readlinkSync(join(path, 'native/lib/libx.so.6'))).toBe('libx.so.6.1');
  expect(hydrate(path)).toBe(true);
});

test('a read-only package says so instead of failing', ({ skip }) => {
  if (process.getuid?.() === 0) skip('root may write everywhere');
  const path = makePackage({ runs: true });
  chmodSync(join(path, 'native/lib'), 0o555);
  expect(hydrate(path)).toBe(false);
});

test('programs of the package are used where they stand', async () => {
  const path = makePackage({ runs: true });
  const found = await findPrograms(place, { packageFolder: path });
  expect(found).toEqual({
    initdb: join(path, 'native/bin/initdb'),
    postgres: join(path, 'native/bin/postgres'),
    major: 18,
  });
});

test('programs that cannot run where they stand are copied to the data, readable by all', async () => {
  const path = makePackage({ runs: false });
  mkdirSync(join(place.home, 'postgresql-17.0.0'));
  const found = await findPrograms(place, { packageFolder: path });
  const copy = join(place.home, 'postgresql-18.4.0');
  expect(found.postgres).toBe(join(copy, 'native/bin/postgres'));
  expect(statSync(join(copy, 'native/bin')).mode & 0o777).toBe(0o755);
  expect(readlinkSync(join(copy, 'native/lib/libx.so.6'))).toBe('libx.so.6.1');
  expect(existsSync(join(copy, 'native/lib/libx.a'))).toBe(false);
  expect(readdirSync(place.home)).toEqual(['postgresql-18.4.0']);
});

test('without a package the newest programs of the system are used, those of the data first', async () => {
  const searchPath = [
    makePrograms(join(folder, 'old'), '98.1'),
    makePrograms(join(folder, 'new'), '99.0'),
  ].join(':');
  const newest = await findPrograms(place, { packageFolder: null, searchPath });
  expect(newest.major).toBe(99);
  mkdirSync(place.cluster);
  writeFileSync(join(place.cluster, 'PG_VERSION'), '98\n');
  const fitting = await findPrograms(place, { packageFolder: null, searchPath });
  expect(fitting.postgres).toBe(join(folder, 'old/postgres'));
});
