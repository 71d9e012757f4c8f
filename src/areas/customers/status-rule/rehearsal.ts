import { depthOf } from '#engine/access/reach.ts';
import type { Scope } from '#engine/scope.ts';
import { compareDays, daysBetween } from '#kit/day.ts';
import { Problem } from '#kit/problem.ts';
import { readCustomers, type Ruled } from './queries.ts';
import type { Rehearsal, Tried } from './rules/rehearsed.ts';
import { toldOn } from './rules/standing.ts';
import { statusRules, type StatusRule } from './settings.ts';

// A look at all of a million would keep people waiting; so many show the same picture.
const sample = 5000;
const monthsShown = 24;

/** Tries rules on customers as of a day and writes nothing; a sample of five thousand where there are more. */
export async function rehearse(
  scope: Scope,
  { rules, day }: { readonly rules: readonly StatusRule[]; readonly day: string },
): Promise<Rehearsal> {
  if (depthOf(scope.rights, 'status-rule', 'edit') === 'none')
    throw new Problem('action.not-allowed', {}, { status: 403 });
  const system: Scope = { ...scope, rights: { ...scope.rights, system: true } };
  const kept = toldBy(await readCustomers(system, await statusRules(system), { sample }), day);
  const read = await readCustomers(system, rules, { sample });
  const tried = toldBy(read, day);
  const ids = [...tried.keys()].filter((id) => kept.has(id));
  const pairs = ids.map((id) => ({ kept: kept.get(id), tried: tried.get(id) }));
  return {
    looked: ids.length,
    statuses: counted(pairs.map((pair) => [pair.kept?.status, pair.tried?.status])),
    stages: counted(pairs.map((pair) => [pair.kept?.lifeCycle, pair.tried?.lifeCycle])),
    moves: movesOf(pairs.map((pair) => [pair.kept?.status ?? '', pair.tried?.status ?? ''])),
    silence: silenceOf(read, day),
  };
}

type Told = { readonly status: string; readonly lifeCycle: string | null };

function toldBy(read: readonly Ruled[], day: string): Map<string, Told> {
  const there = read.filter(
    ({ customer }) =>
      compareDays(customer.createdOn, day) <= 0 ||
      customer.purchases.some(({ on }) => compareDays(on, day) <= 0),
  );
  return new Map(
    there.map(({ customer, rule }) => {
      const told = rule === null ? null : toldOn(customer, rule.settings, day);
      return [customer.id, told ?? { status: customer.status, lifeCycle: customer.lifeCycle }];
    }),
  );
}

function counted(
  pairs: readonly (readonly [string | null | undefined, string | null | undefined])[],
): Tried[] {
  const states = new Set(pairs.flat().filter((state) => typeof state === 'string'));
  return [...states].map((state) => ({
    state,
    kept: pairs.filter(([kept]) => kept === state).length,
    tried: pairs.filter(([, tried]) => tried === state).length,
  }));
}

function movesOf(pairs: readonly (readonly [string, string])[]): Rehearsal['moves'] {
  const groups = Map.groupBy(
    pairs.filter(([before, after]) => before !== after),
    ([before, after]) => `${before} ${after}`,
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ before: first[0], after: first[1], count: group.length }] : [];
  });
}

function silenceOf(read: readonly Ruled[], day: string): number[] {
  const months = Array.from({ length: monthsShown + 1 }, () => 0);
  for (const { customer } of read) {
    const days = customer.purchases.map(({ on }) => on).filter((on) => compareDays(on, day) <= 0);
    const last = days.toSorted(compareDays).at(-1);
    if (last === undefined) continue;
    const month = Math.min(Math.floor(daysBetween(last, day) / 30), monthsShown);
    months[month] = (months[month] ?? 0) + 1;
  }
  return months;
}
