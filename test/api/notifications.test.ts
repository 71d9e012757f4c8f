import { describe, expect, test } from 'vitest';
import { mentionOf } from '#kit/mentions.ts';
import { newOffice, testServer, type Client, type Office } from '../setup/app.ts';
import { noticesOf, tell, tellTime } from '../setup/notices.ts';
import { add } from '../setup/records.ts';

type Values = Record<string, unknown>;
const make = async (by: Client, object: string, values: Values): Promise<string> =>
  (await by.post(`/records/${object}`, values)).text('id');
const follow = (by: Client, record: string) => make(by, 'follow', { record });
const named = (client: Client, name: string) => mentionOf(name, client.userId);

describe('who follows a record', () => {
  test('is told in one notice what others do to it, until he reads that', async () => {
    const office = await newOffice();
    const chief = await office.as('general-manager', { name: 'Lin' });
    const manager = await office.as('general-manager', { name: 'Wang' });
    const account = await make(manager, 'account', { name: 'Acme' });
    await follow(chief, account);
    await manager.patch(`/records/account/${account}`, { shortName: 'A', industry: 'bank' });
    await tell(office);
    expect(await noticesOf(chief)).toEqual([
      expect.stringMatching(/^followed: Wang changed .*Industry.* of “Acme”$/),
    ]);
    await make(manager, 'activity', { kind: 'call', text: 'Called', regarding: account });
    await tell(office);
    expect(await noticesOf(chief)).toEqual([
      'followed: “Acme” has 2 pieces of news, the last by Wang',
    ]);
    await chief.post('/notifications/read', { all: true });
    await make(manager, 'activity', { kind: 'note', text: 'Noted', regarding: account });
    await tell(office);
    expect(await noticesOf(chief, '?unread=true')).toEqual([
      'followed: Wang wrote a follow-up on “Acme”',
    ]);
    expect(await noticesOf(chief)).toHaveLength(2);
    expect(await noticesOf(manager)).toEqual([]);
  });

  test('is not told of what he did himself, nor of what rules reckon, nor once he stopped', async () => {
    const office = await newOffice();
    const chief = await office.as('general-manager');
    const manager = await office.as('general-manager');
    const account = await make(chief, 'account', { name: 'Acme' });
    const id = await follow(chief, account);
    await chief.patch(`/records/account/${account}`, { shortName: 'A' });
    await chief.post('/records/activity', { kind: 'call', text: 'I called', regarding: account });
    expect(await tell(office)).toBe(0);
    await chief.delete(`/records/follow/${id}`);
    await manager.patch(`/records/account/${account}`, { shortName: 'B' });
    expect(await tell(office)).toBe(0);
  });

  test('is told neither of records and fields that he may not see, nor of private activities', async () => {
    const office = await newOffice();
    const manager = await office.as('general-manager');
    const all = { read: 'all', create: 'all', edit: 'all' };
    const role = await add(office.scope, 'role', {
      name: 'Looks',
      grants: {
        user: { read: 'all' },
        account: { read: 'own' },
        activity: all,
        follow: { create: 'own', read: 'own' },
      },
      fieldRights: { account: { registrationNumber: 'hidden', shortName: 'hidden' } },
    });
    const reader = await office.as(role);
    const account = await make(manager, 'account', { name: 'Acme' });
    await add(office.scope, 'share', {
      record: account,
      grantee: reader.userId,
      granteeKind: 'user',
      level: 'read',
    });
    await follow(reader, account);
    await manager.patch(`/records/account/${account}`, { shortName: 'Secret' });
    await make(manager, 'activity', { kind: 'note', text: 'x', regarding: account, private: true });
    expect(await tell(office)).toBe(0);
    await manager.patch(`/records/account/${account}`, { industry: 'bank' });
    expect(await tell(office)).toBe(1);
    const { pool } = (await testServer()).server.context;
    await pool.query('update share set deleted_at = now() where record_id = $1', [account]);
    await manager.patch(`/records/account/${account}`, { industry: 'retail' });
    await tell(office);
    // What was told before the share ended tells no more than that there was something.
    expect(await noticesOf(reader)).toEqual([
      'followed: Something about a record that you can no longer see',
    ]);
    expect(JSON.stringify((await reader.get('/notifications')).body)).not.toContain(account);
  });
});

