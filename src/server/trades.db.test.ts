import { expect, test } from 'vitest';
import { applyTrade } from '#areas/start/trades/apply.ts';
import { trades } from '#areas/start/trades/all.ts';
import { conditionSchema } from '#model/condition.ts';
import { commit } from '#engine/commit/index.ts';
import { undo } from '#engine/commit/undo.ts';
import { listRecords } from '#engine/query/index.ts';
import { systemScope } from '#engine/system-scope.ts';
import { z } from 'zod';
import { model, testPool } from '../../test/setup/scope.ts';
import { addStartRecords } from './start-records.ts';
import { foundWorkspace } from './workspaces.ts';

async function begun(language: 'en' | 'zh') {
  const db = await testPool();
  const { workspaceId, userId } = await foundWorkspace(db, model, {
    name: 'Firm',
    zone: 'Asia/Shanghai',
    currency: 'CNY',
    country: 'CN',
    language,
    administrator: { name: 'Ada', email: null },
  });
  await addStartRecords(db, model, workspaceId);
  const scope = await systemScope(db, model, workspaceId);
  const { items } = await listRecords(scope, 'unit', { limit: 1 });
  return { scope, place: { ownerId: userId, unitId: String(items[0]?.['id']) } };
}

const view = z.object({
  name: z.string(),
  object: z.string(),
  filter: conditionSchema.nullish(),
  columns: z.array(z.string()).nullish(),
  sort: z.array(z.string()).nullish(),
});

test.each(trades.map((trade) => [trade.key, trade] as const))(
  'the set-up for %s is one changeset whose lists can be read, and which is undone as a whole',
  async (key, trade) => {
    const { scope, place } = await begun(key === 'trading' ? 'en' : 'zh');
    const made = await applyTrade(scope, key, place);
    expect(made.reason).toContain(key === 'trading' ? trade.name.en : trade.name.zh);
    const own = await systemScope(scope.db, model, scope.workspaceId);
    for (const { object, name } of trade.fields)
      expect(own.model.objects.get(object)?.fields.has(name), name).toBe(true);
    for (const { target, name } of trade.names.filter((one) => one.target.startsWith('object:')))
      expect(own.model.objects.get(target.slice(7))?.definition.label.one).toEqual(name);
    const { items } = await listRecords(own, 'saved-view', {
      fields: ['name', 'object', 'filter', 'columns', 'sort'],
    });
    expect(items).toHaveLength(trade.views.length);
    for (const { object, filter, columns, sort } of items.map((item) => view.parse(item)))
      await listRecords(own, object, {
        ...(filter ? { filter } : {}),
        ...(columns ? { fields: columns } : {}),
        ...(sort ? { sort } : {}),
      });
    await undo(own, made.id ?? '');
    const after = await systemScope(scope.db, model, scope.workspaceId);
    for (const { object, name } of trade.fields)
      expect(after.model.objects.get(object)?.fields.has(name), name).toBe(false);
    for (const object of ['own-name', 'own-check', 'saved-view', 'pool', 'tag'])
      expect((await listRecords(after, object, {})).items, object).toEqual([]);
  },
);

test('a trade chosen later leaves what is there, and applied again brings back what was taken out', async () => {
  const { scope, place } = await begun('en');
  const [trade] = trades;
  const [name] = trade?.names ?? [];
  if (!trade || !name) throw new Error('the first trade has no names');
  await commit(scope, {
    changes: [
      { op: 'create', object: 'own-name', values: { target: name.target, en: 'Mine', zh: '自定' } },
    ],
  });
  const shown = await applyTrade(scope, trade.key, { ...place, dryRun: true });
  const made = await applyTrade(scope, trade.key, place);
  expect([shown.id, shown.counts]).toEqual([null, made.counts]);
  const own = await systemScope(scope.db, model, scope.workspaceId);
  const names = await listRecords(own, 'own-name', {
    fields: ['en'],
    filter: { field: 'target', op: 'is', value: name.target },
  });
  expect(names.items).toMatchObject([{ en: 'Mine' }]);
  expect((await applyTrade(own, trade.key, { ...place, dryRun: true })).changes).toEqual([]);
  await undo(own, made.id ?? '');
  const after = await systemScope(scope.db, model, scope.workspaceId);
  const again = await applyTrade(after, trade.key, place);
  expect(again.counts.restore).toBe(trade.fields.length);
  const back = await systemScope(scope.db, model, scope.workspaceId);
  for (const { object, name: field } of trade.fields)
    expect(back.model.objects.get(object)?.fields.has(field), field).toBe(true);
});

test('a trade that nobody knows is refused', async () => {
  const { scope, place } = await begun('en');
  await expect(applyTrade(scope, 'circus', place)).rejects.toMatchObject({
    code: 'set-up.no-trade',
  });
});

test('every trade speaks of everything', () => {
  for (const trade of trades)
    for (const part of [
      trade.fields,
      trade.names,
      trade.schemes,
      trade.pools,
      trade.views,
      trade.tags,
      trade.relations,
      trade.hours,
      trade.checks,
    ])
      expect(part.length, trade.key).toBeGreaterThan(0);
});
