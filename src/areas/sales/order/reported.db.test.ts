import { expect, test } from 'vitest';
import { commit } from '#engine/commit/index.ts';
import { runReport } from '#engine/query/report/index.ts';
import type { Scope } from '#engine/scope.ts';
import { addDecimals, multiplyDecimals } from '#kit/decimal.ts';
import { keyWords } from '#model/report/words.ts';
import type { Figure } from '#model/report/reply.ts';
import { startReports } from '#areas/start/reports/all.ts';
import { add, change, listed, read } from '../../../../test/setup/records.ts';
import { apart, mergeInto } from '../../../../test/setup/merging.ts';
import { newWorkspace } from '../../../../test/setup/scope.ts';
import { cancelAction, changeOrderAction, confirmAction, setOrderLinesAction } from './actions.ts';

const call = (id: string, input: object = {}) => ({ id, input, dryRun: false });
const whole = (figure: Figure | undefined) => multiplyDecimals(String(figure ?? 0), '1');
const add0 = (figure: Figure | undefined) => addDecimals(whole(figure), '0').replace(/\.0+$/, '');

/** The totals of the first figure by the words of the rows, those of the columns, and the whole. */
async function told(scope: Scope, key: string) {
  const found = startReports.find((one) => one.key === key);
  if (!found) throw new Error(`no report ${key}`);
  const reply = await runReport(
    scope,
    found.definition(({ en }) => en),
  );
  const { rowsBy, columnsBy } = reply;
  return {
    rows: Object.fromEntries(
      reply.rows.map((row, at) => [
        rowsBy ? keyWords(rowsBy, row, 'en') : '',
        [...(reply.cells[at] ?? []), reply.rowTotals[at]].map((one) => add0(one?.[0]?.[0])),
      ]),
    ),
    columns: Object.fromEntries(
      reply.columns.map((column, at) => [
        columnsBy ? keyWords(columnsBy, column, 'en') : '',
        add0(reply.columnTotals[at]?.[0]?.[0]),
      ]),
    ),
    total: add0(reply.total[0]?.[0]),
  };
}

/** The orders of the first quarter of four departments. */
async function quarter() {
  const scope = await newWorkspace(new Date('2026-03-31T04:00:00Z'));
  const [testing, welding, converter] = await Promise.all(
    ['testing', 'welding', 'converter'].map(async (name) => {
      const family = await add(scope, 'product-family', { name });
      return add(scope, 'product', { name: `${name} device`, code: name, family });
    }),
  );
  const [xs, hz, bp, sh] = await Promise.all(
    ['销售中心', '合作部', '行推部', '上海'].map((name, at) =>
      add(scope, 'unit', { name, code: `B${at}`, kind: 'branch' }),
    ),
  );
  const names = ['北京第一机床厂', '北京第一机床厂HZ', '北京第一机床厂HZ1', '北京第一机床厂HZ2'];
  const same = await Promise.all(names.map((name) => add(scope, 'account', { name })));
  const [a = '', aHz = ''] = same;
  const [b = '', d = '', e = ''] = await Promise.all(
    ['B', 'D', 'E'].map((name) => add(scope, 'account', { name })),
  );
  const sold = async (
    [party, unit, product]: readonly (string | undefined)[],
    orderedOn: string,
    unitPrice: string,
  ) => {
    const order = await add(scope, 'order', { name: 'Sale', party, unit, orderedOn });
    await setOrderLinesAction(
      scope,
      call(order, { lines: [{ product, quantity: '1', unitPrice }] }),
    );
    await confirmAction(scope, call(order, { on: orderedOn }));
    return order;
  };
  // Entered in another order than that of the days.
  const second = await sold([a, xs, testing], '2026-02-05', '50000');
  const first = await sold([a, xs, testing], '2026-01-10', '100000');
  await sold([b, xs, welding], '2026-02-10', '80000');
  const ofHz = await sold([aHz, hz, welding], '2026-01-20', '60000');
  await sold([d, bp, converter], '2026-03-02', '200000');
  await sold([e, sh, testing], '2026-03-05', '40000');
  return { scope, same, first, second, ofHz, party: e };
}

const repeats = (scope: Scope, orders: readonly string[]) =>
  Promise.all(orders.map(async (id) => (await read(scope, 'order', id, ['repeat']))[0]));

test('sales by product and month, by product and department, new and repeated are those of the case, before and after four customers become one, and apart again [MY-53] [MY-54] [MY-44]', async () => {
  const { scope, same, first, second, ofHz } = await quarter();
  expect(await told(scope, 'MY-53')).toEqual({
    rows: {
      converter: ['0', '0', '200000', '200000'],
      testing: ['100000', '50000', '40000', '190000'],
      welding: ['60000', '80000', '0', '140000'],
    },
    columns: { '2026-01': '160000', '2026-02': '130000', '2026-03': '240000' },
    total: '530000',
  });
  const byUnit = await told(scope, 'MY-54');
  expect(byUnit.columns).toEqual({
    销售中心: '230000',
    合作部: '60000',
    行推部: '200000',
    上海: '40000',
  });
  expect(byUnit.total).toBe('530000');

  const split = async () => (await told(scope, 'MY-44')).rows;
  const before = { New: ['480000'], Repeated: ['50000'] };
  expect(await split()).toEqual(before);
  expect(await repeats(scope, [first, second, ofHz])).toEqual([false, true, false]);
  await mergeInto(scope, 'account', same);
  expect(await split()).toEqual({ New: ['420000'], Repeated: ['110000'] });
  expect(await repeats(scope, [first, second, ofHz])).toEqual([false, true, true]);
  await apart(scope, 'account', same[0] ?? '');
  expect(await split()).toEqual(before);
});

