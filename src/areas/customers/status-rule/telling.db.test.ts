import { expect, test } from 'vitest';
import { commit } from '#engine/commit/index.ts';
import { undo } from '#engine/commit/undo.ts';
import { listRecords } from '#engine/query/index.ts';
import { inTransaction } from '#engine/database/transaction.ts';
import type { JobRun } from '#engine/jobs/index.ts';
import type { Scope } from '#engine/scope.ts';
import { newId } from '#kit/id.ts';
import { addDays } from '#kit/day.ts';
import type { ChangeInput } from '#model/api.ts';
import { add, change, read } from '../../../../test/setup/records.ts';
import { asPerson, newWorkspace } from '../../../../test/setup/scope.ts';
import { statusJob, tellStatusOf } from './index.ts';

const day = '2026-06-30';
const clock = (on: string) => new Date(`${on}T08:00:00.000Z`);

async function workspace(): Promise<Scope> {
  const scope = { ...(await newWorkspace(clock(day))), zone: 'Asia/Shanghai' };
  await add(scope, 'status-rule', { name: 'All', purchases: ['purchase'], position: 9 });
  return scope;
}

function boughtBy(party: string, ...daysAgo: number[]): ChangeInput[] {
  return daysAgo.map((ago) => ({
    op: 'create',
    object: 'transaction',
    values: {
      party,
      at: clock(addDays(day, -ago)).toISOString(),
      kind: 'purchase',
      amount: { amount: '100', currency: 'CNY' },
    },
  }));
}

const statusOf = (scope: Scope, id: string) => read(scope, 'party', id, ['status', 'lifeCycle']);

function runOf(scope: Scope): JobRun<unknown> {
  return {
    id: newId(),
    input: {},
    signal: new AbortController().signal,
    isLastTry: true,
    progress: async () => undefined,
    step: (_, effect) => inTransaction(scope.db, (tx) => effect({ ...scope, db: tx })),
  };
}

async function history(scope: Scope, party: string) {
  const { items } = await listRecords(scope, 'status-period', {
    filter: {
      all: [
        { field: 'party', op: 'is', value: party },
        { field: 'what', op: 'is', value: 'status' },
      ],
    },
    fields: ['state', 'fromOn', 'untilOn', 'given'],
    sort: ['fromOn'],
  });
  return items.map(({ state, fromOn, untilOn, given }) => [state, fromOn, untilOn, given]);
}

test('purchases tell the status and write how it came about, and a second look changes nothing', async () => {
  const scope = await workspace();
  const id = await add(scope, 'account', { name: '华夏' });
  await commit(scope, { changes: boughtBy(id, 400, 370, 10) });
  expect(await tellStatusOf(scope, [id])).toBe(1);
  expect(await statusOf(scope, id)).toEqual(['repeat', 'formation']);
  expect(await history(scope, id)).toEqual([
    ['first', addDays(day, -400), addDays(day, -371), 'by-rule'],
    ['repeat', addDays(day, -370), null, 'by-rule'],
  ]);
  expect(await tellStatusOf(scope, [id])).toBe(0);
  const later = { ...scope, now: clock(addDays(day, 400)) };
  await tellStatusOf(later, [id]);
  expect(await statusOf(scope, id)).toEqual(['lost', 'decline']);
  expect(await history(scope, id)).toHaveLength(3);
  await commit(later, { changes: boughtBy(id, -401) });
  await tellStatusOf({ ...scope, now: clock(addDays(day, 401)) }, [id]);
  expect((await statusOf(scope, id))[0]).toBe('won-back');
});

test('what people set stands where nothing was bought, and non-customer until he buys', async () => {
  const scope = await workspace();
  const user = await add(scope, 'user', { name: 'Li' });
  const li = asPerson(scope, { userId: user, administrator: true, system: false });
  const old = await add(scope, 'contact', { name: '王', status: 'loyal' });
  const gone = await add(scope, 'account', { name: '退出' });
  await commit(scope, { changes: boughtBy(gone, 200) });
  await change(li, 'account', gone, { status: 'non-customer' });
  await tellStatusOf(scope, [old, gone]);
  expect((await statusOf(scope, old))[0]).toBe('loyal');
  expect(await history(scope, old)).toEqual([]);
  expect((await statusOf(scope, gone))[0]).toBe('non-customer');
  expect((await history(scope, gone)).at(-1)).toEqual(['non-customer', day, null, 'by-hand']);
  const tomorrow = { ...scope, now: clock(addDays(day, 1)) };
  await commit(tomorrow, { changes: boughtBy(gone, -1) });
  await tellStatusOf(tomorrow, [gone]);
  expect((await statusOf(scope, gone))[0]).toBe('repeat');
});

test('the first rule whose customers he belongs to holds, with fields of its kind', async () => {
  const scope = await workspace();
  const retail = { field: 'industry', op: 'is', value: 'retail' };
  await add(scope, 'status-rule', {
    name: 'Retail',
    customers: 'organisation',
    rule: retail,
    silence: 30,
    purchases: ['receipt', 'purchase'],
  });
  const shop = await add(scope, 'account', { name: '商店', industry: 'retail' });
  const bank = await add(scope, 'account', { name: '银行', industry: 'bank' });
  await commit(scope, { changes: [...boughtBy(shop, 40), ...boughtBy(bank, 40)] });
  await tellStatusOf(scope, [shop, bank]);
  expect((await statusOf(scope, shop))[0]).toBe('lost');
  expect((await statusOf(scope, bank))[0]).toBe('first');
});

test('the job tells every customer in parts of one changeset, and undoing what made them is not held up', async () => {
  const scope = await workspace();
  const ids = Array.from({ length: 1200 }, () => newId());
  const { id: made } = await commit(scope, {
    changes: ids.map((id, at) => ({
      op: 'create',
      object: 'account',
      id,
      values: { name: `A${at}` },
    })),
  });
  const { id: load } = await commit(scope, { changes: ids.flatMap((id) => boughtBy(id, 90, 20)) });
  expect(await statusJob.start(scope, runOf(scope))).toEqual({ changed: 1200 });
  const repeat = { field: 'status', op: 'is', value: 'repeat' } as const;
  const { count } = await listRecords(scope, 'party', { filter: repeat, count: 'exact', limit: 1 });
  expect(count).toBe(1200);
  const { rows } = await scope.db.query<{ parts: string }>(
    'select count(*) as parts from changeset where workspace_id = $1 and parent_id is not null',
    [scope.workspaceId],
  );
  expect(Number(rows[0]?.parts)).toBe(2);
  await undo(scope, load ?? '');
  const { conflicts } = await undo(scope, made ?? '');
  expect(conflicts).toEqual([]);
});
