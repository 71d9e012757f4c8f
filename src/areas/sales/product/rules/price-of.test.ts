import { describe, expect, test } from 'vitest';
import type { Allowance } from './facts.ts';
import {
  cny,
  list,
  none,
  priceIn,
  priced,
  product,
  promotion,
  row,
  table,
} from '../../../../../test/setup/prices.ts';
import { factorsOf } from './units.ts';

describe('which price', () => {
  test('the first list that fits and has the product; none where none fits', () => {
    const lists = [
      list([row('9')], { id: 'east', order: 10, regions: ['上海'] }),
      list([row('8')], { id: 'vip', order: 5, classes: ['vip'] }),
      list([], { id: 'empty', order: 1 }),
      list([row('10')]),
    ];
    expect(priced({ lists })?.list).toBe('east');
    const elsewhere = { ...none.buyer, places: ['北京市'], regionCode: '110000' };
    expect(priceIn({ lists, buyer: elsewhere })).toBe('10');
    expect(priceIn({ lists }, { currency: 'USD' })).toBe(null);
    expect(priceIn({ lists: [list([row('7')], { regions: ['31'] })] })).toBe('7');
    expect(priceIn({ lists: [list([row('7')], { regions: ['11'] })] })).toBe(null);
  });

  test('the row of the largest quantity that is reached, the newest of those, none that is over', () => {
    const rows = [
      row('10'),
      row('9', { fromQuantity: '10' }),
      row('8', { fromQuantity: '10', fromOn: '2026-06-01' }),
      row('1', { untilOn: '2026-06-14' }),
      row('2', { fromOn: '2026-06-16' }),
    ];
    expect(priceIn({ lists: [list(rows)] }, { quantity: '9.99' })).toBe('10');
    expect(priceIn({ lists: [list(rows)] }, { quantity: '10' })).toBe('8');
    expect(priceIn({ lists: [list(rows)] }, { on: '2026-06-14' })).toBe('1');
  });

  test('a price of the asked unit goes before a converted one; an unknown unit has none', () => {
    const rows = [row('10'), row('100', { unit: 'dozen' }), row('9', { fromQuantity: '24' })];
    expect(priceIn({ lists: [list(rows)] }, { unit: 'dozen' })).toBe('100');
    const single = rows.filter(({ unit }) => unit === null);
    expect(priceIn({ lists: [list(single)] }, { unit: 'dozen' })).toBe('120');
    expect(priceIn({ lists: [list(single)] }, { unit: 'dozen', quantity: '2' })).toBe('108');
    expect(priceIn({ lists: [list(single)] }, { unit: 'tonne' })).toBe(null);
    const dozen = [row('100', { unit: 'dozen' })];
    expect(priceIn({ lists: [list(dozen)] }, { quantity: '12' })).toBe('8.33');
  });

  test('units of one dimension convert, packages only as the product says', () => {
    const measures = [
      { id: 'kg', dimension: 'weight', factor: '1' },
      { id: 'tonne', dimension: 'weight', factor: '1000' },
      { id: 'box', dimension: 'package', factor: '1' },
      { id: 'bag', dimension: 'package', factor: '1' },
    ];
    const own = [{ unit: 'bag', factor: '25' }];
    expect(Object.fromEntries(factorsOf('kg', own, measures))).toEqual({
      kg: '1',
      tonne: '1000',
      bag: '25',
    });
    expect(factorsOf('tonne', [], measures).get('kg')).toBe('0.001');
    expect([...factorsOf('box', [], measures).keys()]).toEqual(['box']);
  });
});