test('a sale is new again once all before it are cancelled or opened to be changed, and nothing of what does not hold is counted [MY-44]', async () => {
  const { scope, first, second, party } = await quarter();
  await changeOrderAction(scope, call(first, { reason: 'Two more' }));
  expect(await repeats(scope, [first, second])).toEqual([null, false]);
  await confirmAction(scope, call(first, { on: '2026-03-30' }));
  expect(await repeats(scope, [first, second])).toEqual([false, true]);
  await cancelAction(scope, call(first, { on: '2026-03-31', reason: 'customer', note: null }));
  expect(await repeats(scope, [first, second])).toEqual([null, false]);
  expect((await told(scope, 'MY-44')).total).toBe('430000');
  const draft = await add(scope, 'order', { name: 'Draft', party, orderedOn: '2026-01-01' });
  expect(await repeats(scope, [draft])).toEqual([null]);
  expect((await told(scope, 'MY-44')).rows['Repeated']).toBeUndefined();
});

async function selling(scope: Scope): Promise<void> {
  const method = await add(scope, 'selling-method', { name: 'Ours', usual: true });
  const allowedDays = 20;
  const values = { method, probability: '10', allowedDays };
  await add(scope, 'stage', { ...values, name: 'Talk', order: 1 });
}

test('open opportunities stand under the first thing that is wrong with them, stages stand in their order, and customers under the furthest that they came [MY-47] [MY-48] [MY-38]', async () => {
  const scope = await newWorkspace(new Date('2026-03-31T04:00:00Z'));
  const before: Scope = { ...scope, now: new Date('2026-02-20T04:00:00Z') };
  await selling(before);
  const party = await add(scope, 'account', { name: 'Harbour' });
  await add(scope, 'account', { name: 'Nothing yet' });
  const amount = { amount: '100', currency: 'CNY' };
  const deal = (from: Scope, name: string, values = {}) =>
    add(from, 'opportunity', { name, party, amount, ...values });
  await deal(scope, 'Fine', { expectedCloseOn: '2026-03-31' });
  await deal(before, 'Late and stagnant', { expectedCloseOn: '2026-03-30' });
  await deal(before, 'Stagnant');
  const contested = await deal(scope, 'Contested');
  await add(scope, 'competitor-entry', { opportunity: contested, name: 'Other' });
  const lower = await deal(scope, 'Lower');
  await change(scope, 'opportunity', lower, { amount: { amount: '90', currency: 'CNY' } });
  const [stage] = await listed(scope, 'stage.method', await methodOf(scope, lower), ['id']);
  await change(scope, 'stage', String(stage?.[0]), { allowedDays: null });
  await deal(before, 'Silent');
  const called = await deal(before, 'Called');
  const done = { status: 'done', doneAt: '2026-03-20T04:00:00Z' };
  await add(scope, 'activity', { kind: 'call', subject: 'Call', regarding: called, ...done });
  expect((await told(scope, 'MY-47')).rows).toEqual({
    'Day of closing has passed': ['1'],
    'Too long in the stage': ['1'],
    'New competitor': ['1'],
    'Amount fell': ['1'],
    'Nothing done for 30 days': ['1'],
    'Nothing wrong': ['2'],
  });
  const method = await methodOf(scope, lower);
  const offer = await add(scope, 'stage', { method, name: 'Offer', order: 2, probability: '40' });
  await deal(scope, 'Large', { stage: offer, amount: { amount: '9000', currency: 'CNY' } });
  expect(Object.keys((await told(scope, 'MY-48')).rows)).toEqual(['Talk', 'Offer']);
  const stages = async () => (await told(scope, 'MY-38')).rows;
  expect(await stages()).toEqual({ 'Opportunity tracking': ['1'], 'Lead qualification': ['1'] });
  const order = await add(scope, 'order', { name: 'Pumps', party });
  const lines = [{ text: 'Pump', quantity: '1', unitPrice: '5' }];
  await setOrderLinesAction(scope, call(order, { lines }));
  await confirmAction(scope, call(order, { on: '2026-03-31' }));
  expect(await stages()).toEqual({ 'Order execution': ['1'], 'Lead qualification': ['1'] });
});

const methodOf = async (scope: Scope, deal: string) =>
  String((await read(scope, 'opportunity', deal, ['method']))[0]);

test('an amount that falls is remembered by its day, one that rises takes it back', async () => {
  const scope = await newWorkspace(new Date('2026-03-31T04:00:00Z'));
  await selling(scope);
  const party = await add(scope, 'account', { name: 'Harbour' });
  const amount = (value: string) => ({ amount: { amount: value, currency: 'CNY' } });
  const deal = await add(scope, 'opportunity', { name: 'Pumps', party, ...amount('100') });
  const fell = async () => (await read(scope, 'opportunity', deal, ['amountFellOn']))[0];
  expect(await fell()).toBeNull();
  await change(scope, 'opportunity', deal, amount('90'));
  expect(await fell()).toBe('2026-03-31');
  await change(scope, 'opportunity', deal, amount('95'));
  expect(await fell()).toBeNull();
  await commit(scope, {
    changes: [
      {
        op: 'update',
        object: 'opportunity',
        id: deal,
        values: { amount: { amount: '1', currency: 'USD' } },
      },
    ],
  });
  expect(await fell()).toBeNull();
});
