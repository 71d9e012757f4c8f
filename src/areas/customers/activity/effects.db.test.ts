import { describe, expect, test } from 'vitest';
import { drainRollUps } from '#engine/computed/drain.ts';
import { undo } from '#engine/commit/undo.ts';
import type { Scope } from '#engine/scope.ts';
import { findRecord, listRecords, searchRecords } from '#engine/query/index.ts';
import type { Depth } from '#model/api.ts';
import { add, change, listed, read, remove } from '../../../../test/setup/records.ts';
import { asPerson, model, newWorkspace, testPool } from '../../../../test/setup/scope.ts';

const now = new Date('2026-06-30T04:00:00.000Z');
const workspace = () => newWorkspace(now);

describe('an activity', () => {
  test('belongs to the customer that it regards, or whom the regarded record is about', async () => {
    const scope = await workspace();
    const account = await add(scope, 'account', { name: '华夏银行' });
    const firm = await add(scope, 'account', { name: 'Acme' });
    const other = await add(scope, 'contact', { name: '张伟', account: firm });
    const holding = await add(scope, 'holding', { party: other, product: 'Server' });
    const call = await add(scope, 'activity', {
      kind: 'call',
      subject: 'Price',
      regarding: account,
    });
    expect(await read(scope, 'activity', call, ['customer', 'account'])).toEqual([
      account,
      account,
    ]);
    await change(scope, 'activity', call, { regarding: holding });
    expect(await read(scope, 'activity', call, ['customer', 'account'])).toEqual([other, firm]);
    await change(scope, 'activity', call, { customer: account });
    expect(await read(scope, 'activity', call, ['customer'])).toEqual([account]);
  });

  test('without a subject is named by its first line, and with neither is refused', async () => {
    const scope = await workspace();
    const note = await add(scope, 'activity', { kind: 'note', text: '客户要新报价\n下周答复' });
    expect(await read(scope, 'activity', note, ['subject'])).toEqual(['客户要新报价']);
    const long = await add(scope, 'activity', { kind: 'note', text: '长'.repeat(200) });
    expect(await read(scope, 'activity', long, ['subject'])).toEqual([`${'长'.repeat(80)}…`]);
    await expect(add(scope, 'activity', { kind: 'note' })).rejects.toThrow('value.required');
  });

  test('stands at the time when it was done, else when it begins, else when it is due', async () => {
    const scope = await workspace();
    const at = (id: string) => read(scope, 'activity', id, ['at', 'doneAt', 'performedBy']);
    const user = await add(scope, 'user', { name: 'Wang' });
    const id = await add(scope, 'activity', { subject: 'Visit', owner: user });
    expect(await at(id)).toEqual([now.toISOString(), null, null]);
    await change(scope, 'activity', id, { dueAt: '2026-07-02T09:00:00.000Z' });
    expect(await at(id)).toEqual(['2026-07-02T09:00:00.000Z', null, null]);
    await change(scope, 'activity', id, { startAt: '2026-07-01T01:00:00.000Z' });
    expect(await at(id)).toEqual(['2026-07-01T01:00:00.000Z', null, null]);
    await change(scope, 'activity', id, { status: 'done' });
    expect(await at(id)).toEqual([now.toISOString(), now.toISOString(), user]);
    await change(scope, 'activity', id, { status: 'open' });
    expect(await at(id)).toEqual(['2026-07-01T01:00:00.000Z', null, null]);
  });

  test('written down later was done when it took place', async () => {
    const scope = await workspace();
    const id = await add(scope, 'activity', {
      kind: 'visit',
      subject: 'Plant',
      startAt: '2026-06-28T01:00:00.000Z',
      status: 'done',
    });
    expect(await read(scope, 'activity', id, ['doneAt'])).toEqual(['2026-06-28T01:00:00.000Z']);
  });

  test('does not end before it begins', async () => {
    const scope = await workspace();
    const values = {
      subject: 'Meeting',
      startAt: '2026-07-01T02:00:00.000Z',
      endAt: '2026-07-01T01:00:00.000Z',
    };
    await expect(add(scope, 'activity', values)).rejects.toThrow('activity.ends-before-start');
  });
});

function grants(depth: Depth) {
  const objects = ['activity', 'participant', 'account', 'user'];
  return new Map(objects.map((name) => [name, new Map<string, Depth>([['read', depth]])]));
}

