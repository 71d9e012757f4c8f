import { inLanguage } from '#kit/text.ts';
import type { ChangeInput } from '#model/api.ts';
import type { DemoCustomers, DemoParty } from './customers.ts';
import { offeredLine } from './offered-line.ts';
import { devices, supplies, type ProductLine } from './products.ts';
import { createRandom, demoId } from './random.ts';
import { create, dayBefore, daysBefore, type DemoGround, type DemoStep } from './step.ts';

const many = 14;
const ends = [
  'delivered',
  'closed',
  'delivered',
  'open',
  'delivered',
  'cancelled',
  'open',
] as const;

type Bought = {
  readonly party: DemoParty;
  readonly index: number;
  /** How many days ago. */
  readonly days: number;
  readonly lines: readonly { readonly id: string; readonly quantity: string }[];
  readonly made: readonly ChangeInput[];
};

/** Orders of the last year: drafts, some under way, most delivered, a few that came to nothing. */
export function orders(ground: DemoGround, deals: DemoCustomers): DemoStep[] {
  const buyers = deals.accounts.map(({ party }) => party).filter(({ supplies: sells }) => !sells);
  const random = createRandom(20_260_915);
  const all = Array.from({ length: many }, (_, index): Bought[] => {
    const party = buyers[(index * 5 + 2) % buyers.length];
    if (party === undefined) return [];
    const days = Math.min(6 + index * 25, Math.max(6, party.age - 5));
    const what = [random.pick(devices), random.pick(supplies)];
    const id = demoId(`order ${index}`);
    const lines = what.map((one, at) =>
      offeredLine(ground, { one, at, quantity: random.pick([1, 2, 4, 8, 20]) }),
    );
    const ids = lines.map((_line, at) => demoId(`line ${at} of ${id}`));
    return [
      {
        party,
        index,
        days,
        lines: lines.map(({ quantity }, at) => ({ id: ids[at] ?? '', quantity })),
        made: [
          create('order', id, orderOf(ground, { party, days, what })),
          ...lines.map((line, at) => create('order-line', ids[at] ?? '', { ...line, order: id })),
        ],
      },
    ];
  }).flat();
  return all.flatMap((one) => {
    const became = becameOf(ground, one);
    const ordered = { en: 'An order', zh: '订单' };
    const later = { en: 'What became of an order', zh: '订单进展' };
    const by = one.party.owner;
    return [
      { at: daysBefore(ground.now, one.days), by, reason: ordered, changes: one.made },
      ...became.map((changes, at) => ({
        at: daysBefore(ground.now, one.days - 1 - at * 4),
        by,
        reason: later,
        changes,
      })),
    ];
  });
}

function orderOf(
  { now, currency }: DemoGround,
  { party, days, what }: Pick<Bought, 'party' | 'days'> & { what: readonly ProductLine[] },
): Readonly<Record<string, unknown>> {
  const names = what.map(({ name }) => inLanguage(name, party.isChinese ? 'zh' : 'en'));
  return {
    name: names.join(party.isChinese ? '、' : ', '),
    party: party.id,
    owner: party.owner,
    unit: party.unit,
    currency,
    orderedOn: dayBefore(now, days),
    deliverOn: dayBefore(now, days - 14),
  };
}

// The newest waits to be confirmed; of the others each step is a changeset of its own.
function becameOf({ now }: DemoGround, { index, days, lines }: Bought): ChangeInput[][] {
  const state = ends[index % ends.length];
  if (index === 0) return [];
  const update = (values: Readonly<Record<string, unknown>>): ChangeInput => ({
    op: 'update',
    object: 'order',
    id: demoId(`order ${index}`),
    values: { ...values },
  });
  const confirmed = [update({ state: 'open', confirmedOn: dayBefore(now, days - 1) })];
  const on = dayBefore(now, days - 5);
  if (state === 'cancelled')
    return [confirmed, [update({ state: 'cancelled', cancelledOn: on, cancelledFor: 'customer' })]];
  const left = (state === 'open' ? lines.slice(0, 1) : lines).map(
    ({ id, quantity }): ChangeInput => {
      return { op: 'update', object: 'order-line', id, values: { delivered: quantity } };
    },
  );
  if (state === 'open') return [confirmed, left];
  const delivered = update({ state: state ?? 'delivered', deliveredOn: on });
  return [confirmed, [...left, delivered]];
}
