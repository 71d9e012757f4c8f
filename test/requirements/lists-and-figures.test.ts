import { beforeEach, describe, expect, test } from 'vitest';
import type { QueryInput } from '#model/api.ts';
import type { Condition } from '#model/condition.ts';
import { newOffice, type Client, type Office } from '../setup/app.ts';
import { crossOf, find, groupsOf, having, make, namesOf, paperOf, reckon } from './asking.ts';

let office: Office;
let seller: Client;
let manager: Client;

beforeEach(async () => {
  office = await newOffice();
  const unit = await office.unit('北京分公司');
  seller = await office.as('salesperson', { unit });
  manager = await office.as('sales-manager', { unit });
});

const account = (name: string, values: Record<string, unknown> = {}) =>
  make(seller, 'account', { name, ...values });

const bought = (party: string, product: string, day: string, amount: string, more = {}) =>
  make(seller, 'transaction', {
    party,
    product,
    at: `${day}T04:00:00Z`,
    amount: { amount, currency: 'CNY' },
    ...more,
  });

const sum: QueryInput = { measures: [{ measure: 'sum', field: 'amount' }] };
const encoded = (value: unknown) => encodeURIComponent(JSON.stringify(value));
const pdf = { status: 200, type: 'application/pdf' };

describe('customers', () => {
  test('are found by name, region, form of organisation, industry and credit standing, and the answer is printed [THC-09]', async () => {
    const whole = { ownership: 'private', industry: 'manufacturing', credit: 'good' };
    await account('天辉机械', { ...whole, address: { province: '河北省' } });
    await account('天辉外资', { ownership: 'foreign', address: { province: '天津市' } });
    await account('信用差的', { credit: 'poor', industry: 'retail' });
    const one = async (field: string, op: 'is' | 'contains', value: string) =>
      namesOf(seller, 'account', { field, op, value });
    expect(await one('name', 'contains', '天辉')).toEqual(['天辉机械', '天辉外资']);
    expect(await one('address.province', 'is', '河北省')).toEqual(['天辉机械']);
    expect(await one('ownership', 'is', 'foreign')).toEqual(['天辉外资']);
    expect(await one('industry', 'is', 'manufacturing')).toEqual(['天辉机械']);
    expect(await one('credit', 'is', 'poor')).toEqual(['信用差的']);
    const filter = {
      all: [
        { field: 'name', op: 'contains', value: '天辉' },
        { field: 'address.province', op: 'is', value: '河北省' },
        ...Object.entries(whole).map(([field, value]) => ({ field, op: 'is', value }) as const),
      ],
    } as const;
    expect(await namesOf(seller, 'account', filter)).toEqual(['天辉机械']);
    const columns = 'name,address,ownership,industry,credit';
    const path = `/account.pdf?fields=${columns}&filter=${encoded(filter)}`;
    expect(await paperOf(manager, path)).toMatchObject({ ...pdf, pages: 1 });
  });

  test('and their people are listed and reported, also with the ways to reach them [Z-08 Z-13 Z-27b]', async () => {
    const id = await account('报告公司', { phone: '010-65529988', industry: 'bank' });
    await account('另一公司', { industry: 'bank' });
    await make(seller, 'contact', { name: '报告人', account: id, email: 'b@example.com' });
    await make(seller, 'identity', { party: id, kind: 'fax', value: '010-65529989' });
    expect(
      await find(manager, 'account', { fields: ['name', 'phone'], sort: ['name'] }),
    ).toMatchObject([
      { name: '报告公司', phone: '+861065529988' },
      { name: '另一公司', phone: null },
    ]);
    expect(await find(manager, 'contact', { fields: ['name', 'email', 'account'] })).toMatchObject([
      { name: '报告人', email: 'b@example.com', account: { title: '报告公司' } },
    ]);
    // A report: figures by what one asks for, and the list on paper and as a table.
    expect(await groupsOf(manager, 'account', 'industry', {})).toEqual({ bank: { count: 2 } });
    expect(await crossOf(manager, 'contact', ['account.industry', 'owner'])).toEqual({
      [`bank ${seller.userId}`]: { count: 1 },
    });
    for (const path of ['/account.pdf?fields=name,phone,email', '/contact.pdf?fields=name,email'])
      expect(await paperOf(manager, path)).toMatchObject({ ...pdf, pages: 1 });
    const ways = await find(manager, 'identity', {
      filter: { field: 'party', op: 'is', value: id },
      fields: ['kind', 'value', 'party'],
      sort: ['kind'],
    });
    expect(ways).toMatchObject([
      { kind: 'phone', value: '+861065529988', party: { title: '报告公司' } },
      { kind: 'fax', value: '+861065529989', party: { title: '报告公司' } },
    ]);
  });

  test('of all salespeople stand together before the manager, who reviews and compares them [Y-04]', async () => {
    const another = await office.as('salesperson', {
      unit: String((await seller.get(`/records/user/${seller.userId}`)).at('mainUnit.id')),
    });
    const first = await account('甲的客户', { industry: 'bank', status: 'potential' });
    await make(another, 'account', { name: '乙的客户一', industry: 'bank', status: 'loyal' });
    await make(another, 'account', { name: '乙的客户二', industry: 'retail', status: 'loyal' });
    await bought(first, '打印机', '2026-05-01', '900');
    await reckon();
    expect(await namesOf(seller, 'account')).toEqual(['甲的客户']);
    expect((await namesOf(manager, 'account')).toSorted()).toEqual(
      ['甲的客户', '乙的客户一', '乙的客户二'].toSorted(),
    );
    expect(await crossOf(manager, 'account', ['owner', 'status'])).toEqual({
      [`${another.userId} loyal`]: { count: 2 },
      [`${seller.userId} potential`]: { count: 1 },
    });
    const total: QueryInput = { measures: [{ measure: 'sum', field: 'purchaseTotal' }] };
    expect(await groupsOf(manager, 'account', 'owner', total)).toMatchObject({
      [seller.userId]: { 'sum:purchaseTotal': expect.stringMatching(/^900/) },
    });
  });

  test('are counted by what they are and by the period in which they came, and so is their growth [MY-39 MY-40]', async () => {
    const came = [
      ['exhibition', '2026-04-03'],
      ['exhibition', '2026-05-10'],
      ['referral', '2026-05-20'],
      ['exhibition', '2026-05-31'],
      ['referral', '2026-06-01'],
    ] as const;
    for (const [index, [source, fromOn]] of came.entries()) {
      const party = await account(`增长${index}`, { source });
      await make(seller, 'party-role', { party, role: 'customer', fromOn });
      await make(seller, 'party-role', { party, role: 'competitor', fromOn: '2020-01-01' });
    }
    const customers = { field: 'role', op: 'is', value: 'customer' } as const;
    const inMay: Condition = {
      all: [customers, { field: 'fromOn', op: 'between', value: ['2026-05-01', '2026-05-31'] }],
    };
    expect(await groupsOf(manager, 'party-role', 'party.source', { filter: inMay })).toEqual({
      exhibition: { count: 2 },
      referral: { count: 1 },
    });
    const trend = { filter: customers };
    expect(await crossOf(manager, 'party-role', ['party.source', 'fromOn:month'], trend)).toEqual({
      'exhibition 2026-05-01': { count: 2 },
      'exhibition 2026-04-01': { count: 1 },
      'referral 2026-05-01': { count: 1 },
      'referral 2026-06-01': { count: 1 },
    });
  });

  test('tell by the way they came in which channel brings the most [GR-03]', async () => {
    const channels = { 'direct-mail': '100', 'television': '700', 'magazine': '50', 'other': '10' };
    for (const [source, amount] of Object.entries(channels)) {
      const party = await account(`来自 ${source}`, { source });
      await bought(party, '打印机', '2026-05-01', amount);
    }
    await account('只问过的', { source: 'television' });
    await reckon();
    const answer = await manager.post('/records/account/query', {
      groupBy: ['source'],
      measures: [{ measure: 'sum', field: 'purchaseTotal' }, { measure: 'count' }],
    });
    expect(answer.at('groups')).toMatchObject(
      ['television', 'direct-mail', 'magazine', 'other'].map((source) => ({
        keys: { source },
        values: { count: source === 'television' ? 2 : 1 },
      })),
    );
    expect(answer.at('groups.0.values.sum:purchaseTotal')).toMatch(/^700/);
  });
});

