import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { newOffice, type Client, type Office } from '../setup/app.ts';
import { act, find, groupsOf, having, historyOf, make, reckon, set } from './asking.ts';

let office: Office;
let seller: Client;

beforeAll(async () => {
  office = await newOffice();
});

// Whoever is new has no customers of the tests before.
beforeEach(async () => {
  seller = await office.as('salesperson');
});

async function upload(person: Client, name: string, regarding: string): Promise<string> {
  const form = new FormData();
  form.append('regarding', regarding);
  form.append('file', new Blob(['合同正文']), name);
  const { base, headers } = person;
  const answer = await fetch(`${base}/api/v1/files`, { method: 'POST', headers, body: form });
  return z.object({ id: z.uuid() }).parse(await answer.json()).id;
}

function filesOf(record: string) {
  const filter = { field: 'regarding', op: 'is', value: record } as const;
  return find(seller, 'file', { filter, fields: ['name'] });
}

describe('what is done with customers', () => {
  test('of every kind is recorded with accounts, contacts and competitors, kept in order and edited [BK-A01 Z-07 UN-08]', async () => {
    const account = await make(seller, 'account', { name: '华夏精密' });
    const contact = await make(seller, 'contact', { name: '张伟', account });
    const rival = await make(seller, 'account', { name: '对手公司' });
    await make(seller, 'party-role', { party: rival, role: 'competitor' });
    const chief = await office.as('administrator');
    const type = await make(chief, 'relation-type', { name: '竞争于', reverseName: '被竞争' });
    await make(seller, 'relation', { from: rival, type, to: account });
    const related = { field: 'to', op: 'is', value: account } as const;
    expect(await find(seller, 'relation', { filter: related })).toMatchObject([
      { from: { title: '对手公司' }, type: { title: '竞争于' } },
    ]);
    // An appointment is a meeting at a time.
    const kinds = ['task', 'call', 'email', 'letter', 'fax', 'meeting'];
    for (const customer of [account, contact, rival]) {
      for (const [index, kind] of kinds.entries()) await act(seller, customer, { kind }, index + 1);
      expect(await historyOf(seller, customer)).toEqual(kinds.toReversed());
    }
    const [call] = await find(seller, 'activity', {
      filter: {
        all: [
          { field: 'customer', op: 'is', value: rival },
          { field: 'kind', op: 'is', value: 'call' },
        ],
      },
    });
    const id = String(call?.['id']);
    await set(seller, 'activity', id, { subject: '打听新品价格', outcome: 'reached' });
    expect(await historyOf(seller, rival)).toContain('打听新品价格');
    expect((await seller.get(`/records/activity/${id}/history`)).body).toMatchObject({
      items: [{ after: { outcome: 'reached' } }, { op: 'create' }],
    });
  });

  test('is recorded as coming in or going out over every channel [INT-03]', async () => {
    const customer = await make(seller, 'account', { name: '双向' });
    const channels = ['call', 'email', 'letter', 'fax', 'message', 'visit', 'reception'];
    for (const kind of channels)
      for (const direction of ['in', 'out']) await act(seller, customer, { kind, direction });
    for (const direction of ['in', 'out']) {
      const filter = {
        all: [
          { field: 'customer', op: 'is', value: customer },
          { field: 'direction', op: 'is', value: direction },
        ],
      } as const;
      const counts = await groupsOf(seller, 'activity', 'kind', {
        filter,
        measures: [{ measure: 'count' }],
      });
      expect(counts).toEqual(Object.fromEntries(channels.map((kind) => [kind, { count: 1 }])));
    }
  });

  test('has its time, type, short description, task and files [Z-10]', async () => {
    const account = await make(seller, 'account', { name: '有附件' });
    const call = await act(seller, account, {
      kind: 'call',
      subject: '谈价格',
      text: '客户希望降价 5%。',
      ourNextStep: '请示经理',
    });
    const file = await upload(seller, '报价.txt', call);
    const task = { kind: 'task', subject: '请示经理', dueAt: '2026-06-03T01:00:00Z' };
    await make(seller, 'activity', { ...task, regarding: account });
    expect((await seller.get(`/records/activity/${call}`)).body).toMatchObject({
      kind: 'call',
      subject: '谈价格',
      text: '客户希望降价 5%。',
      at: '2026-06-01T01:00:00.000Z',
      ourNextStep: '请示经理',
    });
    expect(await filesOf(call)).toMatchObject([{ id: file, name: '报价.txt' }]);
    const content = await seller.get(`/files/${file}`);
    expect([content.status, content.body]).toEqual([200, '合同正文']);
    const open = { field: 'status', op: 'is', value: 'open' } as const;
    const tasks = await find(seller, 'activity', { filter: open, fields: ['subject', 'dueAt'] });
    expect(tasks).toMatchObject([{ subject: '请示经理', dueAt: '2026-06-03T01:00:00.000Z' }]);
  });

  test('customer, contact, dealings, attachments and notes are managed together as they come [L-05]', async () => {
    const account = await make(seller, 'account', { name: '一处管理', industry: 'bank' });
    const contact = await make(seller, 'contact', { name: '一处联系人', account });
    const visit = await act(seller, contact, { kind: 'visit', subject: '初访' }, 1);
    await upload(seller, '方案.txt', visit);
    await act(seller, account, { kind: 'note', subject: '备忘', text: '决策人是张总' }, 2);
    // What was done with its people is found with the company.
    const found = await find(seller, 'activity', {
      filter: { field: 'account', op: 'is', value: account },
      fields: ['subject', 'customer', 'text'],
      sort: ['-at'],
    });
    expect(found).toMatchObject([
      { subject: '备忘', text: '决策人是张总', customer: { title: '一处管理' } },
      { subject: '初访', customer: { title: '一处联系人' } },
    ]);
    expect(await filesOf(visit)).toMatchObject([{ name: '方案.txt' }]);
    const { body } = await seller.get(`/search?q=${encodeURIComponent('决策人')}`);
    expect(body).toMatchObject({ items: [{ object: 'activity', title: '备忘' }] });
  });

  test('calls make the telephone history of each customer [GR-20]', async () => {
    const [first, second] = [
      await make(seller, 'contact', { name: '电话甲', phone: '13812345678' }),
      await make(seller, 'contact', { name: '电话乙' }),
    ];
    await act(seller, first, { kind: 'call', subject: '打出', direction: 'out', minutes: 5 }, 1);
    await act(seller, first, { kind: 'email', subject: '邮件' }, 2);
    await act(seller, first, { kind: 'call', subject: '未接', outcome: 'no-answer' }, 3);
    await act(seller, second, { kind: 'call', subject: '别人的' }, 4);
    const calls = await find(seller, 'activity', {
      filter: {
        all: [
          { field: 'customer', op: 'is', value: first },
          { field: 'kind', op: 'is', value: 'call' },
        ],
      },
      fields: ['subject', 'at', 'direction', 'minutes', 'outcome'],
      sort: ['-at'],
    });
    expect(calls).toMatchObject([
      { subject: '未接', at: '2026-06-01T03:00:00.000Z', outcome: 'no-answer' },
      { subject: '打出', at: '2026-06-01T01:00:00.000Z', direction: 'out', minutes: 5 },
    ]);
  });

  test('the salesperson has contacts, dealings and purchases of a customer before him [MY-12]', async () => {
    const account = await make(seller, 'account', { name: '桌面客户' });
    const contact = await make(seller, 'contact', { name: '桌面联系人', account });
    await act(seller, account, { kind: 'visit', subject: '拜访' }, 2);
    await make(seller, 'transaction', {
      party: account,
      product: '机床',
      at: '2026-05-01T02:00:00Z',
      amount: { amount: '1000', currency: 'CNY' },
    });
    await reckon();
    const at = { field: 'account', op: 'is', value: account } as const;
    expect(await find(seller, 'contact', { filter: at })).toMatchObject([{ id: contact }]);
    expect(await historyOf(seller, account)).toEqual(['拜访']);
    const bought = { field: 'party', op: 'is', value: account } as const;
    expect(await find(seller, 'transaction', { filter: bought })).toMatchObject([
      { product: '机床' },
    ]);
    expect((await seller.get(`/records/account/${account}`)).body).toMatchObject({
      contactCount: 1,
      transactionCount: 1,
      lastContactAt: '2026-06-01T02:00:00.000Z',
    });
  });
});

