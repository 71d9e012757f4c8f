import { expect, test } from 'vitest';
import { commit } from '#engine/commit/index.ts';
import { closeChangeset, openChangeset, undoLong } from '#engine/commit/long.ts';
import { findRecord, groupRecords, listChangesets, listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { systemScope } from '#engine/system-scope.ts';
import { model, testPool } from '../../test/setup/scope.ts';
import { fillWithDemo } from './demo-company.ts';
import { foundWorkspace } from './workspaces.ts';

const objects = ['account', 'contact', 'household', 'transaction', 'user', 'unit', 'role'] as const;

test('the demo company is one changeset; removing it keeps what people made and changed', async () => {
  const pool = await testPool();
  const founded = await foundWorkspace(pool, model, {
    name: '云帆办公',
    zone: 'Asia/Shanghai',
    currency: 'CNY',
    country: 'CN',
    language: 'zh',
    administrator: { name: '管理员', email: 'admin@cloudsail.example' },
  });
  const scope = await systemScope(pool, model, founded.workspaceId);
  const before = await countsOf(scope);
  await fillWithDemo(pool, model, founded, { language: 'zh', now: scope.now });

  const all = await listChangesets(scope, { limit: 50, everybody: true, source: 'demo' });
  expect(all.items).toHaveLength(1);
  const demo = all.items[0]?.id ?? '';
  // Every amount has its worth in the workspace's currency, so that sums leave none out.
  const worth = await groupRecords(scope, 'transaction', {
    filter: { field: 'amount', op: 'isNotEmpty' },
    groupBy: [],
    measures: [{ measure: 'count' }, { measure: 'count', field: 'amount' }],
  });
  const [counted] = worth.groups;
  expect(Number(counted?.values['count:amount'])).toBeGreaterThan(0);
  expect(counted?.values['count:amount']).toBe(counted?.values['count']);
  const [changed, extended, ...rest] = await namesOf(scope, 'account');
  const changes = [
    { op: 'create', object: 'account', values: { name: '自己的客户' } },
    { op: 'create', object: 'contact', values: { name: '陈新', account: extended?.id } },
    {
      op: 'update',
      object: 'account',
      id: changed?.id ?? '',
      values: { website: 'https://new.example' },
    },
  ] as const;
  await commit({ ...scope, source: 'ui' }, { changes: [...changes] });
  expect(rest.length).toBeGreaterThan(40);

  const undoing = await openChangeset(scope, { reason: '', undoes: demo });
  const { conflicts } = await undoLong(scope, demo, undoing, {
    conflicts: 'skip',
    step: (_key, effect) => effect(scope),
    progress: async () => undefined,
  });
  await closeChangeset(scope, undoing, 'done', conflicts);

  const left = await namesOf(scope, 'account');
  expect(left.map(({ name }) => name).toSorted()).toEqual(
    ['自己的客户', changed?.name, extended?.name].toSorted(),
  );
  expect(
    await findRecord(scope, 'account', changed?.id ?? '', { fields: ['website'] }),
  ).toMatchObject({
    website: 'https://new.example',
  });
  expect((await namesOf(scope, 'contact')).map(({ name }) => name)).toContain('陈新');
  const after = await countsOf(scope);
  expect(after.household).toBe(before.household);
  expect(after.transaction).toBe(0);
  expect(after.role).toBe(before.role);
}, 120_000);

async function namesOf(scope: Scope, object: string): Promise<{ id: string; name: string }[]> {
  const { items } = await listRecords(scope, object, { fields: ['name'], limit: 200 });
  return items.map((item) => ({ id: String(item['id']), name: String(item['name']) }));
}

async function countsOf(scope: Scope): Promise<Record<(typeof objects)[number], number>> {
  const counts = {
    account: 0,
    contact: 0,
    household: 0,
    transaction: 0,
    user: 0,
    unit: 0,
    role: 0,
  };
  for (const object of objects)
    counts[object] = (await listRecords(scope, object, { count: 'exact', limit: 1 })).count ?? 0;
  return counts;
}
