import { describe, expect, test } from 'vitest';
import { add, change } from '../../../../test/setup/records.ts';
import { asPerson, model, newWorkspace, testPool } from '../../../../test/setup/scope.ts';
import { proposeGroups } from '../duplicate-group/propose.ts';
import { learnKeys } from '#engine/duplicate/learn-keys.ts';
import { listRules } from '#engine/duplicate/rules.ts';
import { sealAll } from '#engine/ledger/seal.ts';
import { listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import type { Depth } from '#model/api.ts';
import { objectOf } from '#model/model.ts';
import { askTwins, scorePair } from './queries.ts';
import { brokenRules, tryRule } from './trial.ts';

const phone = '13812340001';
const reached = {
  object: 'contact',
  other: 'account',
  threshold: 60,
  criteria: [
    { fields: ['phone'], comparator: 'phone' as const, weight: 50 },
    { fields: ['name'], otherFields: ['legalName'], comparator: 'fuzzy' as const, weight: 50 },
  ],
};
const { object: _, ...made } = reached;

async function learn(): Promise<void> {
  const pool = await testPool();
  await sealAll(pool, 'test');
  await learnKeys(pool, model);
}

async function workspace(): Promise<Scope> {
  const scope = await newWorkspace();
  await add(scope, 'duplicate-rule', { name: 'Sole traders', ...reached });
  return scope;
}

/** Looks through all people and companies; gives the records of each group. */
async function groups(scope: Scope): Promise<unknown[][]> {
  await learn();
  const rules = [...new Set([...(await listRules(scope)).values()].flat())];
  for (const name of ['contact', 'account'])
    while (await proposeGroups(scope, objectOf(model, name), rules));
  const { items } = await listRecords(scope, 'duplicate-member', {
    fields: ['group', 'record', 'reasons'],
    limit: 200,
  });
  const byGroup = Map.groupBy(items, (item) => Object(item['group']).id);
  return [...byGroup.values()].map((members) =>
    members.map((one) => Object(one['record']).title).toSorted(),
  );
}

describe('a rule that compares people with companies', () => {
  test('warns from either side with the kind of record, and names nothing that may not be seen', async () => {
    const scope = await workspace();
    const shop = await add(scope, 'account', { name: '柳记茶行', legalName: '柳如烟', phone });
    await learn();
    const values = { name: '柳如烟', phone: '138 1234 0001' };
    const told = await askTwins(scope, 'contact', { values });
    expect(told).toMatchObject({
      hidden: false,
      items: [{ object: 'account', id: shop, title: '柳记茶行', score: 100 }],
    });
    expect(told.items[0]?.why).toEqual([
      { fields: ['phone'], comparator: 'phone', likeness: 100 },
      { fields: ['name'], otherFields: ['legalName'], comparator: 'fuzzy', likeness: 100 },
    ]);
    const zhang = await add(scope, 'contact', { name: '张伟', phone });
    await learn();
    const back = await askTwins(scope, 'account', { values: { name: '新店', phone } });
    expect(back.items.map(({ object, title }) => [object, title])).toEqual([['contact', '张伟']]);
    expect((await askTwins(scope, 'contact', { id: zhang, values: {} })).items).toEqual([]);

    const me = await add(scope, 'user', { name: 'Lin' });
    const own = new Map<string, Depth>([
      ['read', 'own'],
      ['create', 'own'],
    ]);
    const lin = asPerson(scope, { userId: me, grants: new Map([['contact', own]]) });
    expect(await askTwins(lin, 'contact', { values })).toEqual({ items: [], hidden: true });
  });

  test('proposes groups of both kinds once, not of those that are linked', async () => {
    const scope = await workspace();
    const shop = await add(scope, 'account', { name: '柳记茶行', legalName: '柳如烟', phone });
    await add(scope, 'contact', { name: '柳如烟', phone, account: shop });
    expect(await groups(scope)).toEqual([]);
    const late = await add(scope, 'contact', { name: '柳如嫣', phone: '13900000000' });
    expect(await groups(scope)).toEqual([]);
    await change(scope, 'contact', late, { name: '柳如烟', phone });
    expect(await groups(scope)).toEqual([['柳如烟', '柳记茶行']]);
    expect(await groups(scope)).toHaveLength(1);
    const { items } = await listRecords(scope, 'duplicate-group', { fields: ['size'] });
    expect(items).toMatchObject([{ size: 2 }]);
  });

  test('is tried on two records and on all before it is saved', async () => {
    const scope = await newWorkspace();
    const shop = await add(scope, 'account', { name: '柳记茶行', legalName: '柳如烟', phone });
    const liu = await add(scope, 'contact', { name: '柳如烟', phone });
    await add(scope, 'contact', { name: '张伟', phone: '13700000001' });
    await add(scope, 'account', { name: '张记', legalName: '张伟', phone: '13700000001' });
    await add(scope, 'account', { name: '远山贸易' });
    expect(await scorePair(scope, 'contact', { ...made, ids: [liu, shop] })).toMatchObject({
      score: 100,
      isMatch: true,
    });
    const trial = await tryRule(scope, 'contact', made);
    expect(trial).toMatchObject({
      pairs: 2,
      records: 4,
      isCut: false,
      looked: [
        { object: 'contact', count: 2, isAll: true },
        { object: 'account', count: 3, isAll: true },
      ],
    });
    const named = trial.examples.map(({ one, other }) => [one.title, other.title]).toSorted();
    expect(named).toEqual([
      ['张伟', '张记'],
      ['柳如烟', '柳记茶行'],
    ]);
    const nobody = asPerson(scope, { userId: liu });
    await expect(tryRule(nobody, 'contact', made)).rejects.toMatchObject({ status: 403 });
  });

  test('is refused with a name for what is not there, and shown as broken when it is gone', async () => {
    const scope = await workspace();
    const wrong = (values: object) =>
      add(scope, 'duplicate-rule', { name: 'Wrong', ...reached, ...values });
    const criteria = [
      { fields: ['phone'], otherFields: ['shoeSize'], comparator: 'exact', weight: 1 },
    ];
    await expect(wrong({ criteria })).rejects.toMatchObject({
      code: 'duplicate.no-field',
      params: { field: 'shoeSize' },
    });
    await expect(wrong({ other: 'spaceship' })).rejects.toThrow('duplicate.no-object');
    await expect(wrong({ other: 'party' })).rejects.toThrow('duplicate.no-object');
    expect(await brokenRules(scope)).toEqual({ items: [] });

    // As an own field that was switched off leaves it.
    const { rows } = await scope.db.query<{ id: string }>(
      `update duplicate_rule set criteria = $2 where workspace_id = $1 returning id`,
      [scope.workspaceId, JSON.stringify(criteria)],
    );
    const id = rows[0]?.id ?? '';
    expect(await brokenRules(scope)).toEqual({
      items: [{ id, object: 'account', field: 'shoeSize', label: null }],
    });
    await change(scope, 'duplicate-rule', id, { active: false });
    await expect(change(scope, 'duplicate-rule', id, { active: true })).rejects.toThrow(
      'duplicate.no-field',
    );
  });
});
