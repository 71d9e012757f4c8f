import { expect, test } from 'vitest';
import { commit } from '#engine/commit/index.ts';
import { undo } from '#engine/commit/undo.ts';
import { findRecord } from '#engine/query/index.ts';
import { add, change, listed, remove } from '../../../../test/setup/records.ts';
import { newWorkspace } from '../../../../test/setup/scope.ts';
import { issueAction, voidAction } from '../invoice-request/actions.ts';
import { owedBy, remindOfOverdue } from '../payment-plan/index.ts';
import { confirmAction, setOrderLinesAction } from '../order/actions.ts';
import { confirmReceiptAction, reverseReceiptAction } from './actions.ts';

const call = (id: string, input: object = {}) => ({ id, input, dryRun: false });
const money = (amount: string) => ({ amount: `${amount}.00`, currency: 'CNY' });
const code = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Error ? error.message : 'unknown'),
  );

async function office() {
  const scope = await newWorkspace(new Date('2026-06-15T02:00:00Z'));
  const party = await add(scope, 'account', { name: 'Harbour' });
  const contract = await add(scope, 'contract', { name: 'Cranes', party, amount: money('1000') });
  const plan = (name: string, dueOn: string, amount: string) =>
    add(scope, 'payment-plan', { name, contract, dueOn, amount: money(amount) });
  const advance = await plan('Advance', '2026-03-01', '300');
  const rest = await plan('Rest', '2026-06-01', '600');
  const retention = await plan('Retention', '2027-06-01', '100');
  const stands = () =>
    listed(scope, 'payment-plan.contract', contract, ['name', 'received', 'open', 'state']);
  const receipt = (amount: string, values: object = {}) =>
    add(scope, 'receipt', { contract, amount: money(amount), ...values });
  return { scope, party, contract, advance, rest, retention, stands, receipt };
}

test('receipts settle the parts of a contract, those named first, the earliest next; a reversed one counts no more [SDM-D07]', async () => {
  const { scope, party, contract, retention, stands, receipt } = await office();
  const first = await receipt('350');
  await receipt('60', { plan: retention });
  expect(await stands()).toEqual([
    ['Advance', money('300'), money('0'), 'paid'],
    ['Rest', money('50'), money('550'), 'partly'],
    ['Retention', money('60'), money('40'), 'partly'],
  ]);
  expect((await findRecord(scope, 'receipt', first, { fields: ['party'] }))['party']).toMatchObject(
    {
      id: party,
    },
  );
  await confirmReceiptAction(scope, call(first, { on: '2026-06-14' }));
  expect(await code(change(scope, 'receipt', first, { amount: money('1') }))).toBe(
    'receipt.settled',
  );
  const done = await reverseReceiptAction(scope, call(first, { reason: 'Bounced' }));
  expect((await stands())[0]).toEqual(['Advance', money('0'), money('300'), 'open']);
  await undo(scope, done.id ?? '');
  expect((await stands())[0]).toEqual(['Advance', money('300'), money('0'), 'paid']);
  const gone = await receipt('500');
  await remove(scope, 'receipt', gone);
  expect((await stands())[1]).toEqual(['Rest', money('50'), money('550'), 'partly']);
  const foreign = { contract, amount: { amount: '5', currency: 'USD' } };
  expect(await code(add(scope, 'receipt', foreign))).toBe('payment.other-currency');
  expect(await code(add(scope, 'receipt', { amount: money('5') }))).toBe('payment.no-customer');
});

test('what is overdue is told by its age, of each customer and person, and whoever answers for it is reminded once [SJ-33 TC-110]', async () => {
  const { scope, party, receipt } = await office();
  await receipt('100');
  const told = await owedBy(scope, { by: 'party' });
  expect(told).toEqual({
    count: 1,
    rows: [
      {
        id: party,
        title: 'Harbour',
        planned: 1000,
        received: 100,
        notDue: 100,
        upTo30: 600,
        upTo60: 0,
        upTo90: 0,
        over90: 200,
        oldest: '2026-03-01',
      },
    ],
  });
  expect(await remindOfOverdue(scope)).toBe(2);
  expect(await remindOfOverdue(scope)).toBe(0);
  expect(await listed(scope, 'activity.customer', party, ['kind'])).toEqual([['task'], ['task']]);
});

test('no more is invoiced than the contract comes to, and an issued request stands', async () => {
  const { scope, contract } = await office();
  const request = (amount: string) =>
    add(scope, 'invoice-request', { contract, amount: money(amount) });
  const first = await request('700');
  expect(await code(request('301'))).toBe('invoice-request.too-much');
  await issueAction(scope, call(first, { invoiceNumber: '031', issuedOn: '2026-06-14' }));
  expect(await code(change(scope, 'invoice-request', first, { amount: money('1') }))).toBe(
    'invoice-request.over',
  );
  await voidAction(scope, call(first, { reason: 'Wrong title' }));
  expect(await code(request('1000'))).toBe('done');
});

test('an order beyond the credit of the customer is not confirmed unless somebody approved it, and what is paid of it lowers what is owed [TC-109 YD-14]', async () => {
  const { scope, party, receipt } = await office();
  const profile = await add(scope, 'credit-profile', { party, limit: money('1500') });
  const order = await add(scope, 'order', { name: 'Hooks', party, currency: 'CNY' });
  const line = { text: 'Hook', quantity: '6', unitPrice: '100' };
  await setOrderLinesAction(scope, call(order, { lines: [line] }));
  const confirm = () => code(confirmAction(scope, call(order, { on: '2026-06-15' })));
  expect(await confirm()).toBe('credit.limit');
  await receipt('100');
  await change(scope, 'credit-profile', profile, { lateDays: 30 });
  expect(await confirm()).toBe('credit.late');
  await change(scope, 'credit-profile', profile, { lateDays: null, stopped: true });
  expect(await confirm()).toBe('credit.stopped');
  const approved = {
    op: 'update',
    object: 'order',
    id: order,
    values: { state: 'approved' },
  } as const;
  await commit(scope, { changes: [approved], byAction: true });
  expect(await confirm()).toBe('done');
  const plan = { order, name: 'All', dueOn: '2026-07-01', amount: money('600') };
  const part = await add(scope, 'payment-plan', plan);
  await add(scope, 'receipt', { plan: part, amount: money('200') });
  expect(await listed(scope, 'payment-plan.order', order, ['received', 'state'])).toEqual([
    [money('200'), 'partly'],
  ]);
});
