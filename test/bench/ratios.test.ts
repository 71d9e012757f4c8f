import { afterAll, beforeAll, expect, test } from 'vitest';
import { foundCompany } from '../../bench/ground/open.ts';
import { fill } from '../../bench/ground/fill.ts';
import { idOf } from '../../bench/ground/draw.ts';
import { ownSeller } from '../../bench/ground/office.ts';
import { sizeOf, type Size } from '../../bench/ground/size.ts';
import { dealingJourneys } from '../../bench/journeys/dealings.ts';
import { recordJourneys } from '../../bench/journeys/records.ts';
import { compare, type Served } from '../../bench/measure/compare.ts';
import { serveTwins } from '../../bench/served/twins.ts';
import { openPool, type Pool } from '#engine/database/pool.ts';
import { collectGarbage } from '#server/give-back-memory.ts';
import { anyFreePort } from '#server/launch/free-port.ts';
import { createServer, type Server } from '#server/serve.ts';
import { admit } from '../endure/admit.ts';
import { newDiary } from '../endure/diary.ts';
import { hire } from '../endure/endure.ts';
import { leftOpen } from '../endure/growth.ts';
import { person } from '../endure/person.ts';
import { seeded } from '../faults/seeded.ts';
import { ownDatabaseUrl } from '../setup/database.ts';
import { giveKey } from '../setup/enter.ts';

// The customers of the small company, with fewer dealings: loading them is most of what this costs.
const size: Size = { ...sizeOf('10k'), activities: 3_000 };
const journeys = [...recordJourneys(size), ...dealingJourneys(size)];

/** Times of the bare twin that a journey may take: above what it takes, and far below what a lost index or plan costs. */
const most = { read: 10, list: 80, timeline: 60, create: 50 } as const;

let server: Server;
let served: Served;
let pool: Pool;
const closing: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  const url = await ownDatabaseUrl({ migrated: true });
  pool = openPool(url, { max: 8 });
  const { workspaceId, userId } = await foundCompany(pool);
  await fill(pool, workspaceId, size, { databaseSeconds: () => 0, say: () => undefined });
  await pool.query('vacuum analyze');
  server = await createServer({
    url,
    secret: 'a secret for tests, of no use to anybody',
    origins: ['http://rapport.test'],
    webFolder: null,
    logLevel: 'silent',
    requestsPerMinute: 100_000_000,
  });
  const [port, twinPort] = [await anyFreePort('127.0.0.1'), await anyFreePort('127.0.0.1')];
  const stopTwins = await serveTwins(server.context.pool, twinPort);
  await server.app.listen({ port, host: '127.0.0.1' });
  closing.push(
    stopTwins,
    () => server.close(),
    () => pool.end(),
  );
  const nothing = { launcher: 0, web: 0, worker: 0, database: 0 };
  served = {
    port,
    twinPort,
    keys: {
      administrator: (await giveKey(server, { workspaceId, userId })).key,
      seller: (await giveKey(server, { workspaceId, userId: idOf('user', ownSeller) })).key,
    },
    seconds: () => nothing,
  };
}, 180_000);

afterAll(async () => {
  for (const close of closing) await close();
});

test.each(
  Object.entries(most).flatMap(([name, times]) =>
    (['administrator', 'seller'] as const).map((who) => ({ name, who, times })),
  ),
)('$name as $who takes at most $times times the bare twin', async ({ name, who, times }) => {
  const journey = journeys.find((one) => one.name === name);
  if (!journey) throw new Error(`no journey ${name}`);
  const effort = { clients: 1, turns: 4, turn: 60, warming: 0 };
  const { ours, twin } = await compare(served, pool, { journey, who, effort });
  // The fastest tenth of each, taken in turn: what a busy machine adds to one it adds to the other.
  expect(ours.p10 / (twin?.p10 ?? 0)).toBeLessThan(times);
});

test('people at work with sessions of their own break nothing, leave nothing open, and what they made is forgotten', async () => {
  const { identity, pool: ownPool } = server.context;
  const base = `http://127.0.0.1:${served.port}`;
  const origin = 'http://rapport.test';
  const members = await hire(pool, 24);
  const cookies = await admit({ pool, identity: identity(), base, origin }, members);
  const diary = newDiary();
  const chance = seeded(7);
  const people = cookies.map((cookie, index) =>
    person(base, { cookie, origin }, { chance: chance.branch(`${index}`), diary, pause: 20 }),
  );
  const workUntil = async (answers: number): Promise<number> => {
    const stop = new AbortController();
    const working = people.map((one) => one.work(stop.signal));
    await expect.poll(() => diary.count(), { timeout: 60_000 }).toBeGreaterThan(answers);
    stop.abort();
    await Promise.all(working);
    collectGarbage();
    return process.memoryUsage().heapUsed / 1024 ** 2;
  };

  const settled = await workUntil(400);
  const before = openIn(server);
  const worked = await workUntil(800);
  expect(diary.faults()).toEqual([]);
  expect(worked - settled).toBeLessThan(10);
  expect([ownPool.waitingCount, ownPool.totalCount - ownPool.idleCount]).toEqual([0, 0]);
  expect(leftOpen(before, openIn(server), 10)).toEqual([]);
}, 150_000);

/** What keeps the loop of this process going, and who listens to what lives as long as the server. */
function openIn({ app, context }: Server): Record<string, number> {
  const open: Record<string, number> = {};
  for (const kind of process.getActiveResourcesInfo()) open[kind] = (open[kind] ?? 0) + 1;
  for (const [name, one] of Object.entries({ server: app.server, pool: context.pool, process }))
    for (const event of one.eventNames())
      open[`${name} on ${String(event)}`] = one.listenerCount(event);
  return open;
}