describe('what is taken off', () => {
  const lists = [list([row('100')])];

  test('the largest discount of the tables that fit', () => {
    const tables = [
      table([
        ['1', '1'],
        ['10', '5'],
      ]),
      table([['0', '3']], { id: 'supplies', families: ['supplies'] }),
      table([['0', '50']], { id: 'other', products: ['printer'] }),
      table([['500', '10']], { id: 'amount', by: 'amount', currency: 'CNY' }),
    ];
    expect(priceIn({ lists, tables })).toBe('97');
    expect(priceIn({ lists, tables }, { quantity: '10' })).toBe('90');
    expect(priced({ lists, tables }, { quantity: '5' })?.discountPercent).toBe('10');
  });

  test('a promotion adds to tables only if it says so, else the better of the two holds', () => {
    const tables = [table([['0', '10']])];
    const weak = promotion({ percent: '5' });
    const strong = promotion({ percent: '20' });
    expect(priceIn({ lists, tables, promotions: [weak] })).toBe('90');
    expect(priceIn({ lists, tables, promotions: [strong] })).toBe('80');
    expect(priceIn({ lists, tables, promotions: [{ ...weak, together: true }] })).toBe('85.5');
    expect(priceIn({ lists, tables, promotions: [{ ...strong, isUsedUp: true }] })).toBe('90');
    const off = promotion({ gives: 'amount', amountOff: cny('30') });
    expect(priceIn({ lists, promotions: [off] }, { unit: 'dozen' })).toBe('840');
    expect(priceIn({ lists: [list([row('20')])], promotions: [off] })).toBe('0');
  });

  test('gifts come in whole pieces of what is bought', () => {
    const promotions = [promotion({ gives: 'gift', gift: 'mug', giftPer: '5', fromQuantity: '6' })];
    const gifts = (quantity: string) => priced({ lists, promotions }, { quantity })?.gifts;
    expect(gifts('5')).toEqual([]);
    expect(gifts('14')).toEqual([{ product: 'mug', quantity: '2' }]);
  });

  test('rounding comes once, as the list says, and takes no discount back', () => {
    const tables = [table([['0', '5']])];
    const tens = list([row('104')], { places: -1 });
    expect(priceIn({ lists: [tens] })).toBe('104');
    expect(priceIn({ lists: [tens], tables })).toBe('100');
    expect(priceIn({ lists: [list([row('18')], { places: -1 })], tables })).toBe('18');
    expect(priceIn({ lists: [list([row('9.99')], { places: 1, rounding: 'down' })], tables })).toBe(
      '9.4',
    );
  });

  test('every step of the way is told', () => {
    const tables = [table([['0', '3']])];
    const { sources = [] } =
      priced({ lists: [list([row('1.11')])], tables }, { unit: 'dozen' }) ?? {};
    expect(sources.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['list', '1.11'],
      ['converted', '13.32'],
      ['table', '12.9204'],
      ['rounded', '12.92'],
    ]);
  });
});

describe('floor and allowance', () => {
  const lists = [list([row('100')])];
  const allowance = (values: Partial<Allowance>): Allowance => ({
    role: null,
    product: null,
    family: null,
    list: null,
    percent: '0',
    belowFloor: false,
    ...values,
  });

  test('what speaks of the product goes before its family, list and all; the most generous role holds', () => {
    const allowances = [
      allowance({ percent: '2' }),
      allowance({ role: 'seller', percent: '5' }),
      allowance({ role: 'seller', family: 'all', percent: '20' }),
      allowance({ role: 'seller', family: 'supplies', percent: '8' }),
      allowance({ role: 'chief', percent: '50', belowFloor: true }),
    ];
    const asked = (roles: string[]) =>
      priced({ lists, allowances, asker: { roles, isUnlimited: false } })?.allowed;
    expect(asked(['seller'])).toEqual({ percent: '8', belowFloor: false, lowest: '92' });
    expect(asked([])).toEqual({ percent: '2', belowFloor: false, lowest: '98' });
    expect(asked(['seller', 'chief'])).toEqual({ percent: '50', belowFloor: true, lowest: '50' });
    const held = [...allowances, allowance({ role: 'seller', product: 'toner', percent: '1' })];
    expect(priced({ lists, allowances: held })?.allowed.lowest).toBe('98');
  });

  test('the floor of the row goes before that of the product, in the tax of the list, for the asked unit', () => {
    const costly = { ...product, floor: '90' };
    expect(priced({ lists, product: costly })).toMatchObject({ floor: '90', isBelowFloor: false });
    const withTax = [list([row('100')], { includesTax: true })];
    expect(priced({ lists: withTax, product: costly })).toMatchObject({
      floor: '101.7',
      isBelowFloor: true,
      net: '88.5',
      gross: '100',
    });
    expect(priced({ lists, product: costly }, { unit: 'dozen' })?.floor).toBe('1080');
    const own = [list([row('100', { floor: cny('70') })])];
    expect(priced({ lists: own, product: costly })?.floor).toBe('70');
  });

  test('whoever may do everything is held by nothing, others by the floor', () => {
    const costly = { ...product, floor: '90' };
    const free = { roles: [], isUnlimited: true };
    expect(priced({ lists, product: costly, asker: free })?.allowed.lowest).toBe('0');
    expect(priced({ lists, product: costly })?.allowed.lowest).toBe('90');
  });
});
