import type { ChangeInput } from '#model/api.ts';
import { standingChanges, type Settings } from '../customers/status-rule/rules/standing.ts';
import { startId } from '../start/settings.ts';
import type { DemoParty } from './customers.ts';
import type { Purchase } from './purchases.ts';
import { demoId } from './random.ts';
import { create, dayBefore, type DemoGround } from './step.ts';

/** The figures of the rule that every workspace begins with. */
const settings: Settings = {
  repeatFrom: 2,
  loyalFrom: 6,
  loyalDays: 180,
  wonBackUntil: 3,
  silence: 365,
  rhythm: 4,
  rhythmLeast: 60,
  rhythmMost: 730,
  formationFrom: 3,
  stableAfter: 365,
  trendDays: 180,
  growth: 30,
  decline: 50,
};

const objectOf = { organisation: 'account', person: 'contact', household: 'household' } as const;

/** Whom people aim at, and who only sells to us: said by hand, for nothing of it was bought. */
export function saidOf(parties: readonly DemoParty[], bought: readonly Purchase[]): ChangeInput[] {
  const buyers = new Set(bought.map(({ party }) => party.id));
  return parties
    .filter(({ id, supplies }) => supplies || !buyers.has(id))
    .flatMap(({ id, kind, supplies }, index) =>
      supplies || index % 2 === 0
        ? [
            {
              op: 'update',
              object: objectOf[kind],
              id,
              values: { status: supplies ? 'non-customer' : 'target' },
            } as const,
          ]
        : [],
    );
}

/** What customers are by their purchases as of that day, with how it came about. */
export function standings(
  ground: DemoGround,
  parties: readonly DemoParty[],
  bought: readonly Purchase[],
): ChangeInput[] {
  const byParty = Map.groupBy(bought, ({ party }) => party.id);
  return parties.flatMap((party) =>
    standingChanges(
      {
        id: party.id,
        object: objectOf[party.kind],
        createdOn: dayBefore(ground.now, party.age),
        status: 'potential',
        lifeCycle: null,
        periods: [],
        purchases: (byParty.get(party.id) ?? []).map((one) => ({
          on: dayBefore(ground.now, one.daysAgo),
          amount: amountOf(one),
        })),
      },
      settings,
      dayBefore(ground.now, 1),
    ),
  );
}

/** Classes of two quarters by what was bought until then: who is key, who ordinary, who small, and who brings most of the sales. */
export function classesOf(
  ground: DemoGround,
  parties: readonly DemoParty[],
  bought: readonly Purchase[],
): ChangeInput[] {
  const buyers = parties.filter(({ kind, supplies }) => kind === 'organisation' && !supplies);
  const [before, now] = [240, 30].map((daysAgo) => ({
    daysAgo,
    classes: classesAt(
      buyers,
      bought.filter((one) => one.daysAgo > daysAgo),
    ),
  }));
  if (!before || !now) return [];
  const schemes = ['value', 'grade', 'abc'] as const;
  return buyers.flatMap(({ id }) =>
    schemes.flatMap((scheme) => {
      const [then, today] = [before.classes(scheme, id), now.classes(scheme, id)];
      return [
        ...(then === null
          ? []
          : [classed(ground, { id, scheme, value: then, daysAgo: before.daysAgo })]),
        ...(today === null || today === then
          ? []
          : [classed(ground, { id, scheme, value: today, daysAgo: now.daysAgo })]),
      ];
    }),
  );
}

type Scheme = 'value' | 'grade' | 'abc';

function classesAt(buyers: readonly DemoParty[], bought: readonly Purchase[]) {
  const spent = Map.groupBy(bought, ({ party }) => party.id);
  const sums = buyers
    .map(({ id }) => ({
      id,
      sum: (spent.get(id) ?? []).reduce((sum, one) => sum + amountOf(one), 0),
    }))
    .toSorted((a, b) => b.sum - a.sum);
  const whole = sums.reduce((all, { sum }) => all + sum, 0);
  const fifth = Math.ceil(sums.length / 5);
  return (scheme: Scheme, id: string): string | null => {
    const rank = sums.findIndex((one) => one.id === id);
    const own = sums[rank]?.sum ?? 0;
    if (scheme === 'value') return rank < fifth ? 'key' : rank < fifth * 3 ? 'ordinary' : 'small';
    if (scheme === 'grade') return rank < fifth ? 'vip' : own > 0 ? 'standard' : 'prospect';
    if (own === 0) return null;
    const share = sums.slice(0, rank).reduce((all, { sum }) => all + sum, 0) / whole;
    return share < 0.8 ? 'a' : share < 0.95 ? 'b' : 'c';
  };
}

// About what a dollar was worth in renminbi.
const dollar = 7.15;

function amountOf({ party, product, quantity }: Purchase): number {
  return quantity * (party.isChinese ? Number(product.cny) : Number(product.usd) * dollar);
}

function classed(
  ground: DemoGround,
  { id, scheme, value, daysAgo }: { id: string; scheme: Scheme; value: string; daysAgo: number },
): ChangeInput {
  return create('party-class', demoId(`class ${id} ${scheme} ${daysAgo}`), {
    party: id,
    classification: startId(`scheme ${scheme}`),
    value: startId(`class ${value}`),
    fromOn: dayBefore(ground.now, daysAgo),
    given: scheme === 'abc' ? 'by-ranking' : 'by-hand',
  });
}
