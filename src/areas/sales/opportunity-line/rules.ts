import { addDecimals, compareDecimals } from '#kit/decimal.ts';
import { refuseIf } from '#kit/problem.ts';
import type { ChangeInput } from '#model/api.ts';
import type { Effect } from '#model/effect.ts';
import { linkedBy, relatedOf, textAt } from '#model/reading.ts';
import { partOf, type StoredRecord } from '#model/stored.ts';

/** The amount of an opportunity follows its lines, where it says that it comes from them. */
export const amountFollowsLines: Effect = {
  object: 'opportunity-line',
  on: ['opportunity', 'amount'],
  needs: [{ object: 'opportunity-line', link: 'opportunity', of: 'opportunity' }],
  linked: ['opportunity'],
  derive: (_change, context) => {
    const opportunity = linkedBy(context, 'opportunity')?.record;
    if (opportunity === undefined) return [];
    return followed(opportunity, relatedOf(context, 'opportunity-line'));
  },
};

/** Whoever takes the amount from the lines gets their sum; it is not typed over while it comes from them. */
export const amountOfLines: Effect = {
  object: 'opportunity',
  on: ['amount', 'amountFrom'],
  needs: [{ object: 'opportunity-line', link: 'opportunity' }],
  derive: ({ op, before, after, changed }, context) => {
    if (op === 'delete' || op === 'restore') return [];
    const changes = followed(after, relatedOf(context, 'opportunity-line'));
    const isTyped = before !== null && changed.has('amount') && !changed.has('amountFrom');
    refuseIf(
      isTyped && changes.length > 0,
      'opportunity.amount-from-lines',
      {},
      { field: 'amount' },
    );
    return changes;
  },
};

function followed(opportunity: StoredRecord, lines: readonly StoredRecord[]): ChangeInput[] {
  const id = textAt(opportunity, 'id');
  if (id === null || textAt(opportunity, 'amountFrom') !== 'lines') return [];
  const amount = sumOf(lines);
  if (isSame(opportunity['amount'], amount)) return [];
  return [{ op: 'update', object: 'opportunity', id, values: { amount } }];
}

type Money = { readonly amount: string; readonly currency: string };

function sumOf(lines: readonly StoredRecord[]): Money | null {
  const amounts = lines.flatMap((line) => moneyOf(line['amount']) ?? []);
  const [first] = amounts;
  if (first === undefined) return null;
  return { amount: addDecimals(...amounts.map(({ amount }) => amount)), currency: first.currency };
}

function isSame(value: unknown, amount: Money | null): boolean {
  const known = moneyOf(value);
  if (known === null || amount === null) return known === amount;
  return known.currency === amount.currency && compareDecimals(known.amount, amount.amount) === 0;
}

function moneyOf(value: unknown): Money | null {
  const [amount, currency] = [partOf(value, 'amount'), partOf(value, 'currency')];
  return typeof amount === 'string' && typeof currency === 'string' ? { amount, currency } : null;
}
