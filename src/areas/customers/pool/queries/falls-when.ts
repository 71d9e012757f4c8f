import type { Scope } from '#engine/scope.ts';
import { addDays } from '#kit/day.ts';
import { dayIn } from '#kit/instant.ts';
import type { Pool } from '../pools.ts';
import type { FallsWhen } from '../rules/shown.ts';
import { fallDay, standings, type Standing } from './standing.ts';

const atOnce = 5000;
const mostNamed = 200;
const beginning = '00000000-0000-0000-0000-000000000000';

/** Applies the rules of the pools to every customer as he stands today, and counts those of one pool by day and owner. */
export async function fallsWhen(
  scope: Scope,
  { pools, pool, days }: { pools: readonly Pool[]; pool: string; days: number },
): Promise<FallsWhen> {
  const byId = new Map(pools.map((one) => [one.id, one]));
  const found: { customer: Standing; day: string | null }[] = [];
  for (let after: string | null = beginning; after !== null;) {
    const page: Standing[] = await standings(scope, pools, { after, atOnce });
    for (const customer of page)
      if (customer.belongsTo === pool) found.push({ customer, day: fallDay(byId, customer) });
    after = page.length < atOnce ? null : (page.at(-1)?.id ?? null);
  }
  return summed(found, dayIn(scope.workspace.zone, scope.now.toISOString()), days);
}

function summed(
  found: readonly { customer: Standing; day: string | null }[],
  today: string,
  span: number,
): FallsWhen {
  const from = addDays(today, -span);
  const known = found.flatMap(({ customer, day }) => (day === null ? [] : [{ customer, day }]));
  const due = known.filter(({ day }) => day <= today);
  // What was long due counts on the first day: a rule that is new takes it all at once.
  const counts = Map.groupBy(known, ({ day }) => (day < from ? from : day));
  const days = Array.from({ length: span * 2 + 1 }, (_, index) => addDays(from, index));
  const owners = Map.groupBy(found, ({ customer }) => customer.ownerId ?? '');
  return {
    customers: found.length,
    now: due.length,
    days: days.map((day) => ({ day, count: counts.get(day)?.length ?? 0 })),
    owners: [...owners]
      .map(([id, some]) => ({
        id,
        held: some.length,
        now: some.filter(({ day }) => day !== null && day <= today).length,
      }))
      .sort((a, b) => b.now - a.now || b.held - a.held),
    first: due
      .toSorted((a, b) => (a.day < b.day ? -1 : 1))
      .slice(0, mostNamed)
      .map(({ customer, day }) => ({
        id: customer.id,
        name: customer.name,
        ownerId: customer.ownerId ?? '',
        day,
      })),
  };
}
