import { inLanguage, type Text } from '#kit/text.ts';
import { addDays } from '#kit/day.ts';
import type { ChangeInput } from '#model/api.ts';
import type { DemoCustomers, DemoParty } from './customers.ts';
import { devices, productId, type ProductLine } from './products.ts';
import { createRandom, demoId, type Random } from './random.ts';
import { create, dayBefore, daysBefore, type DemoGround, type DemoStep } from './step.ts';

const many = 10;
// How many days ago each began; one ends soon, one is not signed yet.
const begun = [330, 210, 150, 345, 90, 60, 45, 20, 10, 3] as const;
const term = 365;

const parts: readonly { name: Text; share: number; after: number }[] = [
  { name: { en: 'Advance', zh: '预付款' }, share: 30, after: 7 },
  { name: { en: 'On delivery', zh: '到货款' }, share: 60, after: 45 },
  { name: { en: 'Retention', zh: '质保金' }, share: 10, after: 300 },
];

type Deal = {
  readonly party: DemoParty;
  readonly index: number;
  readonly random: Random;
  readonly what: ProductLine;
};

/** Contracts of the last year with their batches, what is to be paid when, what came in and what was invoiced; one ends soon, some owe. */
export function contracts(ground: DemoGround, deals: DemoCustomers): DemoStep[] {
  const random = createRandom(20_260_808);
  const buyers = deals.accounts.map(({ party }) => party).filter((party) => !party.supplies);
  return Array.from({ length: many }, (_, index): DemoStep[] => {
    const party = buyers[(index * 5 + 2) % buyers.length];
    if (!party) return [];
    const deal = { party, index, random, what: random.pick(devices) };
    return [
      {
        at: daysBefore(ground.now, ageOf(party, index)),
        by: party.owner,
        reason: { en: 'A contract', zh: '签订合同' },
        changes: contractOf(ground, deal),
      },
      {
        // Batches are written before both sides sign.
        at: new Date(daysBefore(ground.now, ageOf(party, index)).getTime() + 3_600_000),
        by: party.owner,
        reason: { en: 'Both have signed', zh: '双方签字' },
        changes: signedOf(ground, deal),
      },
      {
        at: daysBefore(ground.now, 1),
        by: party.owner,
        reason: { en: 'Payments of the contract', zh: '合同回款' },
        changes: paidOf(ground, deal),
      },
    ];
  })
    .flat()
    .filter(({ changes }) => changes.length > 0);
}

const idOf = (index: number, of = '') => demoId(`contract ${index} ${of}`);
// Nobody signs with a customer whom he does not know yet.
const ageOf = (party: DemoParty, index: number) => Math.min(begun[index] ?? 1, party.age - 7);
const isSigned = (index: number) => index < many - 1;
const quantityOf = (index: number) => 10 + 5 * (index % 4);

function amountOf(ground: DemoGround, { what, index }: Deal): number {
  return Number(ground.currency === 'CNY' ? what.cny : what.usd) * quantityOf(index);
}

function contractOf(ground: DemoGround, deal: Deal): ChangeInput[] {
  const { party, index, what } = deal;
  const say = (text: Text) => inLanguage(text, ground.language);
  const startsOn = dayBefore(ground.now, ageOf(party, index));
  const money = (amount: number) => ({ amount: amount.toFixed(2), currency: ground.currency });
  const whose = { owner: party.owner, unit: party.unit };
  const values = {
    name: say({ en: `Delivery of ${what.name.en}`, zh: `${what.name.zh}采购合同` }),
    party: party.id,
    startsOn,
    endsOn: addDays(startsOn, term - 1),
    amount: money(amountOf(ground, deal)),
    renewal: index % 3 === 0 ? 'hand' : 'none',
    ...whose,
  };
  const batches = [0, 1].map((at) =>
    create('contract-batch', idOf(index, `batch ${at}`), {
      contract: idOf(index),
      text: say(what.name),
      product: productId(what.code),
      quantity: String(quantityOf(index) / (at === 0 ? 1 : 2)),
      dueOn: addDays(startsOn, 30 + 60 * at),
    }),
  );
  const plans = parts.map(({ name, share, after }, at) =>
    create('payment-plan', idOf(index, `plan ${at}`), {
      name: say(name),
      contract: idOf(index),
      dueOn: addDays(startsOn, after),
      amount: money((amountOf(ground, deal) * share) / 100),
      ...whose,
    }),
  );
  return [create('contract', idOf(index), values), ...batches, ...plans];
}

function signedOf(ground: DemoGround, { party, index }: Deal): ChangeInput[] {
  if (!isSigned(index)) return [];
  const values = { state: 'active', signedOn: dayBefore(ground.now, ageOf(party, index)) };
  return [{ op: 'update', object: 'contract', id: idOf(index), values }];
}

function paidOf(ground: DemoGround, deal: Deal): ChangeInput[] {
  const { party, index } = deal;
  if (!isSigned(index)) return [];
  const money = (amount: number) => ({ amount: amount.toFixed(2), currency: ground.currency });
  const days = ageOf(party, index);
  // Most pay what is due; every fourth is late with a part.
  const due = parts.filter(({ after }) => after <= days).slice(0, index % 4 === 1 ? 1 : undefined);
  const receipts = due.map(({ share, after }, at) =>
    create('receipt', idOf(index, `receipt ${at}`), {
      contract: idOf(index),
      receivedOn: dayBefore(ground.now, Math.max(1, days - after - (index % 5))),
      amount: money((amountOf(ground, deal) * share) / 100),
      method: index % 3 === 0 ? 'draft' : 'transfer',
      owner: party.owner,
      unit: party.unit,
    }),
  );
  const invoices =
    due.length === 0
      ? []
      : [
          create('invoice-request', idOf(index, 'invoice'), {
            contract: idOf(index),
            requestedOn: dayBefore(ground.now, Math.max(1, days - 20)),
            amount: money((amountOf(ground, deal) * 30) / 100),
            owner: party.owner,
            unit: party.unit,
            ...(index % 2 === 0 && {
              state: 'issued',
              invoiceNumber: `0312${String(index).padStart(4, '0')}`,
              issuedOn: dayBefore(ground.now, Math.max(1, days - 21)),
            }),
          }),
        ];
  return [...receipts, ...invoices];
}
