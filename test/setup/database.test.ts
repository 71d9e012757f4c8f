import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownDatabaseUrl, testDatabaseUrl } from './database.ts';

describe('the test database', () => {
  let client: pg.Client;

  beforeAll(async () => {
    client = new pg.Client({ connectionString: await testDatabaseUrl() });
    await client.connect();
  });

  afterAll(() => client.end());

  test('has the tables of the newest version', async () => {
    const { rows } = await client.query("select to_regclass('public.changeset') as name");
    expect(rows).toEqual([{ name: 'changeset' }]);
  });

  test('is the same one for every file of a worker', async () => {
    const { rows } = await client.query<{ name: string }>('select current_database() as name');
    expect(new URL(await testDatabaseUrl()).pathname).toBe(`/${rows[0]?.name}`);
  });

  test('stays untouched by what happens in a database of its own', async () => {
    const own = new pg.Client({ connectionString: await ownDatabaseUrl({ migrated: false }) });
    await own.connect();
    const { rows: before } = await own.query("select to_regclass('public.changeset') as name");
    await own.query('create table only_here (id integer)');
    await own.end();
    const { rows: here } = await client.query("select to_regclass('public.only_here') as name");
    expect([...before, ...here]).toEqual([{ name: null }, { name: null }]);
  });

  test('folds letters beyond ASCII and keeps text in code point order', async () => {
    const { rows } = await client.query<Record<string, unknown>>(`
      select lower('ÀÉЖ' collate "default") as folded, current_setting('server_encoding') as encoding,
        current_setting('data_checksums') as checksums`);
    expect(rows).toEqual([{ folded: 'àéж', encoding: 'UTF8', checksums: 'on' }]);
  });
});