describe('receptions and visits', () => {
  test('a sales reception and a sales visit are each recorded with whom, when and what came of it [Y1-18a Y1-18c Y-21a]', async () => {
    const account = await make(seller, 'account', { name: '来访公司' });
    const contact = await make(seller, 'contact', { name: '来访人', account });
    const records = {
      reception: { subject: '客户来访', direction: 'in', location: '公司展厅' },
      visit: { subject: '上门拜访', direction: 'out', location: '客户工厂' },
    };
    for (const [kind, values] of Object.entries(records))
      await act(seller, contact, {
        kind,
        ...values,
        text: '对新机型感兴趣',
        theirNextStep: '给图纸',
      });
    for (const [kind, values] of Object.entries(records)) {
      const found = await find(seller, 'activity', {
        filter: { field: 'kind', op: 'is', value: kind },
        fields: [
          'subject',
          'direction',
          'location',
          'text',
          'theirNextStep',
          'customer',
          'at',
          'owner',
        ],
      });
      expect(found).toMatchObject([
        {
          ...values,
          text: '对新机型感兴趣',
          theirNextStep: '给图纸',
          customer: { title: '来访人' },
          at: '2026-06-01T01:00:00.000Z',
          owner: { id: seller.userId },
        },
      ]);
    }
  });

  test('a visitor who is known is found at once by name, region and type; one who is new is filed with the reception [YD-11]', async () => {
    const known = await make(seller, 'account', {
      name: '老客户机械',
      address: { province: '广东省' },
    });
    await make(seller, 'party-role', { party: known, role: 'customer' });
    await make(seller, 'account', { name: '老客户服装', address: { province: '广东省' } });
    const located = await find(seller, 'account', {
      filter: {
        all: [
          { field: 'name', op: 'contains', value: '老客户' },
          { field: 'address.province', op: 'is', value: '广东省' },
          having('party-role.party', { role: 'customer' }),
        ],
      },
    });
    expect(located).toMatchObject([{ id: known }]);
    await act(seller, known, { kind: 'reception', subject: '老客户来访' });
    // A new one and his reception in one act.
    const fresh = crypto.randomUUID();
    const together = await seller.post('/changesets', {
      changes: [
        {
          op: 'create',
          object: 'contact',
          id: fresh,
          values: { name: '新访客', phone: '13812345678' },
        },
        {
          op: 'create',
          object: 'activity',
          values: { kind: 'reception', subject: '新客户来访', regarding: fresh },
        },
      ],
    });
    expect(together.at('counts')).toMatchObject({ create: expect.any(Number) });
    expect((await seller.get(`/records/contact/${fresh}`)).at('phone')).toBe('+8613812345678');
    expect(await historyOf(seller, fresh)).toEqual(['新客户来访']);
    expect(await historyOf(seller, known)).toEqual(['老客户来访']);
  });
});
