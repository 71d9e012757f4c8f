import { z } from 'zod';
import { commit } from '#engine/commit/index.ts';
import { openChangeset, thenClose } from '#engine/commit/long.ts';
import { keepDays } from '#engine/computed/keep-days.ts';
import { defineJob, type JobRun } from '#engine/jobs/index.ts';
import type { Scope } from '#engine/scope.ts';
import { dayIn, startOfDay } from '#kit/instant.ts';
import { inLanguage } from '#kit/text.ts';
import { twoAtOnce } from '#kit/two-at-once.ts';
import { backInto } from './giving-back.ts';
import { poolsInForce, type Pool } from './pools.ts';
import { markedDue } from './queries/due.ts';
import { fallDay, standings, type Standing } from './queries/standing.ts';

const atOnce = 5000;
// Each brings his ownership history, his log and his people with him.
const fallAtOnce = 1000;
const first = '00000000-0000-0000-0000-000000000000';

const reason = { en: 'Fell into the pool by its rules', zh: '按公海规则自动回收' };

/** Works out on which day each customer falls, and lets those fall whose day has come: nightly, and after a pool changed. */
export const fallJob = defineJob({
  name: 'pool.fall',
  queue: 'nightly',
  input: z.strictObject({}),
  async run(scope, run) {
    const seen = await refreshAll(scope, run);
    const fallen = await letFall(scope, run, seen);
    return { seen, ...fallen };
  },
});

/** Works out anew on which day these customers fall, after what their rules look at changed. */
export async function refreshFallDays(scope: Scope, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const pools = await poolsInForce(scope);
  if (pools.some((pool) => pool.recycles))
    await keepDaysOf(scope, pools, await standings(scope, pools, { ids }));
}

async function refreshAll(scope: Scope, run: JobRun<unknown>): Promise<number> {
  const pools = await poolsInForce(scope);
  let [after, seen]: [string | null, number] = [first, 0];
  while (after !== null) {
    run.signal.throwIfAborted();
    const from: string = after;
    const page = await run.step(`days after ${from}`, async (inner) => {
      const found = await standings(inner, pools, { after: from, atOnce });
      await keepDaysOf(inner, pools, found);
      return { count: found.length, last: found.at(-1)?.id ?? null };
    });
    seen += page.count;
    after = page.count < atOnce ? null : page.last;
    await run.progress(seen);
  }
  return seen;
}

async function letFall(
  scope: Scope,
  run: JobRun<unknown>,
  seen: number,
): Promise<{ fallen: number; changeset: string | null }> {
  const words = inLanguage(reason, scope.language);
  let [fallen, changeset]: [number, string | null] = [0, null];
  let opening: Promise<string> | null = null;
  const opened = () => changeset;
  return thenClose(scope, run, opened, async () => {
    await twoAtOnce(dueParts(run, opened), async ({ ids, part }) => {
      opening ??= run.step('open', (inner) => openChangeset(inner, { reason: words }));
      changeset = await opening;
      const partOf = { id: changeset, part };
      const count = await run.step(`fall ${part}`, (inner) => fallTogether(inner, ids, partOf));
      fallen += count;
      await run.progress(seen + fallen);
    });
    return { fallen, changeset };
  });
}

type DuePart = { readonly ids: readonly string[]; readonly part: number };

/** Those whose day has come, some at a time. */
async function* dueParts(
  run: JobRun<unknown>,
  opened: () => string | null,
): AsyncGenerator<DuePart> {
  let after: string | null = first;
  for (let part = 0; after !== null; part += 1) {
    run.signal.throwIfAborted();
    const from: string = after;
    const isOpen = opened() !== null;
    const due = await run.step(`due after ${from}`, (inner) => dueAfter(inner, from, isOpen));
    after = due.next;
    if (due.ids.length > 0) yield { ids: due.ids, part };
  }
}

async function fallTogether(
  scope: Scope,
  ids: readonly string[],
  partOf: { id: string; part: number },
): Promise<number> {
  const falling = await fallingOf(scope, ids);
  const changes = falling.flatMap((customer) =>
    customer.belongsTo === null
      ? []
      : backInto(scope, customer, { pool: customer.belongsTo, kind: 'fell', reason: null }),
  );
  if (changes.length > 0) await commit(scope, { changes, byAction: true, partOf });
  return falling.length;
}

/** The next customers whose day has come, and after which id the ones behind them stand; looked at closely before a changeset is opened for them. */
async function dueAfter(
  scope: Scope,
  after: string,
  isOpen: boolean,
): Promise<{ ids: string[]; next: string | null }> {
  const marked = await markedDue(scope, after, fallAtOnce);
  const isAny = isOpen || (await fallingOf(scope, marked)).length > 0;
  const last = marked.at(-1) ?? null;
  return { ids: isAny ? marked : [], next: marked.length < fallAtOnce ? null : last };
}

async function fallingOf(scope: Scope, ids: readonly string[]): Promise<Standing[]> {
  const zone = scope.workspace.zone;
  const today = dayIn(zone, scope.now.toISOString());
  const pools = await poolsInForce(scope);
  // Whoever changes a rule has until the night to think of it.
  const settled = pools.filter((pool) => pool.updatedAt < startOfDay(zone, today));
  const byId = new Map(settled.map((pool) => [pool.id, pool]));
  if (ids.length === 0 || settled.every((pool) => !pool.recycles)) return [];
  const found = await standings(scope, pools, { ids });
  return found.filter((customer) => {
    const day = fallDay(byId, customer);
    return day !== null && day <= today;
  });
}

async function keepDaysOf(
  scope: Scope,
  pools: readonly Pool[],
  found: readonly Standing[],
): Promise<void> {
  const byId = new Map(pools.map((pool) => [pool.id, pool]));
  const differing = found.flatMap((customer) => {
    const day = fallDay(byId, customer);
    return day === customer.fallsOn ? [] : [[customer.id, day] as const];
  });
  await keepDays(scope, { object: 'account', field: 'fallsOn' }, new Map(differing));
}
