import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isEnterable, preparePlace } from './database-place.ts';

const stranger = { uid: 54_321, gid: 54_321 };
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapport-place-'));
  chmodSync(folder, 0o711);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a path is enterable when every folder of it lets the user pass', () => {
  const inner = join(folder, 'a/b');
  mkdirSync(inner, { recursive: true });
  for (const path of [join(folder, 'a'), inner]) chmodSync(path, 0o755);
  expect(isEnterable(inner, stranger)).toBe(true);
  chmodSync(join(folder, 'a'), 0o700);
  expect(isEnterable(inner, stranger)).toBe(false);
  expect(isEnterable(inner, { uid: process.getuid?.() ?? 0, gid: 0 })).toBe(true);
});

test('the class that names the user most closely decides, even if it is the strictest', () => {
  chmodSync(folder, 0o711);
  expect(isEnterable(folder, { uid: 54_321, gid: process.getgid?.() ?? 0 })).toBe(true);
  chmodSync(folder, 0o701);
  expect(isEnterable(folder, { uid: 54_321, gid: process.getgid?.() ?? 0 })).toBe(false);
});

test('an ordinary user keeps the database in the data folder', () => {
  const dataDir = join(folder, 'data');
  const place = preparePlace(dataDir, null);
  expect(place).toMatchObject({
    home: dataDir,
    cluster: join(dataDir, 'postgres'),
    identity: null,
  });
  expect(existsSync(place.cluster)).toBe(false);
});

test('a pointer to a folder that has gone is refused instead of beginning anew', () => {
  writeFileSync(join(folder, 'postgres-stands-elsewhere.txt'), `${folder}/gone\n`);
  expect(() => preparePlace(folder, null)).toThrow(
    expect.objectContaining({ code: 'launch.pointer-broken' }),
  );
});

test('data of a deleted data folder is neither used unasked nor overwritten', ({ skip }) => {
  if (process.getuid?.() !== 0) skip('only root moves a database elsewhere');
  const spare = join(folder, 'spare');
  const closed = join(folder, 'closed');
  mkdirSync(closed, { mode: 0o700 });
  const first = preparePlace(closed, stranger, spare);
  expect(first.home.startsWith(`${spare}/`)).toBe(true);
  mkdirSync(first.cluster);
  writeFileSync(join(first.cluster, 'PG_VERSION'), '18\n');

  rmSync(join(closed, 'postgres-stands-elsewhere.txt'));
  const second = preparePlace(closed, stranger, spare);
  expect(second).toMatchObject({ home: `${first.home}-2`, leftBehind: first.home });
  expect(readFileSync(join(first.cluster, 'PG_VERSION'), 'utf8')).toBe('18\n');
});
