import pg from 'pg';
import { beforeAll, expect, test } from 'vitest';
import { ownDatabaseUrl } from '../../../test/setup/database.ts';
import { anyFreePort } from './free-port.ts';
import { checkOutsideDatabase } from './outside-database.ts';

let url: string;

beforeAll(async () => {
  url = await ownDatabaseUrl({ migrated: false });
});

function changed(change: (address: URL) => void): string {
  const address = new URL(url);
  change(address);
  return address.href;
}

async function run(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}

test('a server of ours is good enough', async () => {
  await expect(checkOutsideDatabase(url)).resolves.toBeUndefined();
});

test('a server that does not answer is waited for, then refused without its password', async () => {
  const free = await anyFreePort('127.0.0.1');
  let waits = 0;
  const check = checkOutsideDatabase(
    changed((address) => {
      address.port = String(free);
    }),
    { onWait: () => (waits += 1), patience: 1500 },
  );
  await expect(check).rejects.toMatchObject({
    code: 'launch.database-unreachable',
    params: { server: expect.stringMatching(`^127.0.0.1:${free}/`) },
  });
  await check.catch((failure: unknown) =>
    expect(JSON.stringify(failure)).not.toContain(new URL(url).password),
  );
  expect(waits).toBe(1);
});

test('a wrong password and a missing database are refused at once', async () => {
  for (const change of [
    (address: URL) => (address.password = 'wrong'),
    (address: URL) => (address.pathname = '/nowhere'),
  ]) {
    await expect(checkOutsideDatabase(changed(change))).rejects.toMatchObject({
      code: 'launch.database-unreachable',
    });
  }
});

test('a database that cannot fold letters or hold every script is refused', async () => {
  const name = new URL(url).pathname.slice(1);
  await run(`create database ${name}_c encoding 'UTF8' locale 'C' template template0`);
  await run(`create database ${name}_latin encoding 'LATIN1' locale 'C' template template0`);
  const check = (suffix: string): Promise<void> =>
    checkOutsideDatabase(
      changed((address) => {
        address.pathname += suffix;
      }),
    );
  await expect(check('_c')).rejects.toMatchObject({ code: 'launch.database-locale' });
  await expect(check('_latin')).rejects.toMatchObject({ code: 'launch.database-encoding' });
});
