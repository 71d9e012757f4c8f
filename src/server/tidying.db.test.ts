import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPool, type Pool } from '#engine/database/pool.ts';
import { uploadsIn } from '#engine/import/uploads.ts';
import { ownDatabaseUrl } from '../../test/setup/database.ts';
import { migrateAuth } from './auth/schema.ts';
import { tidy } from './tidying.ts';

let pool: Pool;

beforeAll(async () => {
  const url = await ownDatabaseUrl({ migrated: true });
  await migrateAuth(url);
  pool = openPool(url, { max: 2 });
  await pool.query("insert into workspace (workspace_id, name) values (1, 'Test')");
});
afterAll(() => pool.end());

test('what is over goes, what still counts stays', async () => {
  const user = randomUUID();
  const key = (name: string, age: string) =>
    pool.query(
      `insert into idempotency_key (workspace_id, user_id, key, digest, request_id, at) values (1, $1, $2, '', '', now() - $3::interval)`,
      [user, name, age],
    );
  const job = (state: string, age: string) =>
    pool.query(
      `insert into job (workspace_id, id, name, state, data, request_id, finished_at) values (1, $1, $2, $3, '{}', '', now() - $4::interval)`,
      [randomUUID(), `${state} ${age}`, state, age],
    );
  await Promise.all([
    key('old', '25 hours'),
    key('new', '23 hours'),
    job('done', '91 days'),
    job('done', '89 days'),
    job('running', '91 days'),
  ]);
  await pool.query(
    "insert into auth.attempt values ('over', 9, now() - interval '1 second'), ('counting', 9, now() + interval '1 minute')",
  );
  const folder = () => uploadsIn(mkdtempSync(join(tmpdir(), 'rapport-uploads-')));
  await tidy(pool, folder(), folder());
  const { rows } = await pool.query<{ name: string }>(
    'select key as name from idempotency_key union all select name from job union all select key from auth.attempt order by name',
  );
  expect(rows.map((row) => row.name)).toEqual([
    'counting',
    'done 89 days',
    'new',
    'running 91 days',
  ]);
});

test('a brought file that no import ever knew goes after a day, one that an import knows or that just came stays', async () => {
  const uploads = uploadsIn(mkdtempSync(join(tmpdir(), 'rapport-uploads-')));
  const bring = async (daysAgo: number): Promise<string> => {
    const name = await uploads.save(Readable.from(['Name']));
    const at = new Date(Date.now() - daysAgo * 86_400_000);
    utimesSync(uploads.path(name), at, at);
    return name;
  };
  const [stray, fresh, known] = [await bring(2), await bring(0), await bring(2)];
  await pool.query(
    `insert into import_run (workspace_id, id, upload, state, file_name, object, reading)
      values (1, $1, $2, 'uploaded', 'a.csv', 'contact', '{}')`,
    [randomUUID(), known],
  );
  await tidy(pool, uploads, uploadsIn(mkdtempSync(join(tmpdir(), 'rapport-files-'))));
  expect([stray, fresh, known].map((name) => existsSync(uploads.path(name)))).toEqual([
    false,
    true,
    true,
  ]);
});