describe('who is mentioned', () => {
  test('is told once, in his language, and again only if he is mentioned anew elsewhere', async () => {
    const office = await newOffice();
    const writer = await office.as('general-manager', { name: 'Wang' });
    const reader = await office.as('general-manager', { name: '李娜', language: 'zh' });
    const account = await make(writer, 'account', { name: 'Acme' });
    await follow(reader, account);
    const text = `${named(reader, '李娜')} please look`;
    const id = await make(writer, 'activity', { kind: 'note', text, regarding: account });
    expect(await tell(office)).toBe(1);
    // The subject that the first line gives holds the name and not the id.
    expect(await noticesOf(reader)).toEqual(['mention: Wang在“@李娜 please look”中提到了您']);
    await writer.patch(`/records/activity/${id}`, { text: `${text}!` });
    expect(await tell(office)).toBe(0);
    await make(writer, 'activity', { kind: 'note', text: named(reader, 'x'), regarding: account });
    expect(await tell(office)).toBe(1);
  });

  test('is not told where he may not see the record, nor of himself', async () => {
    const office = await newOffice();
    const walled = await office.unit('Closed', { walled: true });
    const writer = await office.as('general-manager', { unit: walled });
    const outside = await office.as('salesperson');
    const account = await make(writer, 'account', { name: 'Hidden', unit: walled });
    const text = `${named(outside, 'O')} ${named(writer, 'W')}`;
    await make(writer, 'activity', { kind: 'note', text, regarding: account });
    await make(writer, 'activity', { kind: 'note', text, regarding: account, private: true });
    expect(await tell(office)).toBe(0);
    expect(await noticesOf(outside)).toEqual([]);
  });
});

describe('before a mention is saved', () => {
  test('the writer hears who would not see it, as the doors decide', async () => {
    const office = await newOffice();
    const walled = await office.unit('Closed', { walled: true });
    const writer = await office.as('general-manager', { unit: walled });
    const within = await office.as('sales-manager', { unit: walled });
    const outside = await office.as('general-manager');
    const users = [within.userId, outside.userId];
    const account = await make(writer, 'account', { name: 'Hidden', unit: walled });
    const check = async (values: Values) =>
      (await writer.post('/mentions/check', { regarding: account, users, ...values })).at(
        'unreached',
      );
    expect(await check({})).toEqual([outside.userId]);
    expect(await check({ private: true })).toEqual(users);
    const body = { regarding: account, users };
    expect((await outside.post('/mentions/check', body)).status).toBe(422);
  });
});

describe('what waits', () => {
  test('is counted all at once, each list within the rights of who asks', async () => {
    const office = await newOffice();
    const chief = await office.as('administrator');
    const seller = await office.as('salesperson');
    const mine = { field: 'owner', op: 'is', value: { me: true } };
    const lists = {
      tasks: {
        object: 'activity',
        filter: { all: [mine, { field: 'status', op: 'is', value: 'open' }] },
      },
      accounts: { object: 'account' },
      hooks: { object: 'webhook' },
    };
    await make(chief, 'activity', { kind: 'task', subject: 'A', owner: seller.userId });
    await make(chief, 'activity', { kind: 'task', subject: 'B' });
    await make(chief, 'account', { name: 'Acme' });
    await make(chief, 'activity', {
      kind: 'note',
      text: named(seller, 'S'),
      owner: seller.userId,
      status: 'done',
    });
    await tell(office);
    const { pool } = (await testServer()).server.context;
    await pool.query(
      `insert into import_run (workspace_id, id, user_id, object, file_name, upload, reading, state, mode, errors, conflicts, finished_at)
        values ($1, gen_random_uuid(), $2, 'account', 'a.csv', '', '{}', 'done', 'commit', 3, 1, now())`,
      [office.workspaceId, seller.userId],
    );
    await tellTime(office, new Date(Date.now() + 1000));
    expect((await seller.post('/to-do', { lists })).body).toEqual({
      lists: { tasks: 1, accounts: 0, hooks: 0 },
      mentions: 1,
      refused: 4,
    });
    expect((await noticesOf(seller, '?kind=import'))[0]).toBe(
      'import: The import of a.csv is done, 4 rows were refused',
    );
    expect((await chief.post('/to-do', { lists })).at('lists')).toMatchObject({
      tasks: 1,
      accounts: 1,
    });
    expect((await chief.post('/to-do', { lists: { x: { object: 'nothing' } } })).status).toBe(404);
  });
});

