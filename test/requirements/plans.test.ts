import { beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { newOffice, type Client, type Office } from '../setup/app.ts';
import { noticesOf, tell, tellTime } from '../setup/notices.ts';
import { act, crossOf, find, groupsOf, make, set } from './asking.ts';

let office: Office;
let unit: string;
let seller: Client;
let colleague: Client;
let manager: Client;

beforeEach(async () => {
  office = await newOffice();
  unit = await office.unit('北京分公司');
  seller = await office.as('salesperson', { unit, name: '王销售' });
  colleague = await office.as('salesperson', { unit });
  manager = await office.as('sales-manager', { unit });
});

const meeting = (subject: string, day: string, [from, to] = ['01', '02']) => ({
  kind: 'meeting',
  subject,
  startAt: `${day}T${from}:00:00.000Z`,
  endAt: `${day}T${to}:00:00.000Z`,
});

const shown = z.array(z.looseObject({ subject: z.string() }));
const clashes = z.array(z.object({ user: z.string() }));

/** What the calendar of one or several holds between two days. */
async function calendar(by: Client, [from, to]: [string, string], users: readonly Client[] = []) {
  const whose = users.length > 0 ? `&users=${users.map(({ userId }) => userId).join(',')}` : '';
  const reply = await by.get(`/calendar?from=${from}T00:00:00Z&to=${to}T00:00:00Z${whose}`);
  expect(reply.status, JSON.stringify(reply.body)).toBe(200);
  return shown.parse(reply.at('items'));
}

describe('the calendar', () => {
  test('shows each day, week and month what is to be done in it, and moves with it [Z-22a]', async () => {
    const customer = await make(seller, 'account', { name: '日历客户' });
    const visit = await make(seller, 'activity', {
      ...meeting('拜访', '2026-06-10'),
      kind: 'visit',
      regarding: customer,
    });
    await make(seller, 'activity', {
      kind: 'task',
      subject: '报价',
      dueAt: '2026-06-12T09:00:00Z',
    });
    await make(seller, 'activity', { ...meeting('例会', '2026-06-01'), repeats: 'FREQ=WEEKLY' });
    const subjects = async (from: string, to: string) =>
      (await calendar(seller, [from, to])).map(({ subject }) => subject);
    expect(await subjects('2026-06-10', '2026-06-11')).toEqual(['拜访']);
    expect(await subjects('2026-06-08', '2026-06-15')).toEqual(['例会', '拜访', '报价']);
    expect(await subjects('2026-06-01', '2026-07-01')).toEqual([
      '例会',
      '例会',
      '拜访',
      '报价',
      '例会',
      '例会',
      '例会',
    ]);
    const moved = { startAt: '2026-06-17T01:00:00.000Z', endAt: '2026-06-17T02:00:00.000Z' };
    await set(seller, 'activity', visit, moved);
    expect(await subjects('2026-06-10', '2026-06-11')).toEqual([]);
    expect(await calendar(seller, ['2026-06-17', '2026-06-18'])).toMatchObject([
      { id: visit, customer: { title: '日历客户' }, ...moved },
    ]);
  });

  test('warns whoever plans an appointment of what stands there already, in his own plan and that of the others [Z-23]', async () => {
    const mine = await make(seller, 'activity', meeting('已约', '2026-06-11', ['01', '03']));
    await make(colleague, 'activity', meeting('同事的约', '2026-06-11', ['02', '04']));
    const conflicts = async (from: string, to: string) => {
      const users = `${seller.userId},${colleague.userId}`;
      const reply = await seller.get(
        `/calendar/conflicts?startAt=2026-06-11T${from}:00:00Z&endAt=2026-06-11T${to}:00:00Z&users=${users}`,
      );
      expect(reply.status).toBe(200);
      return clashes
        .parse(reply.at('conflicts'))
        .map(({ user }) => user)
        .toSorted();
    };
    expect(await conflicts('02', '03')).toEqual([seller.userId, colleague.userId].toSorted());
    expect(await conflicts('01', '02')).toEqual([seller.userId]);
    expect(await conflicts('03', '04')).toEqual([colleague.userId]);
    expect(await conflicts('04', '05')).toEqual([]);
    // It warns and does not forbid.
    await make(seller, 'activity', meeting('仍然安排', '2026-06-11', ['02', '03']));
    await set(seller, 'activity', mine, { status: 'cancelled' });
    expect(await conflicts('01', '02')).toEqual([]);
  });

  test('of the team tells when each is taken, and those concerned are told of an event [Z-24b Z-25 UN-16]', async () => {
    await make(colleague, 'activity', meeting('客户谈判', '2026-06-11', ['02', '04']));
    const others = await calendar(seller, ['2026-06-11', '2026-06-12'], [colleague]);
    expect(others).toMatchObject([
      {
        owner: { id: colleague.userId },
        startAt: '2026-06-11T02:00:00.000Z',
        endAt: '2026-06-11T04:00:00.000Z',
      },
    ]);
    // The event of the team at an hour when nobody is taken.
    const event = await make(seller, 'activity', meeting('团队会议', '2026-06-11', ['05', '06']));
    for (const user of [colleague.userId, manager.userId])
      await make(seller, 'participant', { activity: event, user });
    await tell(office);
    for (const who of [colleague, manager])
      expect(await noticesOf(who)).toEqual(['invited: 王销售 invited you to “团队会议”']);
    expect(await noticesOf(seller)).toEqual([]);
    const stretch: [string, string] = ['2026-06-11', '2026-06-12'];
    expect(JSON.stringify(await calendar(colleague, stretch))).toContain('团队会议');
  });

  test('an appointment and a task remind by themselves, beforehand, those who have them [Z-26b GC-702]', async () => {
    const start = new Date(Date.now() + 3 * 3_600_000);
    const at = start.toISOString();
    const end = new Date(start.getTime() + 3_600_000).toISOString();
    const times = { startAt: at, endAt: end };
    const visit = { kind: 'visit', subject: '上门', remindBefore: 60, ...times };
    const event = await make(seller, 'activity', visit);
    await make(seller, 'participant', { activity: event, user: colleague.userId });
    await make(seller, 'activity', {
      kind: 'task',
      subject: '交方案',
      dueAt: at,
      remindBefore: 30,
    });
    await make(seller, 'activity', { kind: 'call', subject: '不提醒', ...times });
    const before = (minutes: number) => new Date(start.getTime() - minutes * 60_000 + 1000);
    await tellTime(office, new Date());
    expect(await tellTime(office, before(61))).toBe(0);
    expect(await tellTime(office, before(60))).toBe(2);
    expect(await noticesOf(colleague)).toEqual([expect.stringMatching(/^reminder: “上门”/)]);
    expect(await tellTime(office, before(30))).toBe(1);
    expect(await noticesOf(seller)).toEqual([
      expect.stringMatching(/^reminder: “交方案”/),
      expect.stringMatching(/^reminder: “上门”/),
    ]);
    expect(await tellTime(office, before(0))).toBe(0);
  });
});

test('reminders follow what they remind of, and what is overdue gives an alarm once [L-12]', async () => {
  const start = Date.now() + 5 * 3_600_000;
  const at = (hours: number) => new Date(start + hours * 3_600_000).toISOString();
  const visit = { kind: 'visit', subject: '改期的拜访', remindBefore: 30 };
  const id = await make(seller, 'activity', { ...visit, startAt: at(0), endAt: at(1) });
  const party = await make(seller, 'account', { name: '等样机的客户' });
  await tellTime(office, new Date());
  await set(seller, 'activity', id, { startAt: at(2), endAt: at(3) });
  expect(await tellTime(office, new Date(start - 29 * 60_000))).toBe(0);
  expect(await tellTime(office, new Date(start + 91 * 60_000))).toBe(1);
  expect(await noticesOf(seller)).toEqual([expect.stringMatching(/^reminder: “改期的拜访”/)]);
  // What was promised is due on its day, and is an alarm on the day after.
  const day = new Date(start + 3 * 86_400_000).toISOString().slice(0, 10);
  const promise = { promise: '送样机', party, dueOn: day };
  const promised = await make(seller, 'commitment', promise);
  const kept = await make(seller, 'commitment', { ...promise, promise: '已送的' });
  const noon = Date.parse(`${day}T04:00:00Z`);
  expect(await tellTime(office, new Date(noon))).toBe(2);
  await set(seller, 'commitment', kept, { state: 'kept' });
  expect(await tellTime(office, new Date(noon + 86_400_000))).toBe(1);
  expect((await noticesOf(seller))[0]).toMatch(/^commitment: .*送样机.*overdue/);
  await set(seller, 'commitment', promised, { state: 'kept' });
  expect(await tellTime(office, new Date(noon + 2 * 86_400_000))).toBe(0);
});

describe('work plans', () => {
  const june: [string, string] = ['2026-06-01', '2026-07-01'];

  test('of every employee for the day, the week and the month are made, supervised and kept to look up [SJ-39 SJ-17 SJ-51]', async () => {
    const customer = await make(seller, 'account', { name: '计划客户' });
    const days = ['2026-06-01', '2026-06-02', '2026-06-09', '2026-07-01'];
    const ids: string[] = [];
    for (const day of days)
      ids.push(
        await make(seller, 'activity', {
          ...meeting(`拜访 ${day}`, day),
          kind: 'visit',
          regarding: customer,
        }),
      );
    await make(colleague, 'activity', meeting('别的计划', '2026-06-01'));
    // The leader sees what each has planned on the day and in the month.
    expect(await calendar(manager, ['2026-06-01', '2026-06-02'], [seller])).toMatchObject([
      { id: ids[0], subject: '拜访 2026-06-01', isBusyOnly: false },
    ]);
    expect(await calendar(manager, june, [seller])).toHaveLength(3);
    // He says what he thinks of it, and the salesperson reads it on the plan.
    await set(manager, 'activity', ids[1] ?? '', { text: '请带上新样机' });
    expect((await seller.get(`/records/activity/${ids[1]}`)).at('text')).toBe('请带上新样机');
    for (const [index, id] of ids.slice(0, 2).entries())
      await set(seller, 'activity', id, { status: 'done', doneAt: `${days[index]}T03:00:00Z` });
    // Of the past stays what was planned and done, by person and by day, week or month.
    const record = (period: string) =>
      crossOf(manager, 'activity', ['owner', `at:${period}`, 'status'], {
        filter: { field: 'owner', op: 'is', value: seller.userId },
      });
    const of = (day: string, status: string) => `${seller.userId} ${day} ${status}`;
    expect(await record('day')).toMatchObject({
      [of('2026-06-01', 'done')]: { count: 1 },
      [of('2026-06-02', 'done')]: { count: 1 },
      [of('2026-06-09', 'open')]: { count: 1 },
    });
    expect(await record('week')).toEqual({
      [of('2026-06-01', 'done')]: { count: 2 },
      [of('2026-06-08', 'open')]: { count: 1 },
      [of('2026-06-29', 'open')]: { count: 1 },
    });
    expect(await record('month')).toEqual({
      [of('2026-06-01', 'done')]: { count: 2 },
      [of('2026-06-01', 'open')]: { count: 1 },
      [of('2026-07-01', 'open')]: { count: 1 },
    });
  });

  test('inside the house work is assigned to people and stands in their plans [A-EO02]', async () => {
    const work = { kind: 'task', subject: '盘点样品间', dueAt: '2026-06-12T09:00:00Z' };
    const task = await make(manager, 'activity', { ...work, owner: seller.userId });
    await tell(office);
    expect(await noticesOf(seller)).toEqual([
      expect.stringMatching(/^task: .*“盘点样品间” to do$/),
    ]);
    // It is about no customer, and is a plan all the same.
    expect(await calendar(seller, june)).toMatchObject([{ id: task, customer: null }]);
    await set(manager, 'activity', task, { owner: colleague.userId });
    expect(await calendar(seller, june)).toEqual([]);
    expect(await calendar(colleague, june)).toMatchObject([{ id: task }]);
    const planned = await groupsOf(manager, 'activity', 'owner', {
      filter: { field: 'status', op: 'is', value: 'open' },
    });
    expect(planned).toEqual({ [colleague.userId]: { count: 1 } });
  });

  test('a task has its time limit, reminds before it ends, and who supervises sees what is late [TCC-03]', async () => {
    const limit = new Date(Date.now() + 3_600_000);
    const id = await make(manager, 'activity', {
      kind: 'task',
      subject: '交报告',
      owner: seller.userId,
      dueAt: limit.toISOString(),
      remindBefore: 15,
    });
    await tellTime(office, new Date());
    expect(await tellTime(office, new Date(limit.getTime() - 14 * 60_000))).toBe(1);
    expect(await noticesOf(seller)).toEqual([expect.stringMatching(/^reminder: “交报告”/)]);
    const lateFor = () =>
      find(manager, 'activity', {
        filter: {
          all: [
            { field: 'owner', op: 'is', value: seller.userId },
            { field: 'status', op: 'is', value: 'open' },
            { field: 'dueAt', op: 'lt', value: new Date().toISOString() },
          ],
        },
        fields: ['subject'],
      });
    expect(await lateFor()).toEqual([]);
    await set(manager, 'activity', id, { dueAt: new Date(Date.now() - 3_600_000).toISOString() });
    expect(await lateFor()).toMatchObject([{ id, subject: '交报告' }]);
    await set(seller, 'activity', id, { status: 'done' });
    expect(await lateFor()).toEqual([]);
    // What became of it is followed step by step.
    expect((await manager.get(`/records/activity/${id}/history`)).body).toMatchObject({
      items: [{ after: { status: 'done' } }, { op: 'update' }, { op: 'create' }],
    });
  });

  test('what one writes down in a line the team reads at once, and the leader sees where it stands in one question [TCC-01]', async () => {
    const customer = await make(manager, 'account', { name: '进展客户', owner: manager.userId });
    await make(manager, 'follow', { record: customer });
    for (const member of [seller.userId, colleague.userId])
      await make(manager, 'party-team', { party: customer, member, level: 'edit' });
    await act(seller, customer, { kind: 'call', subject: '对方预算被砍', ourNextStep: '降配方案' });
    for (const who of [colleague, manager]) {
      const told = await find(who, 'activity', {
        filter: { field: 'customer', op: 'is', value: customer },
        fields: ['subject', 'ourNextStep', 'performedBy'],
      });
      expect(told).toMatchObject([
        { subject: '对方预算被砍', ourNextStep: '降配方案', performedBy: { title: '王销售' } },
      ]);
    }
    await tell(office);
    expect(await noticesOf(manager)).toEqual([expect.stringMatching(/^followed: /)]);
  });
});
