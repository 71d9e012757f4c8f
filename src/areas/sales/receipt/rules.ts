import { compareDecimals } from '#kit/decimal.ts';
import { refuseIf } from '#kit/problem.ts';
import type { Effect } from '#model/effect.ts';
import { linkedBy, textAt, updateOf } from '#model/reading.ts';
import { partOf } from '#model/stored.ts';

const settled = ['contract', 'order', 'plan', 'party', 'amount', 'receivedOn', 'method'];

/** A receipt belongs to the contract or order of its plan; once it is confirmed or reversed it stands. */
export const receiptInOrder: Effect = {
  object: 'receipt',
  on: settled,
  linked: ['contract', 'plan'],
  derive: ({ op, before, after, changed }, context) => {
    if (op === 'delete') return [];
    const isSettled = op === 'update' && before !== null && before['state'] !== 'recorded';
    const isTouched = settled.some((name) => changed.has(name));
    refuseIf(isSettled && isTouched, 'receipt.settled', {}, { status: 409 });
    const amount = partOf(after['amount'], 'amount');
    const isNothing = typeof amount === 'string' && compareDecimals(amount, '0') <= 0;
    refuseIf(isNothing, 'receipt.nothing', {}, { field: 'amount' });
    const plan = linkedBy(context, 'plan')?.record;
    if (plan === undefined) return [];
    const of = (name: 'contract' | 'order') => textAt(after, name) ?? textAt(plan, name);
    const whole = { contract: of('contract'), order: of('order') };
    const isForeign =
      textAt(plan, 'contract') !== whole.contract || textAt(plan, 'order') !== whole.order;
    refuseIf(isForeign, 'payment.other-contract', {}, { field: 'plan' });
    return updateOf('receipt', after, whole);
  },
};