describe('who is given something', () => {
  test('hears of a task, of many records at once in one notice, and of an invitation', async () => {
    const office = await newOffice();
    const chief = await office.as('administrator');
    const seller = await office.as('salesperson', { name: 'Zhang' });
    await make(chief, 'activity', { kind: 'task', subject: 'Offer', owner: seller.userId });
    await tell(office);
    expect(await noticesOf(seller)).toEqual(['task: Ada Admin gave you “Offer” to do']);
    const ids = await Promise.all(['A', 'B', 'C'].map((name) => make(chief, 'account', { name })));
    await chief.post('/changesets', {
      changes: ids.map((id) => ({
        op: 'update',
        object: 'account',
        id,
        values: { owner: seller.userId },
      })),
    });
    await tell(office);
    expect((await noticesOf(seller))[0]).toBe(
      'assigned: Ada Admin made you the owner of 3 Accounts',
    );
    const meeting = await make(chief, 'activity', { kind: 'meeting', subject: 'Review' });
    await make(chief, 'participant', { activity: meeting, user: seller.userId });
    await tell(office);
    expect((await noticesOf(seller))[0]).toBe('invited: Ada Admin invited you to “Review”');
    expect(await noticesOf(chief)).toEqual([]);
  });

  test('hears nothing of a kind that he switched off', async () => {
    const office = await newOffice();
    const chief = await office.as('administrator');
    const seller = await office.as('salesperson');
    const set = await seller.patch(`/records/user/${seller.userId}`, {
      notices: { ways: { task: 'off' } },
    });
    expect(set.status).toBe(200);
    await make(chief, 'activity', { kind: 'task', subject: 'Offer', owner: seller.userId });
    expect(await tell(office)).toBe(0);
    const wrong = await seller.patch(`/records/user/${seller.userId}`, {
      notices: { ways: { task: 'loud' } },
    });
    expect(wrong.status).toBe(422);
  });
});

describe('a reminder', () => {
  const before = (minutes: number) => new Date(Date.now() - minutes * 60_000);

  test('comes once to the owner and those who take part, and not where the activity is done by then', async () => {
    const office = await newOffice();
    const chief = await office.as('administrator');
    const seller = await office.as('salesperson');
    const start = new Date(Date.now() + 20 * 60_000);
    const values = { kind: 'meeting', startAt: start.toISOString(), remindBefore: 15 };
    const meeting = await make(chief, 'activity', { ...values, subject: 'Review' });
    await make(chief, 'participant', { activity: meeting, user: seller.userId });
    const done = await make(chief, 'activity', { ...values, subject: 'Over' });
    await chief.patch(`/records/activity/${done}`, { status: 'done' });
    const due = new Date(start.getTime() - 15 * 60_000);
    expect(await tellTime(office, before(0))).toBe(0);
    expect(await tellTime(office, new Date(due.getTime() - 1000))).toBe(0);
    expect(await tellTime(office, new Date(due.getTime() + 1000))).toBe(2);
    expect(await tellTime(office, new Date(due.getTime() + 11_000))).toBe(0);
    expect(await noticesOf(seller)).toEqual([expect.stringMatching(/^reminder: “Review” at /)]);
    const moved = new Date(start.getTime() + 3_600_000).toISOString();
    await chief.patch(`/records/activity/${meeting}`, { startAt: moved });
    expect(await tellTime(office, new Date(start.getTime() + 46 * 60_000))).toBe(2);
  });

  test('survives that nobody looked at the clock for a day', async () => {
    const office = await newOffice();
    const chief = await office.as('administrator');
    await tellTime(office, new Date());
    const at = new Date(Date.now() + 3_600_000).toISOString();
    await make(chief, 'activity', { kind: 'task', subject: 'Call', dueAt: at, remindBefore: 0 });
    expect(await tellTime(office, new Date(Date.now() + 86_400_000))).toBe(1);
  });

  test('asks who is to agree, once, and tells the submitter how it ended', async () => {
    const office = await newOffice();
    const chief = await office.as('administrator');
    const seller = await office.as('salesperson');
    await make(chief, 'approval-rule', {
      name: 'Companies',
      object: 'account',
      branches: [
        {
          name: 'Always',
          when: null,
          steps: [
            {
              name: 'Chief',
              approvers: [{ by: 'user', user: chief.userId }],
              way: 'all',
              empty: { to: 'administrators' },
              self: 'skip',
              again: 'once',
              hours: null,
              late: 'remind',
              copies: [],
            },
          ],
        },
      ],
    });
    const record = await make(seller, 'account', { name: 'Acme' });
    const submitted = await seller.post('/records/approval/actions/submit', {
      object: 'account',
      record,
    });
    expect(submitted.status).toBe(200);
    const approval = submitted.text('approval');
    expect(await tellTime(office, new Date())).toBe(1);
    expect(await tellTime(office, new Date())).toBe(0);
    expect(await noticesOf(chief)).toEqual([
      expect.stringMatching(/^approval: .+ asks you to approve “Companies · Acme”$/),
    ]);
    const decided = await chief.post(`/records/approval/${approval}/actions/approve`, {});
    expect(decided.status).toBe(200);
    expect(await tellTime(office, new Date())).toBe(1);
    expect(await noticesOf(seller)).toEqual(['approval: “Companies · Acme” was approved']);
  });

  test('of a promise comes on the morning of its day, and once when it is overdue', async () => {
    const office = await newOffice();
    const chief = await office.as('administrator');
    const party = await make(chief, 'account', { name: 'Acme' });
    const day = '2026-07-01';
    await make(chief, 'commitment', {
      promise: 'A quote',
      party,
      madeOn: '2026-06-01',
      dueOn: day,
    });
    // Eight o'clock in Shanghai.
    const eight = Date.parse('2026-07-01T00:00:00.000Z');
    expect(await tellTime(office, new Date(eight - 60_000))).toBe(0);
    expect(await tellTime(office, new Date(eight + 300_000))).toBe(1);
    expect(await tellTime(office, new Date(eight + 900_000))).toBe(0);
    expect(await noticesOf(chief)).toEqual(['commitment: The promise “A quote” is due today']);
    expect(await tellTime(office, new Date(eight + 86_400_000 + 600_000))).toBe(1);
    expect(await tellTime(office, new Date(eight + 86_400_000 + 1_200_000))).toBe(0);
  });
});

