import { beforeAll, describe, expect, test } from 'vitest';
import { asChange, startId, startSettings } from '#areas/start/settings.ts';
import { commit } from '#engine/commit/index.ts';
import { undo } from '#engine/commit/undo.ts';
import { findRecord, listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { add, change, remove } from '../../../../test/setup/records.ts';
import { asPerson, newWorkspace } from '../../../../test/setup/scope.ts';
import { loseAction } from '../opportunity/actions.ts';
import { setLinesAction } from './actions.ts';

const cny = (amount: string) => ({ amount, currency: 'CNY' });
const code = (wanted: string) => ({ code: wanted });

describe('lines of an opportunity', () => {
  let scope: Scope;
  let seller: Scope;
  const ids = { printer: '', unpriced: '', party: '' };

  beforeAll(async () => {
    scope = await newWorkspace(new Date('2026-06-15T04:00:00Z'));
    const changes = startSettings({ language: 'en', currency: 'CNY' }).map(asChange);
    await commit(scope, { changes, byAction: true });
    const taxRate = await add(scope, 'tax-rate', { name: '13', percent: '13' });
    ids.printer = await add(scope, 'product', {
      name: 'Printer',
      code: 'P',
      taxRate,
      floorPrice: cny('600'),
    });
    ids.unpriced = await add(scope, 'product', { name: 'Stand', code: 'S' });
    const list = await add(scope, 'price-list', { name: 'All', currency: 'CNY' });
    await add(scope, 'price', { list, product: ids.printer, amount: cny('1000') });
    const role = startId('role salesperson');
    await add(scope, 'discount-allowance', { name: 'Ten', percent: '10' });
    ids.party = await add(scope, 'account', { name: '东方机械' });
    const userId = await add(scope, 'user', { name: 'S', email: 's@x.example' });
    const whole = new Map(['create', 'read', 'edit', 'delete'].map((one) => [one, 'all' as const]));
    const objects = ['party', 'account', 'opportunity', 'opportunity-line', 'product', 'tax-rate'];
    const grants = new Map(objects.map((one) => [one, whole]));
    seller = asPerson(scope, { userId, grants, roleIds: [role], administrator: false });
  });

  const deal = (values: object = {}) =>
    add(scope, 'opportunity', { name: 'Printers', party: ids.party, ...values });
  const set = (id: string, lines: readonly object[], values: object = {}, by = seller) =>
    setLinesAction(by, { id, input: { lines, ...values }, dryRun: false });
  const amountOf = async (id: string) =>
    (await findRecord(scope, 'opportunity', id, { fields: ['amount'] }))['amount'];
  const linesOf = async (id: string) => {
    const fields = ['text', 'position', 'amount', 'net', 'belowFloor', 'offered', 'unitPrice'];
    const filter = { field: 'opportunity', op: 'is', value: id } as const;
    const { items } = await listRecords(scope, 'opportunity-line', { filter, fields });
    return items.toSorted((a, b) => Number(a['position']) - Number(b['position']));
  };

  test('lines are priced, and the amount is their sum; what is not named any more goes', async () => {
    const id = await deal();
    await set(id, [
      { product: ids.printer, quantity: '2' },
      { text: 'Carrying it up', quantity: '1', unitPrice: '50' },
    ]);
    const lines = await linesOf(id);
    expect(lines.map(({ text, net, amount }) => [text, net, amount])).toEqual([
      ['Printer', cny('2000.00'), cny('2260.00')],
      ['Carrying it up', cny('50.00'), cny('50.00')],
    ]);
    expect(await amountOf(id)).toEqual(cny('2310.00'));
    const [first] = lines;
    await set(id, [{ id: String(first?.['id']), product: ids.printer, quantity: '1' }]);
    expect((await linesOf(id)).map((line) => line['id'])).toEqual([first?.['id']]);
    expect(await amountOf(id)).toEqual(cny('1130.00'));
    await set(id, []);
    expect(await amountOf(id)).toBe(null);
  });

  test('an amount from the lines is not typed over; one typed by hand is left alone', async () => {
    const id = await deal();
    await set(id, [{ product: ids.printer, quantity: '1' }]);
    await expect(change(scope, 'opportunity', id, { amount: cny('5') })).rejects.toMatchObject(
      code('opportunity.amount-from-lines'),
    );
    await change(scope, 'opportunity', id, { amountFrom: 'hand', amount: cny('5') });
    await set(id, [{ product: ids.printer, quantity: '3' }]);
    expect(await amountOf(id)).toEqual(cny('5.00'));
    await change(scope, 'opportunity', id, { amountFrom: 'lines' });
    expect(await amountOf(id)).toEqual(cny('3390.00'));
    const [line] = await linesOf(id);
    await remove(scope, 'opportunity-line', String(line?.['id']));
    expect(await amountOf(id)).toBe(null);
  });

  test('a price below what the asker may give is refused, for whoever may more it is flagged where it is below the floor', async () => {
    const id = await deal();
    const cheap = (discountPercent: string) => [
      { product: ids.printer, quantity: '1', discountPercent },
    ];
    await set(id, cheap('10'));
    await expect(set(id, cheap('10.01'))).rejects.toMatchObject({
      code: 'opportunity-line.too-low',
      params: { line: 1, name: 'Printer', lowest: '900' },
    });
    const typed = [{ product: ids.printer, quantity: '1', unitPrice: '899.99' }];
    await expect(set(id, typed)).rejects.toMatchObject(code('opportunity-line.too-low'));
    await set(id, cheap('50'), {}, scope);
    const [line] = await linesOf(id);
    expect(line).toMatchObject({ belowFloor: true, offered: cny('1000.00') });
  });

  test('what somebody was allowed to give stays when others change the lines beside it', async () => {
    const id = await deal();
    const granted = { product: ids.printer, quantity: '1', discountPercent: '50' };
    await set(id, [granted], {}, scope);
    const [line] = await linesOf(id);
    const kept = { ...granted, id: line?.['id'] };
    await set(id, [kept, { text: 'Carrying it up', quantity: '1', unitPrice: '50' }]);
    expect(await amountOf(id)).toEqual(cny('615.00'));
    for (const more of [{ quantity: '2' }, { discountPercent: '51' }, { id: undefined }])
      await expect(set(id, [{ ...kept, ...more }])).rejects.toMatchObject(
        code('opportunity-line.too-low'),
      );
  });

  test('nobody writes lines past the prices, nor to what is closed or belongs elsewhere', async () => {
    const id = await deal();
    const values = { opportunity: id, text: 'X', quantity: '1', unitPrice: cny('1') };
    await expect(add(seller, 'opportunity-line', values)).rejects.toMatchObject(
      code('values.refused'),
    );
    await expect(set(id, [{ product: ids.unpriced, quantity: '1' }])).rejects.toMatchObject(
      code('opportunity-line.no-price'),
    );
    await expect(set(id, [{ quantity: '1' }])).rejects.toMatchObject(
      code('opportunity-line.no-text'),
    );
    const other = await deal();
    await set(other, [{ product: ids.printer, quantity: '1' }]);
    const [line] = await linesOf(other);
    const foreign = { id: line?.['id'], product: ids.printer, quantity: '1' };
    await expect(set(id, [foreign])).rejects.toMatchObject(code('opportunity-line.foreign'));
    await loseAction(scope, { id: other, input: { lossReason: 'price' }, dryRun: false });
    await expect(set(other, [])).rejects.toMatchObject(code('opportunity.closed'));
  });

  test('undoing the setting of lines gives back lines and amount', async () => {
    const id = await deal();
    await set(id, [{ product: ids.printer, quantity: '1' }]);
    const before = await linesOf(id);
    const [line] = before;
    const { id: changeset } = await set(id, [
      { id: line?.['id'], product: ids.printer, quantity: '7' },
      { text: 'More', quantity: '1', unitPrice: '1' },
    ]);
    expect(await amountOf(id)).toEqual(cny('7911.00'));
    await undo(scope, changeset ?? '', {});
    expect((await linesOf(id)).map(({ amount, text }) => [amount, text])).toEqual(
      before.map(({ amount, text }) => [amount, text]),
    );
    expect(await amountOf(id)).toEqual(cny('1130.00'));
  });
});
