import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newOffice, type Client, type Office } from '../setup/app.ts';
import { act, find, groupsOf, historyOf, make, set } from './asking.ts';

let office: Office;
let unit: string;
let seller: Client;

beforeAll(async () => {
  office = await newOffice();
  unit = await office.unit('北京分公司');
});

// Whoever is new has no customers of the tests before.
beforeEach(async () => {
  seller = await office.as('salesperson', { unit });
});

describe('tasks and promises', () => {
  test('the to-do list holds appointments, meetings, calls, e-mails and faxes until they are done; memos beside them [Z-22b Z-22c UN-15]', async () => {
    // An appointment at the customer's is a visit.
    const kinds = ['task', 'visit', 'meeting', 'call', 'email', 'fax'];
    const ids = new Map<string, string>();
    for (const [index, kind] of kinds.entries())
      ids.set(
        kind,
        await make(seller, 'activity', {
          kind,
          subject: `to do: ${kind}`,
          dueAt: `2026-07-0${index + 1}T01:00:00Z`,
        }),
      );
    await make(seller, 'activity', { kind: 'note', subject: '备忘录', status: 'done' });
    const list = async () =>
      (
        await find(seller, 'activity', {
          filter: { field: 'status', op: 'is', value: 'open' },
          fields: ['kind'],
          sort: ['dueAt'],
        })
      ).map((one) => one['kind']);
    expect(await list()).toEqual(kinds);
    await set(seller, 'activity', ids.get('call') ?? '', { status: 'done' });
    expect(await list()).toEqual(kinds.filter((kind) => kind !== 'call'));
    const memos = { field: 'kind', op: 'is', value: 'note' } as const;
    expect(await find(seller, 'activity', { filter: memos })).toMatchObject([
      { subject: '备忘录' },
    ]);
  });

  test('anything is jotted down, a file path or a web address too, and found again [GC-801]', async () => {
    const text = String.raw`见 D:\报价\2026.xlsx 和 https://example.com/a?b=c`;
    const id = await make(seller, 'activity', { kind: 'note', subject: '随手记', text });
    expect((await seller.get(`/records/activity/${id}`)).at('text')).toBe(text);
    const found = await find(seller, 'activity', { search: 'example.com', fields: ['subject'] });
    expect(found).toMatchObject([{ subject: '随手记' }]);
  });

  test('a superior hands out tasks, and sees customers, plans and what was done of his people [MY-09 MY-10 GC-S10 A-SF03]', async () => {
    const superior = await office.as('sales-manager', { unit });
    const other = await office.as('sales-manager', { unit: await office.unit('别处') });
    const account = await make(seller, 'account', { name: '下属的客户' });
    const task = await make(superior, 'activity', {
      kind: 'task',
      subject: '本周拜访',
      regarding: account,
      owner: seller.userId,
      dueAt: '2026-06-05T01:00:00Z',
      priority: 'high',
    });
    expect((await seller.get(`/records/activity/${task}`)).at('owner.id')).toBe(seller.userId);
    await act(seller, account, { kind: 'visit', subject: '已拜访' });
    await make(seller, 'activity', {
      kind: 'call',
      subject: '明天电话',
      regarding: account,
      startAt: '2026-06-03T01:00:00Z',
    });
    const byState = (person: Client) =>
      groupsOf(person, 'activity', 'status', {
        filter: { field: 'owner', op: 'is', value: seller.userId },
        measures: [{ measure: 'count' }],
      });
    expect(await byState(superior)).toEqual({ open: { count: 2 }, done: { count: 1 } });
    expect(await byState(other)).toEqual({});
    await set(seller, 'activity', task, { status: 'done' });
    expect(await byState(superior)).toEqual({ open: { count: 1 }, done: { count: 2 } });
    const theirs = { field: 'owner', op: 'is', value: seller.userId } as const;
    expect(await find(superior, 'account', { filter: theirs })).toMatchObject([{ id: account }]);
    // Guidance: what the superior writes stands with the customer, for the subordinate to read.
    await act(superior, account, { kind: 'note', subject: '先谈交期，再谈价格' }, 5);
    expect(await historyOf(seller, account)).toContain('先谈交期，再谈价格');
  });

  test('an event of several is arranged with each of them, who then has it and answers [Z-24a]', async () => {
    const [wang, stranger] = [
      await office.as('salesperson', { unit }),
      await office.as('salesperson', { unit }),
    ];
    const event = await make(seller, 'activity', {
      kind: 'meeting',
      subject: '项目启动会',
      startAt: '2026-07-01T01:00:00Z',
      endAt: '2026-07-01T02:00:00Z',
    });
    const place = await make(seller, 'participant', { activity: event, user: wang.userId });
    expect((await wang.get(`/records/activity/${event}`)).body).toMatchObject({
      subject: '项目启动会',
      startAt: '2026-07-01T01:00:00.000Z',
      endAt: '2026-07-01T02:00:00.000Z',
    });
    expect((await stranger.get(`/records/activity/${event}`)).status).toBe(404);
    await set(seller, 'participant', place, { reply: 'accepted' });
    const who = await find(wang, 'participant', {
      filter: { field: 'activity', op: 'is', value: event },
      fields: ['user', 'reply'],
    });
    expect(who).toMatchObject([{ user: { id: wang.userId }, reply: 'accepted' }]);
  });

  test('a promise is a record: what, by whom, to whom, until when, and whether it was kept [BK-B19]', async () => {
    const successor = await office.as('sales-manager', { unit });
    const party = await make(seller, 'account', { name: '被承诺的客户' });
    const person = await make(seller, 'contact', { name: '听到承诺的人', account: party });
    const promise = (values: Record<string, unknown>) =>
      make(seller, 'commitment', { party, person, madeOn: '2026-06-01', ...values });
    const kept = await promise({ promise: '送样机', dueOn: '2026-06-10' });
    await promise({ promise: '给折扣', dueOn: '2026-06-20' });
    await promise({ promise: '月底付款', by: 'them', dueOn: '2026-06-30' });
    await set(seller, 'commitment', kept, { state: 'kept', settledOn: '2026-06-09' });
    const all = await find(successor, 'commitment', {
      filter: { field: 'party', op: 'is', value: party },
      fields: ['promise', 'by', 'person', 'owner', 'dueOn', 'state', 'settledOn'],
      sort: ['dueOn'],
    });
    const told = { person: { title: '听到承诺的人' }, owner: { id: seller.userId } };
    expect(all).toMatchObject([
      { ...told, promise: '送样机', by: 'us', state: 'kept', settledOn: '2026-06-09' },
      { ...told, promise: '给折扣', by: 'us', state: 'open', dueOn: '2026-06-20' },
      { ...told, promise: '月底付款', by: 'them', state: 'open' },
    ]);
  });
});
