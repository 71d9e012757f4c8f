import { expect, test } from 'vitest';
import { commit } from '#engine/commit/index.ts';
import { undo } from '#engine/commit/undo.ts';
import type { Scope } from '#engine/scope.ts';
import { add, change, listed, read } from '../../../../test/setup/records.ts';
import { newWorkspace } from '../../../../test/setup/scope.ts';
import { asChange, startSettings } from '#areas/start/settings.ts';
import { setLinesAction } from '../opportunity-line/actions.ts';
import { acceptAction, sendAction, setQuoteLinesAction } from '../quote/actions.ts';
import {
  cancelAction,
  changeOrderAction,
  closeAction,
  confirmAction,
  deliverAction,
  deliverLineAction,
  setOrderLinesAction,
} from './actions.ts';
import { orderOpportunityAction, orderQuoteAction } from './making.ts';

const call = (id: string, input: object = {}) => ({ id, input, dryRun: false });
const on = '2026-07-01';
const money = (amount: string) => ({ amount, currency: 'CNY' });
const line = (text: string, quantity: string, unitPrice: string) => ({ text, quantity, unitPrice });
const code = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Error ? error.message : 'unknown'),
  );
const lines = [line('Printer', '2', '500'), line('Paper', '10', '3.33')];

async function founded() {
  const scope = await newWorkspace();
  await commit(scope, {
    changes: startSettings({ language: 'en', currency: 'CNY' }).map(asChange),
    byAction: true,
  });
  return { scope, party: await add(scope, 'account', { name: 'Harbour' }) };
}

async function ordered(scope: Scope, party: string) {
  const order = await add(scope, 'order', { name: 'Printers', party, currency: 'CNY' });
  await setOrderLinesAction(scope, call(order, { lines }));
  return order;
}

const linesOf = (scope: Scope, order: string) =>
  listed(scope, 'order-line.order', order, ['text', 'quantity', 'delivered']);
const told = (scope: Scope, order: string) => read(scope, 'order', order, ['state', 'total']);

test('one click makes an order of a quote that was sent, with its lines, terms and links, and accepts the quote; an undo gives back exactly what was', async () => {
  const { scope, party } = await founded();
  const quote = await add(scope, 'quote', { name: 'Printers', party, currency: 'CNY' });
  await setQuoteLinesAction(scope, call(quote, { lines }));
  await change(scope, 'quote', quote, { discountPercent: '10', rounding: 'ten' });
  expect(await code(orderQuoteAction(scope, call(quote)))).toBe('quote.not-sent');
  await sendAction(scope, call(quote, { on }));
  const said = ['state', 'decidedOn', 'total', 'answer'];
  const before = await read(scope, 'quote', quote, said);
  const made = await orderQuoteAction(scope, call(quote));
  const fields = ['id', 'name', 'party', 'state', 'total', 'discountPercent'];
  const orders = await listed(scope, 'order.quote', quote, fields);
  const total = before[2];
  expect(orders.map(([, ...rest]) => rest)).toEqual([
    ['Printers', party, 'draft', total, expect.stringMatching(/^10(\.0+)?$/)],
  ]);
  const order = String(orders[0]?.[0]);
  const asked = ['text', 'quantity', 'unitPrice', 'amount'];
  expect(await listed(scope, 'order-line.order', order, asked)).toEqual(
    await listed(scope, 'quote-line.quote', quote, asked),
  );
  expect((await read(scope, 'quote', quote, ['state']))[0]).toBe('accepted');
  expect(await code(orderQuoteAction(scope, call(quote)))).toBe('order.already');
  await undo(scope, made.id ?? '');
  expect(await read(scope, 'quote', quote, said)).toEqual(before);
  expect(await listed(scope, 'order.quote', quote, ['id'])).toEqual([]);
  expect(await listed(scope, 'order-line.order', order, ['id'])).toEqual([]);

  await acceptAction(scope, call(quote, { on, note: 'Fine' }));
  await orderQuoteAction(scope, call(quote));
  expect(await read(scope, 'quote', quote, ['state', 'decidedOn', 'answer'])).toEqual([
    'accepted',
    on,
    'Fine',
  ]);

  const opportunity = await add(scope, 'opportunity', { name: 'Copiers', party });
  await setLinesAction(scope, call(opportunity, { lines: [line('Copier', '3', '1000')] }));
  await orderOpportunityAction(scope, call(opportunity));
  expect(await listed(scope, 'order.opportunity', opportunity, ['name', 'party', 'total'])).toEqual(
    [['Copiers', party, money('3000.00')]],
  );
});

