import { inLanguage } from '#kit/text.ts';
import type { ChangeInput } from '#model/api.ts';
import type { DemoParty } from './customers.ts';
import { devices, forHome, supplies, type ProductLine } from './products.ts';
import { createRandom, demoId, type Random } from './random.ts';
import { create, dayBefore, daysBefore, type DemoGround } from './step.ts';

/** A purchase of the demo. */
export type Purchase = {
  readonly party: DemoParty;
  readonly daysAgo: number;
  readonly product: ProductLine;
  readonly quantity: number;
  readonly number: number;
};

/** What was bought in the last two years, the oldest first. */
export function purchases(parties: readonly DemoParty[]): Purchase[] {
  const random = createRandom(20_260_303);
  const drafts = parties.flatMap((party, index) =>
    party.supplies ? [] : withTurns(purchasesOf(party, random), index),
  );
  return drafts
    .toSorted((a, b) => b.daysAgo - a.daysAgo)
    .map((draft, index) => ({ ...draft, number: index + 1 }));
}

/** The purchases as facts. */
export function purchaseFacts(ground: DemoGround, bought: readonly Purchase[]): ChangeInput[] {
  return bought.map(({ party, daysAgo, product, quantity, number }) => {
    const price = party.isChinese ? product.cny : product.usd;
    const hundredths = Math.round(Number(price) * 100) * quantity;
    const at = new Date(daysBefore(ground.now, daysAgo).getTime() - (number % 9) * 3_600_000);
    return create('transaction', demoId(`purchase ${number}`), {
      party: party.id,
      at: at.toISOString(),
      kind: 'purchase',
      product: inLanguage(product.name, party.isChinese ? 'zh' : 'en'),
      quantity: String(quantity),
      amount: { amount: (hundredths / 100).toFixed(2), currency: party.isChinese ? 'CNY' : 'USD' },
      channel: party.kind === 'organisation' ? 'direct' : 'store',
      place: party.place.city,
      sourceDocument: `XS${at.getUTCFullYear()}${String(number).padStart(5, '0')}`,
    });
  });
}

/** What of these purchases the customers still have. */
export function holdings(ground: DemoGround, bought: readonly Purchase[]): ChangeInput[] {
  const lasting = bought.filter(({ product }) => product.lasts !== null);
  return lasting.map(({ party, daysAgo, product, quantity, number }) =>
    create('holding', demoId(`holding ${number}`), {
      party: party.id,
      product: inLanguage(product.name, party.isChinese ? 'zh' : 'en'),
      maker: 'ours',
      quantity: String(quantity),
      serialNumber: `SN${String(number * 7919).padStart(8, '0')}`,
      sinceOn: dayBefore(ground.now, daysAgo),
      endsOn: dayBefore(ground.now, daysAgo - 365 * (product.lasts ?? 0)),
      state: 'active',
    }),
  );
}

type Draft = Omit<Purchase, 'number'>;

// One customer in five never bought, one in six stopped; the others come back in a rhythm of their own.
function purchasesOf(party: DemoParty, random: Random): Draft[] {
  if (random.percent(20)) return [];
  const rhythm = party.kind === 'organisation' ? random.between(9, 48) : random.between(60, 200);
  const until = random.percent(16)
    ? Math.min(party.age, random.between(280, 400))
    : random.between(1, rhythm);
  const drafts: Draft[] = [];
  for (
    let daysAgo = party.age;
    daysAgo >= until;
    daysAgo -= Math.max(5, rhythm + random.between(-9, 9))
  ) {
    drafts.push({ party, daysAgo, ...boughtBy(party, drafts.length, random) });
  }
  return drafts;
}

// Some were lost and came back of late; some have only begun.
function withTurns(drafts: Draft[], index: number): Draft[] {
  if (index % 11 === 3) {
    const again = drafts.filter(({ daysAgo }) => daysAgo < 40).slice(0, 1);
    return [...drafts.filter(({ daysAgo }) => daysAgo > 270), ...again];
  }
  return index % 13 === 5 ? drafts.slice(-1) : drafts;
}

function boughtBy(
  party: DemoParty,
  before: number,
  random: Random,
): Pick<Draft, 'product' | 'quantity'> {
  if (party.kind !== 'organisation')
    return {
      product: before === 0 ? pickFirst(forHome) : random.pick(forHome.slice(1)),
      quantity: 1,
    };
  const isDevice = before === 0 || random.percent(9);
  return isDevice
    ? { product: random.pick(devices), quantity: random.between(1, 4) }
    : { product: random.pick(supplies), quantity: random.between(1, 20) };
}

function pickFirst(products: readonly ProductLine[]): ProductLine {
  const [first] = products;
  if (!first) throw new Error('nothing is sold');
  return first;
}
