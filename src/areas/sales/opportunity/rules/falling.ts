import { compareDecimals } from '#kit/decimal.ts';
import type { Effect } from '#model/effect.ts';
import { textAt, updateOf } from '#model/reading.ts';

/** The day on which an open opportunity came to less than before is kept; more than before takes it back. */
export const fallenAmount: Effect = {
  object: 'opportunity',
  on: ['amount'],
  derive: ({ op, before, after, changed }, { today }) => {
    if (op !== 'update' || before === null || !changed.has('amount')) return [];
    if (textAt(after, 'state') !== 'open') return [];
    const way = wayOf(before['amount'], after['amount']);
    return way === 0
      ? []
      : updateOf('opportunity', after, { amountFellOn: way < 0 ? today : null });
  },
};

// Of two currencies nobody can say which is more.
function wayOf(before: unknown, after: unknown): number {
  if (!isMoney(before) || !isMoney(after) || before.currency !== after.currency) return 0;
  return compareDecimals(after.amount, before.amount);
}

function isMoney(value: unknown): value is { amount: string; currency: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'amount' in value &&
    typeof value.amount === 'string' &&
    'currency' in value
  );
}