const ids = async (scope: Scope) =>
  (await listRecords(scope, 'activity', { fields: ['id'] })).items.map((item) => item['id']);

describe('a private activity', () => {
  test('is read by its owner and who takes part, by no one else: not by who reads everything, nor with its customer', async () => {
    const scope = await workspace();
    const [owner, guest, boss] = [
      await add(scope, 'user', { name: 'Owner' }),
      await add(scope, 'user', { name: 'Guest' }),
      await add(scope, 'user', { name: 'Boss' }),
    ];
    const account = await add(scope, 'account', { name: '华夏银行', owner: boss });
    const secret = await add(scope, 'activity', {
      kind: 'note',
      subject: 'Confidential matter',
      regarding: account,
      owner,
      private: true,
    });
    const open = await add(scope, 'activity', {
      subject: 'Open matter',
      regarding: account,
      owner,
    });
    await add(scope, 'participant', { activity: secret, user: guest });
    const as = (userId: string, depth: Depth, administrator = false) =>
      asPerson(scope, { userId, grants: grants(depth), administrator });
    expect((await ids(as(owner, 'own'))).toSorted()).toEqual([open, secret].toSorted());
    expect(await ids(as(guest, 'own'))).toEqual([secret]);
    expect(await ids(as(boss, 'own'))).toEqual([open]);
    expect(await ids(as(boss, 'all'))).toEqual([open]);
    expect(await ids(as(boss, 'all', true))).toEqual([open]);
    await expect(findRecord(as(boss, 'all', true), 'activity', secret)).rejects.toThrow(
      'record.missing',
    );
    const hits = await searchRecords(as(boss, 'all'), 'confidential', { limit: 5 });
    expect(hits).toEqual([]);
  });
});

describe('a participant', () => {
  test('reads the activity as long as he takes part; the organiser may change it', async () => {
    const scope = await workspace();
    const user = await add(scope, 'user', { name: 'Wang' });
    const activity = await add(scope, 'activity', { subject: 'Meeting' });
    const shares = () => listed(scope, 'share.record', activity, ['grantee', 'level']);
    const id = await add(scope, 'participant', { activity, user });
    expect(await shares()).toEqual([[user, 'read']]);
    const { id: changeset } = await change(scope, 'participant', id, { role: 'organiser' });
    expect(await shares()).toEqual([[user, 'edit']]);
    await undo(scope, changeset ?? '');
    expect(await shares()).toEqual([[user, 'read']]);
    await remove(scope, 'participant', id);
    expect(await shares()).toEqual([]);
  });

  test('is named as the user, customer or address that he is, and is one of them', async () => {
    const scope = await workspace();
    const activity = await add(scope, 'activity', { subject: 'Meeting' });
    const party = await add(scope, 'contact', { name: '张伟' });
    const one = await add(scope, 'participant', { activity, party });
    expect(await read(scope, 'participant', one, ['name'])).toEqual(['张伟']);
    const two = await add(scope, 'participant', {
      activity,
      address: 'li@example.com',
      role: 'cc',
    });
    expect(await read(scope, 'participant', two, ['name'])).toEqual(['li@example.com']);
    await expect(add(scope, 'participant', { activity })).rejects.toThrow('participant.nobody');
    await expect(add(scope, 'participant', { activity, party })).rejects.toThrow('value.taken');
  });
});

describe('a commitment', () => {
  test('that is kept knows since when, and is read with its customer', async () => {
    const scope = await workspace();
    const seller = await add(scope, 'user', { name: 'Seller' });
    const party = await add(scope, 'account', { name: '华夏银行', owner: seller });
    const id = await add(scope, 'commitment', {
      promise: '周五前给报价',
      party,
      dueOn: '2026-07-03',
    });
    expect(await read(scope, 'commitment', id, ['state', 'settledOn', 'madeOn'])).toEqual([
      'open',
      null,
      '2026-06-30',
    ]);
    await change(scope, 'commitment', id, { state: 'kept' });
    expect(await read(scope, 'commitment', id, ['settledOn'])).toEqual(['2026-06-30']);
    await change(scope, 'commitment', id, { state: 'open' });
    expect(await read(scope, 'commitment', id, ['settledOn'])).toEqual([null]);
    const own = new Map(
      ['account', 'commitment'].map((name) => [name, new Map<string, Depth>([['read', 'own']])]),
    );
    const person = asPerson(scope, { userId: seller, grants: own });
    const seen = await listRecords(person, 'commitment', { fields: ['promise'] });
    expect(seen.items).toHaveLength(1);
    await expect(
      add(scope, 'commitment', { promise: 'x', party, madeOn: '2026-07-01', dueOn: '2026-06-01' }),
    ).rejects.toThrow('commitment.due-before-made');
  });
});

