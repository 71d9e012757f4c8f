import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { idOf } from '../../bench/ground/draw.ts';
import { officeOf } from '../../bench/ground/office.ts';
import type { Product } from '../../bench/measure/product.ts';
import { commit } from '#engine/commit/index.ts';
import { openPool, type Pool } from '#engine/database/pool.ts';
import { systemScope } from '#engine/system-scope.ts';
import { newId } from '#kit/id.ts';
import type { ChangeInput } from '#model/api.ts';
import { createIdentity } from '#server/auth/identity.ts';
import type { Member } from '#server/auth/members.ts';
import { deriveKey, readSecret } from '#server/auth/secret.ts';
import { model } from '#server/product-model.ts';
import { seeded } from '../faults/seeded.ts';
import { admit } from './admit.ts';
import { newDiary } from './diary.ts';
import { growthAMinute, leftOpen } from './growth.ts';
import { person } from './person.ts';
import { heldBy, lateness, watched, watchMemory } from './watch.ts';

export type Endurance = {
  readonly people: number;
  readonly minutes: number;
  /** Milliseconds between two deeds of a person, more or less. */
  readonly pause: number;
  readonly seed: number;
  readonly say: (line: string) => void;
};

/** MB a minute that a part may grow by once it has settled: caches fill up slowly, and an hour of a leak of this size is seen by nobody. */
const mostGrowth = 1;

// Browsers keep their connections for 72 seconds, and pools of the database theirs for ten.
const settling = 90_000;

/** Lets the people work for so long; gives what leaks and what broke. */
export async function endure(
  product: Product,
  dataDir: string,
  request: Endurance,
): Promise<string[]> {
  const { say, minutes, seed } = request;
  say(`seed ${seed}`);
  const pool = openPool(product.databaseUrl, { max: 2, name: 'rapport-endure' });
  try {
    const cookies = await enter(product, pool, dataDir, request.people);
    say(`${cookies.length} people are in`);
    const before = await heldBy(product, pool);
    const memory = watchMemory(product);
    const diary = newDiary();
    await workFor(product, cookies, { ...request, diary });
    const points = memory.stop();
    const late = await lateness(product);
    await sleep(settling);
    const after = await heldBy(product, pool);
    say(`${diary.count()} answers, ${Math.round(diary.count() / minutes / 60)} a second`);
    say(`95 in 100 within ms: ${JSON.stringify(diary.within(0.95))}`);
    say(`the loop of web was late by ms: ${JSON.stringify(late)}`);
    say(`held before ${JSON.stringify(before)}`);
    say(`held after ${JSON.stringify(after)}`);
    const growing = watched.flatMap((part) => {
      const list = points[part];
      const growth = growthAMinute(list);
      const [first, last] = [list[0]?.value ?? 0, list.at(-1)?.value ?? 0].map(Math.round);
      const most = Math.round(Math.max(...list.map(({ value }) => value)));
      say(
        `${part}: ${first} MB, at most ${most}, ${last} at the end; ${growth.toFixed(2)} a minute`,
      );
      return growth > mostGrowth ? [`${part} grows by ${growth.toFixed(2)} MB a minute`] : [];
    });
    return [...diary.faults(), ...growing, ...leftOpen(before, after)];
  } finally {
    await pool.end();
  }
}

type Work = Endurance & { readonly diary: ReturnType<typeof newDiary> };

async function workFor(
  { port }: Product,
  cookies: readonly string[],
  { minutes, pause, seed, diary }: Work,
): Promise<void> {
  const base = `http://localhost:${port}`;
  const chance = seeded(seed);
  const stop = AbortSignal.timeout(minutes * 60_000);
  const people = cookies.map((cookie, index) =>
    person(
      base,
      { cookie, origin: base },
      { chance: chance.branch(`person ${index}`), diary, pause },
    ),
  );
  await Promise.all(people.map((one) => one.work(stop)));
}

async function enter(
  product: Product,
  pool: Pool,
  dataDir: string,
  count: number,
): Promise<string[]> {
  const authPool = new pg.Pool({ connectionString: product.databaseUrl, max: 1 });
  try {
    const base = `http://localhost:${product.port}`;
    const secret = deriveKey(await readSecret(dataDir), 'auth').toString('hex');
    const identity = createIdentity({ pool: authPool, secret, baseUrl: base });
    return await admit({ pool, identity, base, origin: base }, await hire(pool, count));
  } finally {
    await authPool.end();
  }
}

/** New salespeople in the offices of the company, with the role of its others. */
export async function hire(pool: Pool, count: number): Promise<Member[]> {
  const { rows } = await pool.query<{ workspace_id: number }>(
    'select workspace_id from role where id = $1',
    [idOf('role', 0)],
  );
  const workspaceId = rows[0]?.workspace_id;
  if (workspaceId === undefined) throw new Error('no salespeople here');
  const scope = await systemScope(pool, model, workspaceId);
  const ids = Array.from({ length: count }, () => newId());
  const changes = ids.map((id, index): ChangeInput => ({
    op: 'create',
    object: 'user',
    id,
    values: {
      name: `At work ${index}`,
      email: `${id}@example.com`,
      active: true,
      roles: [idOf('role', 0)],
      mainUnit: idOf('unit', officeOf(index)),
    },
  }));
  await commit(scope, { changes, byAction: true });
  return ids.map((userId) => ({ workspaceId, userId }));
}
