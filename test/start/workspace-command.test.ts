import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commit } from '#engine/commit/index.ts';
import { openPool } from '#engine/database/pool.ts';
import { systemScope } from '#engine/system-scope.ts';
import { newId } from '#kit/id.ts';
import { model } from '#server/product-model.ts';
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

/** A file of the first workspace; gives where its bytes stand. */
async function bringFile(): Promise<string> {
  const pool = openPool(environment['DATABASE_URL'] ?? '', { max: 1, name: 'rapport-test' });
  const [id, values] = [
    newId(),
    { name: 'a.txt', size: 13, mediaType: 'text/plain', hash: 'a'.repeat(64) },
  ];
  const scope = await systemScope(pool, model, 1);
  await commit(scope, { byAction: true, changes: [{ op: 'create', object: 'file', id, values }] });
  await pool.end();
  mkdirSync(join(dataDir, 'files'), { recursive: true });
  writeFileSync(join(dataDir, 'files', id), 'what it holds');
  return join(dataDir, 'files', id);
}

const workspace = (...args: string[]) => runCommand('workspace', args, environment);

test('npm run workspace creates, lists, suspends, resumes, exports and removes', async () => {
  const made = await workspace('create', 'Huaxia Bank', '--email', 'chief@example.com');
  expect(made).toMatchObject({ code: 0, errors: '' });
  expect(made.output).toMatch(/Workspace 1 \(Huaxia Bank\) is there\./);
  expect(made.output).toMatch(/works once: http:\/\/.*\/sign-in\/link#[\w-]{43}/);
  expect(await kept()).toEqual({
    'class-value': 9,
    'classification': 3,
    'contact-policy': 2,
    'duplicate-rule': 8,
    'quality-rule': 11,
    'currency': 3,
    'relation-type': 9,
    'report': 25,
    'status-rule': 1,
    'selling-method': 2,
    'stage': 8,
    'gate': 6,
    'stage-task': 6,
  });
  await workspace('create', '第二');
  const list = await workspace('list');
  expect(list.output.split('\n')[0]).toMatch(/^1\tactive\tHuaxia Bank\t1 users\t\d+ records\t20/);
  expect(list.output.split('\n')[1]).toMatch(/^2\tactive\t第二\t/);

  const bytes = await bringFile();
  const file = join(dataDir, 'one.zip');
  expect((await workspace('export', '1', file)).output).toMatch(/rows of \d+ tables are in/);
  expect(statSync(file).size).toBeGreaterThan(1000);
  expect(await workspace('export', '1', file)).toMatchObject({ code: 1, output: '' });

  rmSync(bytes);
  const back = await workspace('import', file);
  expect(readFileSync(bytes, 'utf8')).toBe('what it holds');
  expect(back).toMatchObject({ code: 0, errors: '' });
  expect(back.output).toMatch(/Workspace 3 \(Huaxia Bank\) is there: \d+ rows/);
  // Whoever is known here by the same sign-in enters with it.
  expect(back.output).not.toMatch(/works once/);
  expect((await workspace('import', `${file}.none`)).errors).toMatch(/There is no file/);
  await workspace('suspend', '3');
  await workspace('remove', '3', '--yes', 'Huaxia Bank');

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
}, 300_000);

test('npm run workspace refuses what it does not know, and numbers that are none', async () => {
  for (const args of [[], ['grow', '1'], ['remove', '1'], ['suspend', 'all'], ['create']])
    expect(await workspace(...args), args.join(' ')).toMatchObject({ code: 1, output: '' });
  expect((await workspace('suspend', '99')).errors).toBe('There is no workspace 99.\n');
}, 300_000);