describe('telling', () => {
  test('that fell before its end begins again and tells everything once', async () => {
    const office = await newOffice();
    const chief = await office.as('administrator');
    const seller = await office.as('salesperson');
    await make(chief, 'activity', { kind: 'task', subject: 'Offer', owner: seller.userId });
    const { pool } = (await testServer()).server.context;
    expect(await tell(office)).toBe(1);
    // As if the mark of how far it came had been lost with the crash.
    await pool.query('update notice_place set seq = 0 where workspace_id = $1', [
      office.workspaceId,
    ]);
    expect(await tell(office)).toBe(0);
    expect(await noticesOf(seller)).toHaveLength(1);
  });

  test('is of one’s own alone: reading, marking and counting reach nobody else’s', async () => {
    const office: Office = await newOffice();
    const chief = await office.as('administrator');
    const [seller, other] = [await office.as('salesperson'), await office.as('salesperson')];
    const stranger = await (await newOffice()).as('administrator');
    await make(chief, 'activity', { kind: 'task', subject: 'Offer', owner: seller.userId });
    await tell(office);
    const id = (await seller.get('/notifications')).text('items.0.id');
    for (const client of [other, chief, stranger]) {
      expect((await client.get('/notifications')).at('items')).toEqual([]);
      expect((await client.post('/notifications/read', { ids: [id] })).at('read')).toBe(0);
      expect((await client.post('/notifications/read', { all: true })).at('read')).toBe(0);
      expect((await client.get('/notifications/unread')).body).toEqual({ unread: 0 });
    }
    expect((await seller.get('/notifications/unread')).at('unread')).toBe(1);
    expect((await seller.post('/notifications/read', { ids: [id] })).at('read')).toBe(1);
    expect((await seller.post('/notifications/unread', { ids: [id] })).at('unread')).toBe(1);
    expect(await noticesOf(seller, '?kind=mention')).toEqual([]);
  });

  test('pages through many, newest first', async () => {
    const office = await newOffice();
    const chief = await office.as('administrator');
    const seller = await office.as('salesperson');
    for (const subject of ['A', 'B', 'C'])
      await make(chief, 'activity', { kind: 'task', subject, owner: seller.userId });
    await tell(office);
    const first = await seller.get('/notifications?limit=2');
    const rest = await seller.get(
      `/notifications?limit=2&cursor=${encodeURIComponent(first.text('next'))}`,
    );
    expect(
      [
        first.at('items.0.record.title'),
        first.at('items.1.record.title'),
        rest.at('items.0.record.title'),
      ].sort(),
    ).toEqual(['A', 'B', 'C']);
    expect(rest.at('next')).toBeNull();
    expect((await seller.get('/notifications?cursor=x')).status).toBe(400);
  });
});
