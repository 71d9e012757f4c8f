import { compareDecimals, subtractDecimals } from '#kit/decimal.ts';
import { Problem } from '#kit/problem.ts';
import type { ChangeInput } from '#model/api.ts';
import type { Effect, EffectContext } from '#model/effect.ts';
import { relatedOf, textAt } from '#model/reading.ts';
import { partOf, type StoredRecord } from '#model/stored.ts';
import { allocate } from './allocating.ts';

// Of a contract or of an order, never of both.
const needs = (['contract', 'order'] as const).flatMap((link) => [
  { object: 'payment-plan', link, of: link },
  { object: 'receipt', link, of: link },
]);
const isUnder = (record: StoredRecord) =>
  textAt(record, 'contract') !== null || textAt(record, 'order') !== null;

/** What has come in for each part of a contract or order follows its receipts. */
export const receivedOfReceipts: Effect = {
  object: 'receipt',
  on: ['contract', 'order', 'plan', 'amount', 'state'],
  needs,
  derive: ({ after }, context) => (isUnder(after) ? settled(context) : []),
};

/** The same when its parts change; a part of neither is open. */
export const receivedOfPlans: Effect = {
  object: 'payment-plan',
  on: ['contract', 'order', 'amount', 'dueOn'],
  needs,
  derive: ({ op, after }, context) => {
    if (isUnder(after)) return settled(context);
    return op === 'delete' ? [] : standing(after, '0');
  },
};

function settled(context: EffectContext): ChangeInput[] {
  const plans = relatedOf(context, 'payment-plan');
  const receipts = relatedOf(context, 'receipt').filter((one) => one['state'] !== 'reversed');
  const currency = currencyOf(plans[0] ?? receipts[0]);
  for (const one of [...plans, ...receipts])
    if (currencyOf(one) !== currency)
      throw new Problem(
        'payment.other-currency',
        { currency: currency ?? '' },
        { field: 'amount' },
      );
  const { byPlan } = allocate(
    plans.map((plan) => ({
      id: textAt(plan, 'id') ?? '',
      dueOn: textAt(plan, 'dueOn') ?? '',
      amount: amountOf(plan),
    })),
    receipts.map((one) => ({ plan: textAt(one, 'plan'), amount: amountOf(one) })),
  );
  return plans.flatMap((plan) => standing(plan, byPlan.get(textAt(plan, 'id') ?? '') ?? '0'));
}

function standing(plan: StoredRecord, received: string): ChangeInput[] {
  const [id, amount, currency] = [textAt(plan, 'id'), amountOf(plan), currencyOf(plan)];
  if (id === null || currency === null) return [];
  const open = subtractDecimals(amount, received);
  const state =
    compareDecimals(open, '0') <= 0
      ? 'paid'
      : compareDecimals(received, '0') > 0
        ? 'partly'
        : 'open';
  const isSame =
    plan['state'] === state && isAmount(plan['received'], received) && isAmount(plan['open'], open);
  if (isSame) return [];
  const values = {
    received: { amount: received, currency },
    open: { amount: open, currency },
    state,
  };
  return [{ op: 'update', object: 'payment-plan', id, values }];
}

function amountOf(record: StoredRecord): string {
  const amount = partOf(record['amount'], 'amount');
  return typeof amount === 'string' ? amount : '0';
}

function currencyOf(record: StoredRecord | undefined): string | null {
  const currency = partOf(record?.['amount'], 'currency');
  return typeof currency === 'string' ? currency : null;
}

function isAmount(money: unknown, amount: string): boolean {
  const stored = partOf(money, 'amount');
  return typeof stored === 'string' && compareDecimals(stored, amount) === 0;
}
