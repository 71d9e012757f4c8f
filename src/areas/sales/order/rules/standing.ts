import { refuseIf } from '#kit/problem.ts';
import type { ChangeInput } from '#model/api.ts';
import type { Effect } from '#model/effect.ts';
import { isYes, linkedBy, relatedOf, textAt, updateOf } from '#model/reading.ts';
import type { StoredRecord } from '#model/stored.ts';
import { reckoned } from '../../quote/rules/reckoned.ts';

/** What was agreed with the customer. */
const agreed = [
  'party',
  'company',
  'orderedOn',
  'currency',
  'discountPercent',
  'freight',
  'rounding',
  'paymentTerm',
  'delivery',
  'deliverOn',
  'terms',
  'billTo',
  'shipTo',
] as const;

/** A confirmed order stands as it is until the act of changing opens it. One that was approved and is changed has to be approved again. */
export const orderStands: Effect = {
  object: 'order',
  on: agreed,
  derive: ({ op, before, after, changed }) => {
    if (op !== 'update' || before === null || changed.has('state')) return [];
    return agreed.some((name) => changed.has(name)) ? changedAnew(before, after) : [];
  },
};

/** The same of its lines; and whatever they become, the totals of the order follow. */
export const orderOfLines: Effect = {
  object: 'order-line',
  on: ['order', 'net', 'tax', 'amount', 'belowFloor', 'text', 'quantity'],
  needs: [{ object: 'order-line', link: 'order', of: 'order' }],
  linked: ['order'],
  derive: ({ op, before }, context) => {
    const order = linkedBy(context, 'order')?.record;
    if (order === undefined) return [];
    // The lines that a quote brings are made with the order.
    const isMade = op === 'create' && before === null && textAt(order, 'state') === 'draft';
    const again = isMade ? [] : changedAnew(order, order);
    return [...again, ...reckoned('order', order, relatedOf(context, 'order-line'))];
  },
};

/** Discount, freight, rounding and currency make other totals of the same lines. */
export const totalsOfOrder: Effect = {
  object: 'order',
  on: ['discountPercent', 'freight', 'rounding', 'currency'],
  needs: [{ object: 'order-line', link: 'order' }],
  derive: ({ op, after }, context) =>
    op === 'delete' ? [] : reckoned('order', after, relatedOf(context, 'order-line')),
};

/** Opening a confirmed order is written down with its reason and total; confirming or cancelling it then tells what it became. */
export const traceOfOrder: Effect = {
  object: 'order',
  on: ['state'],
  needs: [{ object: 'order-change', link: 'order' }],
  derive: ({ op, before, after, changed }, context) => {
    if (op !== 'update' || before === null || !changed.has('state')) return [];
    const [was, is] = [textAt(before, 'state'), textAt(after, 'state')];
    const known = relatedOf(context, 'order-change');
    // What follows from the opening calls this again; it is one opening.
    const isWritten = known.some((one) => isYes(one, 'isOpen'));
    if (was === 'open' && is === 'draft') return isWritten ? [] : [opened(after, known.length + 1)];
    const isSettled = is === 'open' || is === 'cancelled';
    const open = known.filter((one) => isSettled && isYes(one, 'isOpen'));
    const values = { became: after['total'] ?? null, isOpen: false };
    return open.flatMap((one): ChangeInput[] => {
      const id = textAt(one, 'id');
      return id === null ? [] : [{ op: 'update', object: 'order-change', id, values }];
    });
  },
};

function opened(order: StoredRecord, position: number): ChangeInput {
  const reason = textAt(order, 'changeReason') ?? '';
  const values = { order: textAt(order, 'id'), position, reason, was: order['total'] ?? null };
  return { op: 'create', object: 'order-change', values };
}

function changedAnew(before: StoredRecord, after: StoredRecord): ChangeInput[] {
  const state = textAt(before, 'state') ?? 'draft';
  const mayChange = ['draft', 'approved', 'in-approval'].includes(state);
  refuseIf(!mayChange, 'order.stands', {}, { status: 409 });
  return state === 'approved' ? updateOf('order', after, { state: 'draft' }) : [];
}
