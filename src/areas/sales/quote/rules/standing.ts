import { refuseIf } from '#kit/problem.ts';
import type { ChangeInput } from '#model/api.ts';
import type { Effect } from '#model/effect.ts';
import { linkedBy, relatedOf, textAt, updateOf } from '#model/reading.ts';
import type { StoredRecord } from '#model/stored.ts';
import { reckoned } from './reckoned.ts';

/** What the customer is offered; changing it makes another offer of it. */
const offered = [
  'party',
  'company',
  'currency',
  'validUntil',
  'discountPercent',
  'freight',
  'rounding',
  'paymentTerm',
  'delivery',
  'terms',
  'billTo',
  'shipTo',
] as const;

/** A quote that left the house stands as it is: what is offered anew is a new version. One that was approved and is changed has to be approved again. */
export const quoteStands: Effect = {
  object: 'quote',
  on: offered,
  derive: ({ op, before, after, changed }) => {
    if (op !== 'update' || before === null || changed.has('state')) return [];
    if (!offered.some((name) => changed.has(name))) return [];
    return changedAnew(before, after);
  },
};

/** The same of its lines; and whatever they become, the totals of the quote follow. */
export const quoteOfLines: Effect = {
  object: 'quote-line',
  on: ['quote', 'net', 'tax', 'amount', 'belowFloor', 'text', 'quantity'],
  needs: [{ object: 'quote-line', link: 'quote', of: 'quote' }],
  linked: ['quote'],
  derive: ({ op, before }, context) => {
    const quote = linkedBy(context, 'quote')?.record;
    if (quote === undefined) return [];
    // The lines of a new version are made with it.
    const isMade = op === 'create' && before === null && textAt(quote, 'state') === 'draft';
    const again = isMade ? [] : changedAnew(quote, quote);
    return [...again, ...reckoned('quote', quote, relatedOf(context, 'quote-line'))];
  },
};

/** Discount, freight, rounding and currency make other totals of the same lines. */
export const totalsOfQuote: Effect = {
  object: 'quote',
  on: ['discountPercent', 'freight', 'rounding', 'currency'],
  needs: [{ object: 'quote-line', link: 'quote' }],
  derive: ({ op, after }, context) =>
    op === 'delete' ? [] : reckoned('quote', after, relatedOf(context, 'quote-line')),
};

function changedAnew(before: StoredRecord, after: StoredRecord): ChangeInput[] {
  const state = textAt(before, 'state') ?? 'draft';
  refuseIf(
    !['draft', 'approved', 'in-approval'].includes(state),
    'quote.stands',
    {},
    { status: 409 },
  );
  return state === 'approved' ? updateOf('quote', after, { state: 'draft' }) : [];
}