describe('purchases', () => {
  const year = async () => {
    const bank = await account('银行客户', { industry: 'bank', source: 'tender' });
    const shop = await account('零售客户', { industry: 'retail', source: 'website' });
    await bought(bank, '墨盒', '2026-01-10', '100', { channel: 'website', place: '网上商城' });
    await bought(bank, '墨盒', '2026-04-10', '50', { channel: 'store', place: '王府井店' });
    await bought(bank, '打印机', '2026-04-12', '900', { channel: 'store', place: '王府井店' });
    await bought(shop, '墨盒', '2026-04-20', '30', { channel: 'phone' });
    return { bank, shop };
  };

  test('tell when, where and how each customer deals with us, and what he buys [TD-111 SDM-A21]', async () => {
    const { bank } = await year();
    const dealt = await find(manager, 'transaction', {
      filter: { field: 'party', op: 'is', value: bank },
      fields: ['at', 'place', 'channel', 'product'],
      sort: ['at'],
    });
    expect(dealt).toMatchObject([
      { at: '2026-01-10T04:00:00.000Z', place: '网上商城', channel: 'website', product: '墨盒' },
      { at: '2026-04-10T04:00:00.000Z', place: '王府井店', channel: 'store', product: '墨盒' },
      { at: '2026-04-12T04:00:00.000Z', place: '王府井店', channel: 'store', product: '打印机' },
    ]);
    const count: QueryInput = { measures: [{ measure: 'count' }] };
    expect(await crossOf(manager, 'transaction', ['party', 'channel'], count)).toMatchObject({
      [`${bank} store`]: { count: 2 },
      [`${bank} website`]: { count: 1 },
    });
    expect(await crossOf(manager, 'transaction', ['party', 'at:quarter'], count)).toMatchObject({
      [`${bank} 2026-01-01`]: { count: 1 },
      [`${bank} 2026-04-01`]: { count: 2 },
    });
  });

  test('of a group of customers show how its buying changed over a time [TD-120]', async () => {
    await year();
    const of = (source: string): QueryInput => ({
      filter: { field: 'party.source', op: 'is', value: source },
      ...sum,
    });
    expect(await groupsOf(manager, 'transaction', 'at:quarter', of('tender'))).toEqual({
      '2026-01-01': { 'sum:amount': '100.00' },
      '2026-04-01': { 'sum:amount': '950.00' },
    });
    expect(await groupsOf(manager, 'transaction', 'at:quarter', of('website'))).toEqual({
      '2026-04-01': { 'sum:amount': '30.00' },
    });
  });

  test('by product and by month make the sales of each product, its season and the trend of any kind of sales [MY-42 TD-145 MY-46]', async () => {
    await year();
    expect(await groupsOf(manager, 'transaction', 'product', sum)).toEqual({
      打印机: { 'sum:amount': '900.00' },
      墨盒: { 'sum:amount': '180.00' },
    });
    const ink: QueryInput = { filter: { field: 'product', op: 'is', value: '墨盒' }, ...sum };
    expect(await crossOf(manager, 'transaction', ['product', 'at:month'], ink)).toEqual({
      '墨盒 2026-01-01': { 'sum:amount': '100.00' },
      '墨盒 2026-04-01': { 'sum:amount': '80.00' },
    });
    expect(await crossOf(manager, 'transaction', ['channel', 'at:month'], sum)).toEqual({
      'store 2026-04-01': { 'sum:amount': '950.00' },
      'website 2026-01-01': { 'sum:amount': '100.00' },
      'phone 2026-04-01': { 'sum:amount': '30.00' },
    });
    expect(await crossOf(manager, 'transaction', ['party.source', 'at:quarter'], sum)).toEqual({
      'tender 2026-04-01': { 'sum:amount': '950.00' },
      'tender 2026-01-01': { 'sum:amount': '100.00' },
      'website 2026-04-01': { 'sum:amount': '30.00' },
    });
  });

  test('count customers and what they spent by what the customers are [TD-126]', async () => {
    await year();
    await account('没买过的', { industry: 'bank' });
    await reckon();
    const figures: QueryInput = {
      measures: [{ measure: 'count' }, { measure: 'sum', field: 'purchaseTotal' }],
    };
    const shown = await groupsOf(manager, 'account', 'industry', figures);
    expect(shown).toEqual({
      bank: { 'count': 2, 'sum:purchaseTotal': expect.stringMatching(/^1050/) },
      retail: { 'count': 1, 'sum:purchaseTotal': expect.stringMatching(/^30/) },
    });
  });

  test('filter the customers by what, how much and how often they bought [TD-132]', async () => {
    await year();
    await account('没买过的');
    await reckon();
    const printers = having('transaction.party', { product: '打印机' });
    expect(await namesOf(manager, 'account', printers)).toEqual(['银行客户']);
    const often = { field: 'transactionCount', op: 'gte', value: 2 } as const;
    expect(await namesOf(manager, 'account', often)).toEqual(['银行客户']);
    const never = { link: 'transaction.party', quantifier: 'none', where: { all: [] } } as const;
    expect(await namesOf(manager, 'account', never)).toEqual(['没买过的']);
    const filter = { field: 'party.source', op: 'is', value: 'tender' } as const;
    expect(await groupsOf(manager, 'transaction', 'product', { filter, ...sum })).toEqual({
      打印机: { 'sum:amount': '900.00' },
      墨盒: { 'sum:amount': '150.00' },
    });
  });
});
