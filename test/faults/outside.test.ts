import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anyFreePort } from '#server/launch/free-port.ts';
import { ownDatabaseUrl } from '../setup/database.ts';
import { workFolder } from '../start/launched.ts';
import { openProxy, type DatabaseProxy } from './database-proxy.ts';
import { holdToldAgainst, letEnd } from './ending.ts';
import { productIn, type Product } from './product.ts';
import { openReceivers, type Receivers } from './receivers.ts';
import { environmentOf, look, setStage, withDatabase, workUntil, type Stage } from './stage.ts';

// FAULTS=all: in the long run only, it takes minutes. Two whole installations, a launcher, a server and a worker each, on one database that stands behind a way that can be cut.
let proxy: DatabaseProxy;
let receivers: Receivers;
let stage: Stage;
let products: readonly [Product, Product];
const folders: ReturnType<typeof workFolder>[] = [];
let clock: string;

const isLong = process.env['FAULTS'] === 'all';
if (!isLong)
  process.stderr.write(
    'SKIPPED: two installations, a cut line and a moved clock run with FAULTS=all.\n',
  );

describe.skipIf(!isLong)('two installations', () => {
  beforeAll(async () => {
    const own = workFolder();
    folders.push(own, workFolder());
    clock = join(own.path, 'clock');
    proxy = await openProxy(await ownDatabaseUrl({ migrated: true }));
    receivers = await openReceivers();
    const environment = {
      ...environmentOf(receivers),
      DATABASE_URL: proxy.url,
      CLOCK_FILE: clock,
      NODE_OPTIONS: `--import=${new URL('clock.mjs', import.meta.url).href}`,
    };
    const [first, second] = await Promise.all(
      folders.map(async ({ dataDir }) =>
        productIn({ dataDir, port: await anyFreePort('127.0.0.1'), environment }),
      ),
    );
    if (!first || !second) throw new Error('two are wanted');
    products = [first, second];
    await first.start();
    share(first.dataDir, second.dataDir);
    await second.start();
    stage = await setStage(products, receivers, { seed: Date.now() % 1_000_000, rowsAFile: 800 });
  }, 180_000);

  afterAll(async () => {
    await Promise.all((products ?? []).map((one) => one.stop()));
    proxy?.close();
    await receivers?.close();
    for (const folder of folders) folder.remove();
  });

  // What several machines share beside the database: the secret, brought files and files on records.
  function share(from: string, to: string): void {
    mkdirSync(to, { recursive: true });
    copyFileSync(join(from, 'secret.key'), join(to, 'secret.key'));
    for (const name of ['uploads', 'files']) {
      mkdirSync(join(from, name), { recursive: true });
      symlinkSync(join(from, name), join(to, name));
    }
  }

  /** The numbers of both servers and both workers. */
  function processes(): number[] {
    return products.flatMap((one) => [...one.pids('web'), ...one.pids('worker')]);
  }

  // Before it is known who asks, and after.
  const inChinese = { 'accept-language': 'zh-CN', 'x-rapport-language': 'zh' };

  function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${products[0].base}${path}`, { headers: { ...inChinese, ...headers } });
  }

  test('two servers on one database serve together, do each job once, and leave no gap in the ledger', async () => {
    expect(await workUntil(stage, 250)).toEqual([]);
    expect(await look(stage)).toEqual([]);
  }, 120_000);

  test('a lost connection to the database is said in the user’s language, signs nobody out, and comes back by itself', async () => {
    const pids = processes();
    const working = workUntil(stage, 300);
    proxy.cut();
    try {
      await expectUnreachable();
    } finally {
      proxy.mend();
    }
    for (const one of products) await one.untilWhole();
    expect(await working).toEqual([]);
    expect((await get('/api/v1/meta', { cookie: stage.cookie })).status).toBe(200);
    expect(processes()).toEqual(pids);
    await withDatabase(products[0], (db) =>
      db.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
      ),
    );
    expect(await workUntil(stage, 100)).toEqual([]);
    expect(await look(stage)).toEqual([]);
  }, 120_000);

  async function expectUnreachable(): Promise<void> {
    const problem = { code: 'server.unavailable', detail: '暂时无法连接数据库，请稍后再试。' };
    for (const [name, value] of [
      ['cookie', stage.cookie],
      ['authorization', `Bearer ${stage.key}`],
    ] as const) {
      const refused = await get('/api/v1/meta', { [name]: value });
      expect([refused.status, await refused.json()]).toMatchObject([503, problem]);
      expect(refused.headers.get('retry-after')).toBe('2');
    }
    expect([(await get('/readyz')).status, (await get('/healthz')).status]).toEqual([503, 200]);
  }

  test('a clock that jumps forward and back ends no session, shuts nobody out and leaves the ledger whole', async () => {
    const hours = 3_600_000;
    for (const offset of [36 * hours, -36 * hours, 0]) {
      writeFileSync(clock, String(offset));
      await expect.poll(clocks).toEqual([offset, offset, offset, offset]);
      expect(await workUntil(stage, 100)).toEqual([]);
      expect((await get('/api/v1/meta', { cookie: stage.cookie })).status).toBe(200);
    }
    expect(await look(stage)).toEqual([]);
  }, 120_000);

  /** By how many milliseconds each server's and worker's clock differs. */
  function clocks(): number[] {
    return processes().map((pid) => {
      const noted = `${clock}.${pid}`;
      return existsSync(noted) ? Number(readFileSync(noted, 'utf8')) : 0;
    });
  }

  test('in the end everything that was begun has ended, once, and both installations stop', async () => {
    const problems = await withDatabase(products[0], async (db) => [
      ...(await letEnd(db, stage.clients)),
      ...(await holdToldAgainst(db, stage.book, receivers)),
    ]);
    expect([...problems, ...stage.book.faults, ...(await look(stage))]).toEqual([]);
    expect(stage.book.files.length).toBeGreaterThan(0);
    expect(await Promise.all(products.map((one) => one.stop()))).toEqual([0, 0]);
    expect(products.flatMap((one) => one.alive())).toEqual([]);
  }, 180_000);
});
