import { beforeAll, describe, expect, test } from 'vitest';
import { listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { add, change, inOrder } from '../../../../test/setup/records.ts';
import { asPerson, newWorkspace } from '../../../../test/setup/scope.ts';
import { priceAction, proposeAction } from './actions.ts';

const now = new Date('2026-06-15T04:00:00Z');
const cny = (amount: string) => ({ amount, currency: 'CNY' });
const code = (wanted: string) => ({ code: wanted });

describe('prices', () => {
  let scope: Scope;
  const ids = { toner: '', printer: '', paper: '', list: '', key: '', piece: '', buyer: '' };

  beforeAll(async () => {
    scope = await newWorkspace(now);
    ids.piece = await add(scope, 'unit-of-measure', { name: 'piece' });
    const family = await add(scope, 'product-family', { name: 'Supplies' });
    const below = await add(scope, 'product-family', { name: 'Toner', above: family });
    const taxRate = await add(scope, 'tax-rate', { name: '13', percent: '13' });
    const sold = { unit: ids.piece, taxRate };
    ids.toner = await add(scope, 'product', {
      name: '墨粉盒',
      otherName: 'Toner',
      code: 'T',
      family: below,
      floorPrice: cny('300'),
      ...sold,
    });
    ids.printer = await add(scope, 'product', { name: 'Printer', code: 'P', ...sold });
    ids.paper = await add(scope, 'product', { name: 'Paper', code: 'A4', untilOn: '2026-06-14' });
    ids.list = await add(scope, 'price-list', { name: 'All', currency: 'CNY' });
    const scheme = await add(scope, 'classification', {
      name: 'Value',
      appliesTo: ['organisation'],
    });
    const value = await add(scope, 'class-value', { classification: scheme, name: 'Key' });
    ids.key = await add(scope, 'price-list', {
      name: 'Key',
      currency: 'CNY',
      order: 1,
      classes: [value],
    });
    ids.buyer = await add(scope, 'account', { name: '北京客户' });
    const classed = { party: ids.buyer, classification: scheme, value, fromOn: '2026-01-01' };
    await add(scope, 'party-class', classed);
    const priced = { list: ids.list, product: ids.toner };
    await add(scope, 'price', { ...priced, amount: cny('400'), fromOn: '2025-01-01' });
    await add(scope, 'price', { ...priced, amount: cny('420'), fromOn: '2026-01-01' });
    await add(scope, 'price', { ...priced, amount: cny('500'), fromOn: '2026-07-01' });
    await add(scope, 'price', { ...priced, list: ids.key, amount: cny('390') });
    await add(scope, 'discount-table', {
      name: 'Bands',
      families: [family],
      bands: [{ from: '10', percent: '10' }],
    });
  });

  const ask = async (lines: readonly object[], values: object = {}, by = scope) => {
    const reply = await priceAction(by, { input: { currency: 'CNY', lines, ...values } });
    return reply.lines;
  };
  const priceOf = async (line: object, values: object = {}, by = scope) =>
    (await ask([line], values, by))[0]?.price ?? null;

  test('a new price ends the one before it, so that the history of prices stands by itself [U-B09]', async () => {
    const { items } = await listRecords(scope, 'price', {
      filter: { field: 'list', op: 'is', value: ids.list },
      fields: ['amount', 'fromOn', 'untilOn'],
    });
    expect(inOrder(items.map(({ fromOn, untilOn }) => [fromOn, untilOn]))).toEqual([
      ['2025-01-01', '2025-12-31'],
      ['2026-01-01', '2026-06-30'],
      ['2026-07-01', null],
    ]);
    const line = { product: ids.toner };
    expect((await priceOf(line, { on: '2025-12-31' }))?.unitPrice).toBe('400');
    expect((await priceOf(line))?.unitPrice).toBe('420');
    expect((await priceOf(line, { on: '2026-07-01' }))?.unitPrice).toBe('500');
    expect(await priceOf(line, { on: '2024-12-31' })).toBe(null);
  });

  test('prices of overlapping days, of another currency, and bands in disorder are refused', async () => {
    const wrong = { list: ids.list, product: ids.toner, amount: cny('1'), fromOn: '2025-06-01' };
    await expect(add(scope, 'price', wrong)).rejects.toMatchObject(code('price.overlaps'));
    const again = { ...wrong, fromOn: '2026-01-01' };
    await expect(add(scope, 'price', again)).rejects.toMatchObject(code('price.overlaps'));
    const foreign = { ...wrong, product: ids.printer, amount: { amount: '1', currency: 'USD' } };
    await expect(add(scope, 'price', foreign)).rejects.toMatchObject(code('price.other-currency'));
    const bands = [
      { from: '10', percent: '1' },
      { from: '10', percent: '2' },
    ];
    await expect(add(scope, 'discount-table', { name: 'X', bands })).rejects.toMatchObject(
      code('discount-table.bands-not-rising'),
    );
  });

  test('a class of customers has a list of its own, tables come off, and every step is told [U-S08] [U-S20]', async () => {
    const line = { product: ids.toner, quantity: '10' };
    const priced = await priceOf(line, { party: ids.buyer });
    expect(priced?.unitPrice).toBe('351');
    expect(priced?.sources.map(({ kind, name }) => [kind, name])).toEqual([
      ['list', 'Key'],
      ['table', 'Bands'],
    ]);
    expect(priced).toMatchObject({
      floor: '300',
      isBelowFloor: false,
      net: '351',
      gross: '396.63',
    });
  });

  test('an old customer asks: his own price, what he paid last, and how far one may go [BK-B03] [U-B12]', async () => {
    const buyer = await add(scope, 'account', { name: 'Old customer' });
    const own = { party: buyer, product: ids.toner, amount: cny('333'), note: 'Contract' };
    await add(scope, 'customer-price', own);
    for (const [at, amount] of [
      ['2026-02-01T01:00:00Z', '800'],
      ['2026-05-01T01:00:00Z', '1000.02'],
    ] as const) {
      await add(scope, 'transaction', {
        party: buyer,
        at,
        product: 'Toner',
        quantity: at < '2026-03' ? '2' : '3',
        amount: cny(amount),
      });
    }
    const role = await add(scope, 'role', { name: 'Seller', grants: {} });
    await add(scope, 'discount-allowance', { name: 'Five', role, percent: '5' });
    const [line] = await ask([{ product: ids.toner }], { party: buyer });
    expect(line?.price).toMatchObject({ unitPrice: '333', list: null });
    expect(line?.last.map(({ at, amount, quantity }) => [at, amount, Number(quantity)])).toEqual([
      ['2026-05-01', '333.34', 3],
      ['2026-02-01', '400', 2],
    ]);
    const userId = await add(scope, 'user', { name: 'Seller', email: 's@x.example' });
    const reads = new Map([['read', 'all' as const]]);
    const grants = new Map([
      ['party', reads],
      ['account', reads],
    ]);
    const seller = asPerson(scope, { userId, grants, roleIds: [role] });
    const forSeller = await priceOf({ product: ids.toner }, { party: buyer }, seller);
    expect(forSeller?.allowed).toEqual({ percent: '5', belowFloor: false, lowest: '316.35' });
    const nobody = asPerson(scope, { userId, grants: new Map() });
    await expect(ask([{ product: ids.toner }], { party: buyer }, nobody)).rejects.toThrow();
  });

  test('a promotion comes off until its budget is used up, and gives gifts [U-B11]', async () => {
    const promotion = await add(scope, 'promotion', {
      name: 'June',
      gives: 'percent',
      percent: '50',
      products: [ids.printer],
      budget: cny('1000'),
      usedUp: cny('999.99'),
    });
    await add(scope, 'promotion', {
      name: 'Gift',
      gives: 'gift',
      gift: ids.toner,
      giftPer: '2',
      products: [ids.printer],
    });
    await add(scope, 'price', { list: ids.list, product: ids.printer, amount: cny('1000') });
    const line = { product: ids.printer, quantity: '5' };
    expect(await priceOf(line)).toMatchObject({
      unitPrice: '500',
      promotion,
      gifts: [{ product: ids.toner, quantity: '2', name: '墨粉盒' }],
    });
    await change(scope, 'promotion', promotion, { usedUp: cny('1000') });
    expect(await priceOf(line)).toMatchObject({ unitPrice: '1000', promotion: null });
  });

  test('200 lines are priced in as many statements as one', async () => {
    let asked = 0;
    const query: Scope['db']['query'] = (...args: never[]) => {
      asked += 1;
      return Reflect.apply(scope.db.query, scope.db, args);
    };
    const counting = { ...scope, db: { query } };
    const statementsOf = async (lines: readonly object[]) => {
      asked = 0;
      await ask(lines, { party: ids.buyer }, counting);
      return asked;
    };
    const line = { product: ids.toner };
    const one = await statementsOf([line]);
    const many = Array.from({ length: 200 }, (_, at) => ({
      product: at % 2 ? ids.toner : ids.printer,
      quantity: String(at + 1),
    }));
    expect(await statementsOf(many)).toBe(one);
    expect(one).toBeLessThan(24);
  });

  test('what goes with the products is proposed once, if it is sold and not among them', async () => {
    for (const [other, order] of [
      [ids.toner, 2],
      [ids.paper, 1],
    ] as const) {
      const kind = 'accessory';
      await add(scope, 'product-relation', {
        product: ids.printer,
        other,
        kind,
        order,
        reason: 'R',
      });
    }
    const propose = async (products: readonly string[]) =>
      (await proposeAction(scope, { input: { products } })).items;
    // The paper is sold no more.
    expect(await propose([ids.printer])).toEqual([
      {
        product: { id: ids.toner, name: '墨粉盒' },
        kind: 'accessory',
        with: { id: ids.printer, name: 'Printer' },
        reason: 'R',
      },
    ]);
    expect(await propose([ids.printer, ids.toner])).toEqual([]);
  });
});