test('a confirmed order stands; opened with a reason it is changed, and the change keeps what it came to before and after [Y1-18e]', async () => {
  const { scope, party } = await founded();
  const order = await ordered(scope, party);
  const empty = await add(scope, 'order', { name: 'Nothing', party });
  expect(await code(confirmAction(scope, call(empty, { on })))).toBe('order.no-lines');
  await confirmAction(scope, call(order, { on }));
  expect(await told(scope, order)).toEqual(['open', money('1033.30')]);
  expect(await code(change(scope, 'order', order, { freight: money('5') }))).toBe('order.stands');
  expect(await code(setOrderLinesAction(scope, call(order, { lines: [] })))).toBe('order.not-so');

  const traces = ['position', 'reason', 'was', 'became', 'isOpen'];
  const opened = await changeOrderAction(scope, call(order, { reason: 'Two more' }));
  expect(await listed(scope, 'order-change.order', order, traces)).toEqual([
    [1, 'Two more', money('1033.30'), null, true],
  ]);
  await undo(scope, opened.id ?? '');
  expect(await listed(scope, 'order-change.order', order, traces)).toEqual([]);
  expect(await read(scope, 'order', order, ['state', 'changeReason'])).toEqual(['open', null]);

  await changeOrderAction(scope, call(order, { reason: 'Two more' }));
  await setOrderLinesAction(scope, call(order, { lines: [line('Printer', '4', '500')] }));
  const confirmed = await confirmAction(scope, call(order, { on }));
  const settled = [[1, 'Two more', money('1033.30'), money('2000.00'), false]];
  expect(await listed(scope, 'order-change.order', order, traces)).toEqual(settled);
  await undo(scope, confirmed.id ?? '');
  expect(await told(scope, order)).toEqual(['draft', money('2000.00')]);
  expect(await listed(scope, 'order-change.order', order, traces)).toEqual([
    [1, 'Two more', money('1033.30'), null, true],
  ]);
});

test('an order is delivered line by line or whole, cancelled with a reason only before that, and closed [TC-604]', async () => {
  const { scope, party } = await founded();
  const order = await ordered(scope, party);
  await confirmAction(scope, call(order, { on }));
  const ids = await listed(scope, 'order-line.order', order, ['text', 'id']);
  const idOf = (text: string) => String(ids.find(([name]) => name === text)?.[1]);
  const some = await deliverLineAction(scope, call(idOf('Paper'), { on, quantity: '4' }));
  const paper = ['Paper', '10', '4'];
  expect(await linesOf(scope, order)).toContainEqual(paper);
  expect((await told(scope, order))[0]).toBe('open');
  const cancel = { on, reason: 'customer', note: null };
  expect(await code(cancelAction(scope, call(order, cancel)))).toBe('order.partly-delivered');
  const more = deliverLineAction(scope, call(idOf('Paper'), { on, quantity: '7' }));
  expect(await code(more)).toBe('order-line.too-many');

  await changeOrderAction(scope, call(order, { reason: 'Less paper' }));
  const less = [{ ...line('Paper', '3', '3.33'), id: idOf('Paper') }];
  const setLess = setOrderLinesAction(scope, call(order, { lines: less }));
  expect(await code(setLess)).toBe('order-line.delivered');
  await confirmAction(scope, call(order, { on }));

  const whole = await deliverAction(scope, call(order, { on }));
  expect(await read(scope, 'order', order, ['state', 'deliveredOn'])).toEqual(['delivered', on]);
  await undo(scope, whole.id ?? '');
  expect(await linesOf(scope, order)).toContainEqual(paper);
  expect(await read(scope, 'order', order, ['state', 'deliveredOn'])).toEqual(['open', null]);
  await undo(scope, some.id ?? '');
  expect(await linesOf(scope, order)).toContainEqual(['Paper', '10', null]);

  const stopped = await cancelAction(scope, call(order, cancel));
  const ended = ['state', 'cancelledFor', 'cancelledOn'];
  expect(await read(scope, 'order', order, ended)).toEqual(['cancelled', 'customer', on]);
  await undo(scope, stopped.id ?? '');
  expect(await read(scope, 'order', order, ended)).toEqual(['open', null, null]);
  await closeAction(scope, call(order));
  expect(await code(deliverAction(scope, call(order, { on })))).toBe('order.not-so');
});

test('an order waits for approval where a rule asks for it, and again once it is changed after that', async () => {
  const { scope, party } = await founded();
  const order = await ordered(scope, party);
  const step = {
    name: 'Chief',
    approvers: [{ by: 'superior', level: 1 }],
    way: 'all',
    empty: { to: 'administrators' },
    self: 'skip',
    again: 'once',
    hours: null,
    late: 'remind',
    copies: [],
  };
  await add(scope, 'approval-rule', {
    name: 'Large orders',
    object: 'order',
    when: { field: 'discountPercent', op: 'gt', value: '5' },
    branches: [{ name: 'Always', when: null, steps: [step] }],
  });
  const confirm = () => code(confirmAction(scope, call(order, { on })));
  await change(scope, 'order', order, { discountPercent: '20' });
  expect(await confirm()).toBe('order.needs-approval');
  const state = {
    op: 'update' as const,
    object: 'order',
    id: order,
    values: { state: 'approved' },
  };
  await commit(scope, { changes: [state], byAction: true });
  await setOrderLinesAction(scope, call(order, { lines: lines.slice(0, 1) }));
  expect((await told(scope, order))[0]).toBe('draft');
  expect(await confirm()).toBe('order.needs-approval');
  await commit(scope, { changes: [state], byAction: true });
  expect(await confirm()).toBe('done');
  await changeOrderAction(scope, call(order, { reason: 'Cheaper' }));
  expect(await confirm()).toBe('order.needs-approval');
});