describe('a customer', () => {
  test('shows when, by whom and how he was contacted last, what comes next, and what is promised', async () => {
    const scope = await workspace();
    const [wang, li] = [
      await add(scope, 'user', { name: 'Wang' }),
      await add(scope, 'user', { name: 'Li' }),
    ];
    const account = await add(scope, 'account', { name: '华夏银行' });
    const person = await add(scope, 'contact', { name: '张伟', account });
    const done = (kind: string, doneAt: string, values: Record<string, unknown>) =>
      add(scope, 'activity', {
        kind,
        subject: kind,
        regarding: account,
        status: 'done',
        doneAt,
        ...values,
      });
    await done('visit', '2026-06-20T02:00:00.000Z', { performedBy: li });
    // A call with one of its people is one with the company.
    const call = await done('call', '2026-06-25T02:00:00.000Z', {
      performedBy: wang,
      regarding: person,
    });
    await done('note', '2026-06-29T02:00:00.000Z', { performedBy: li });
    await done('email', '2026-06-29T02:00:00.000Z', { performedBy: li, private: true });
    await add(scope, 'activity', {
      subject: 'Offer',
      regarding: account,
      dueAt: '2026-07-03T01:00:00.000Z',
    });
    await add(scope, 'commitment', { promise: '报价', party: account });
    const figures = async () => {
      await drainRollUps(await testPool(), model);
      return read(scope, 'account', account, [
        'lastContactAt',
        'lastContactBy',
        'lastContactVia',
        'nextStepAt',
        'openCommitments',
      ]);
    };
    const next = '2026-07-03T01:00:00.000Z';
    expect(await figures()).toEqual(['2026-06-25T02:00:00.000Z', 'Wang', 'call', next, 1]);
    const silent = { field: 'lastContactAt', op: 'lt', value: '2026-06-24T00:00:00.000Z' } as const;
    const via = { field: 'lastContactVia', op: 'is', value: 'call' } as const;
    const count = async (filter: typeof silent | typeof via) =>
      (await listRecords(scope, 'account', { filter, fields: ['id'] })).items.length;
    expect([await count(silent), await count(via)]).toEqual([0, 1]);
    await remove(scope, 'activity', call);
    expect(await figures()).toEqual(['2026-06-20T02:00:00.000Z', 'Li', 'visit', next, 1]);
    expect([await count(silent), await count(via)]).toEqual([1, 0]);
  });
});

describe('a reminder', () => {
  const remindAt = (scope: Scope, id: string) => read(scope, 'activity', id, ['remindAt']);

  test('moves with the time of the activity, and goes when that is done', async () => {
    const scope = await workspace();
    const id = await add(scope, 'activity', {
      kind: 'meeting',
      subject: 'Price',
      startAt: '2026-07-01T02:00:00.000Z',
      remindBefore: 15,
    });
    expect(await remindAt(scope, id)).toEqual(['2026-07-01T01:45:00.000Z']);
    await change(scope, 'activity', id, { startAt: '2026-07-02T02:00:00.000Z' });
    expect(await remindAt(scope, id)).toEqual(['2026-07-02T01:45:00.000Z']);
    await change(scope, 'activity', id, { status: 'cancelled' });
    expect(await remindAt(scope, id)).toEqual([null]);
    await change(scope, 'activity', id, { status: 'open', remindBefore: 60 });
    expect(await remindAt(scope, id)).toEqual(['2026-07-02T01:00:00.000Z']);
    await change(scope, 'activity', id, { remindBefore: null });
    expect(await remindAt(scope, id)).toEqual([null]);
  });

  test('that is over does not come again because a word was mended', async () => {
    const scope = await workspace();
    const id = await add(scope, 'activity', {
      subject: 'Call',
      dueAt: '2026-06-30T05:00:00.000Z',
      remindBefore: 30,
    });
    const later = { ...scope, now: new Date('2026-06-30T04:45:00.000Z') };
    await change(later, 'activity', id, { subject: 'Call him' });
    expect(await remindAt(scope, id)).toEqual(['2026-06-30T04:30:00.000Z']);
  });
});
