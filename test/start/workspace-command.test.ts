import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPool } from '#engine/database/pool.ts';
import { ownDatabaseUrl } from '../setup/database.ts';
import { runCommand } from './tool.ts';

let environment: Record<string, string>;
let dataDir: string;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'rapport-workspace-'));
  environment = { DATABASE_URL: await ownDatabaseUrl({ migrated: true }), DATA_DIR: dataDir };
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

/** How many settings the first workspace begins with. */
async function kept(): Promise<Record<string, number>> {
  const pool = openPool(environment['DATABASE_URL'] ?? '', { max: 1, name: 'rapport-test' });
  const { rows } = await pool.query<{ object: string; count: string }>(
    `select object, count(*) from record where workspace_id = 1 and object not in ('user', 'unit', 'role')
      group by object order by object`,
  );
  await pool.end();
  return Object.fromEntries(rows.map(({ object, count }) => [object, Number(count)]));
}

const workspace = (...args: string[]) => runCommand('workspace', args, environment);

test('npm run workspace creates, lists, suspends, resumes, exports and removes', async () => {
  const made = await workspace('create', 'Huaxia Bank', '--email', 'chief@example.com');
  expect(made).toMatchObject({ code: 0, errors: '' });
  expect(made.output).toMatch(/Workspace 1 \(Huaxia Bank\) is there\./);
  expect(made.output).toMatch(/works once: http:\/\/.*\/sign-in\/link#[\w-]{43}/);
  expect(await kept()).toEqual({
    'class-value': 5,
    'classification': 2,
    'currency': 3,
    'relation-type': 9,
  });
  await workspace('create', '第二');
  const list = await workspace('list');
  expect(list.output.split('\n')[0]).toMatch(/^1\tactive\tHuaxia Bank\t1 users\t\d+ records\t20/);
  expect(list.output.split('\n')[1]).toMatch(/^2\tactive\t第二\t/);

  const file = join(dataDir, 'one.zip');
  expect((await workspace('export', '1', file)).output).toMatch(/rows of \d+ tables are in/);
  expect(statSync(file).size).toBeGreaterThan(1000);
  expect(await workspace('export', '1', file)).toMatchObject({ code: 1, output: '' });

  const early = await workspace('remove', '1', '--yes', 'Huaxia Bank');
  expect(early).toMatchObject({ code: 1 });
  expect(early.errors).toMatch(/Suspend it first/);
  expect((await workspace('suspend', '1')).output).toMatch(/nobody can sign in/);
  expect((await workspace('list')).output).toMatch(/^1\tsuspended\t/);
  expect((await workspace('remove', '1', '--yes', 'Huaxia')).errors).toMatch(
    /called “Huaxia Bank”/,
  );
  expect((await workspace('resume', '1')).output).toMatch(/open again/);
  await workspace('suspend', '1');
  expect((await workspace('remove', '1', '--yes', 'Huaxia Bank')).output).toMatch(
    /is removed: \d+ rows/,
  );
  expect((await workspace('list')).output).toMatch(/^2\tactive\t第二\t[^\n]+\n$/);
  expect(existsSync(`${file}.part`)).toBe(false);
}, 120_000);

test('npm run workspace refuses what it does not know, and numbers that are none', async () => {
  for (const args of [[], ['grow', '1'], ['remove', '1'], ['suspend', 'all'], ['create']])
    expect(await workspace(...args), args.join(' ')).toMatchObject({ code: 1, output: '' });
  expect((await workspace('suspend', '99')).errors).toBe('There is no workspace 99.\n');
}, 60_000);
