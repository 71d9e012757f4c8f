import { addDecimals, compareDecimals } from '#kit/decimal.ts';
import { Problem, refuseIf } from '#kit/problem.ts';
import type { Effect } from '#model/effect.ts';
import { linkedBy, relatedOf, textAt } from '#model/reading.ts';
import { partOf, type StoredRecord } from '#model/stored.ts';

const asked = [
  'contract',
  'order',
  'party',
  'company',
  'kind',
  'amount',
  'title',
  'taxNumber',
  'items',
];

/** What is invoiced of a contract or order never exceeds it, and a request that is issued or void stands. */
export const invoicesWithin: Effect = {
  object: 'invoice-request',
  on: asked,
  needs: [
    { object: 'invoice-request', link: 'contract', of: 'contract' },
    { object: 'invoice-request', link: 'order', of: 'order' },
  ],
  linked: ['contract', 'order'],
  derive: ({ op, before, changed }, context) => {
    if (op === 'delete') return [];
    const state = textAt(before, 'state') ?? 'open';
    const isOver = op === 'update' && ['issued', 'void'].includes(state);
    const isTouched = asked.some((name) => changed.has(name));
    refuseIf(isOver && isTouched, 'invoice-request.over', {}, { status: 409 });
    const contract = linkedBy(context, 'contract')?.record;
    const order = linkedBy(context, 'order')?.record;
    const [most, currency] = contract ? moneyOf(contract) : moneyOf(order, 'total');
    if (most === null) return [];
    const all = relatedOf(context, 'invoice-request')
      .filter((one) => one['state'] !== 'void')
      .map((one) => moneyOf(one));
    // In another currency there is no telling without a rate.
    if (all.some(([, unit]) => unit !== currency)) return [];
    const sum = addDecimals('0', ...all.map(([amount]) => amount ?? '0'));
    if (compareDecimals(sum, most) > 0)
      throw new Problem('invoice-request.too-much', { sum, amount: most }, { field: 'amount' });
    return [];
  },
};

function moneyOf(
  record: StoredRecord | undefined,
  field = 'amount',
): [amount: string | null, currency: unknown] {
  const amount = partOf(record?.[field], 'amount');
  return [typeof amount === 'string' ? amount : null, partOf(record?.[field], 'currency')];
}
