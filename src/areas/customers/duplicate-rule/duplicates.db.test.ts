import { describe, expect, test } from 'vitest';
import { add, change, remove } from '../../../../test/setup/records.ts';
import { asPerson, model, newWorkspace, testPool } from '../../../../test/setup/scope.ts';
import { startRules } from '#areas/start/duplicate-rules.ts';
import { learnKeys } from '#engine/duplicate/learn-keys.ts';
import { sealAll } from '#engine/ledger/seal.ts';
import { commit } from '#engine/commit/index.ts';
import { undo } from '#engine/commit/undo.ts';
import { eraseRecord } from '#engine/ledger/erase.ts';
import type { Scope } from '#engine/scope.ts';
import type { Depth } from '#model/api.ts';
import { askTwins, refuseTwins, scorePair } from './queries.ts';

async function workspace(): Promise<Scope> {
  const scope = await newWorkspace();
  await commit(scope, {
    changes: startRules.map(({ key: _, name, note, ...values }) => ({
      op: 'create' as const,
      object: 'duplicate-rule',
      values: { ...values, name: name.en, note: note.en },
    })),
  });
  return scope;
}

async function learn(): Promise<void> {
  const pool = await testPool();
  await sealAll(pool, 'test');
  await learnKeys(pool, model);
}

async function keysOf(scope: Scope, id: string): Promise<number> {
  const { rows } = await scope.db.query<{ n: string }>(
    'select count(*) as n from duplicate_key where workspace_id = $1 and record_id = $2',
    [scope.workspaceId, id],
  );
  return Number(rows[0]?.n);
}

const titles = async (scope: Scope, object: string, values: Record<string, unknown>) =>
  (await askTwins(scope, object, { values })).items.map((item) => item.title);

describe('records that are there already', () => {
  test('are found while they are typed, by name, number and mail, with the reason', async () => {
    const scope = await workspace();
    await add(scope, 'account', { name: '知音（北京）科技有限公司', phone: '010-65529988' });
    await add(scope, 'account', { name: '云帆机械制造有限公司', email: 'info@yunfan.example' });
    await add(scope, 'contact', { name: '张伟', phone: '13812345678' });
    await add(scope, 'contact', { name: '李强', phone: '13912345678' });
    await learn();

    expect(await titles(scope, 'account', { name: '知音科技 股份有限公司' })).toEqual([
      '知音（北京）科技有限公司',
    ]);
    expect(
      await titles(scope, 'account', { name: '云帆机械', email: 'INFO@yunfan.example' }),
    ).toEqual(['云帆机械制造有限公司']);
    expect(await titles(scope, 'account', { name: '远山贸易' })).toEqual([]);
    expect(
      await askTwins(scope, 'contact', { values: { name: 'Zhang Wei', phone: '138 1234 5678' } }),
    ).toMatchObject({
      hidden: false,
      items: [
        {
          title: '张伟',
          rule: 'People: similar name and reached alike',
          why: [{ fields: ['name'], likeness: 90 }, { likeness: 100 }, { likeness: null }],
        },
      ],
    });
    expect(
      await titles(scope, 'contact', { familyName: '张', givenName: '伟', phone: '13812345678' }),
    ).toEqual(['张伟']);
    expect(await titles(scope, 'contact', { name: '张伟' })).toEqual([]);
  });

  test('are found by any of their numbers, and no more by what was changed or deleted', async () => {
    const scope = await workspace();
    const id = await add(scope, 'contact', { name: '王芳', phone: '13800000001' });
    const identity = await add(scope, 'identity', {
      party: id,
      kind: 'phone',
      value: '13800000002',
    });
    await learn();
    const asked = (phone: string) => titles(scope, 'contact', { name: '王芳', phone });
    expect(await asked('13800000002')).toEqual(['王芳']);

    await remove(scope, 'identity', identity);
    await learn();
    expect(await asked('13800000002')).toEqual([]);
    await change(scope, 'contact', id, { name: '汪方' });
    await learn();
    expect(await asked('13800000001')).toEqual(['汪方']);
    const { id: changeset } = await remove(scope, 'contact', id);
    await learn();
    expect(await asked('13800000001')).toEqual([]);
    expect(await keysOf(scope, id)).toBe(0);
    await undo(scope, changeset ?? '');
    await learn();
    expect(await asked('13800000001')).toEqual(['汪方']);
    await eraseRecord(scope, 'contact', id);
    await learn();
    expect(await keysOf(scope, id)).toBe(0);
  });

  test('are told by their existence alone to whoever may not see them, and a record is no twin of itself', async () => {
    const scope = await workspace();
    const me = await add(scope, 'user', { name: 'Lin' });
    const other = await add(scope, 'user', { name: 'Wang' });
    const theirs = await add(scope, 'contact', {
      name: '赵敏',
      phone: '13711112222',
      owner: other,
    });
    const mine = await add(scope, 'contact', { name: '赵民', phone: '13711112222', owner: me });
    await learn();
    const grants = new Map<string, Depth>([
      ['read', 'own'],
      ['create', 'own'],
      ['edit', 'own'],
    ]);
    const lin = asPerson(scope, { userId: me, grants: new Map([['contact', grants]]) });
    const values = { name: '赵敏', phone: '13711112222' };
    const told = await askTwins(lin, 'contact', { values });
    expect([told.items.map((item) => item.id), told.hidden]).toEqual([[mine], true]);
    expect(JSON.stringify(told)).not.toContain(theirs);
    expect(await askTwins(lin, 'contact', { id: mine, values: {} })).toEqual({
      items: [],
      hidden: true,
    });
    await expect(askTwins(lin, 'contact', { id: theirs, values: {} })).rejects.toMatchObject({
      status: 404,
    });
    await expect(askTwins(lin, 'account', { values })).rejects.toMatchObject({ status: 403 });
    await expect(refuseTwins(lin, 'contact', { values })).rejects.toMatchObject({
      code: 'duplicate.exists',
      status: 409,
    });
    await remove(scope, 'contact', mine);
    await learn();
    await expect(refuseTwins(lin, 'contact', { values })).rejects.toThrow(
      'duplicate.exists-hidden',
    );
    await refuseTwins(lin, 'contact', { values: { name: '赵敏' } });
    const { rows } = await (
      await testPool()
    ).query('select 1 from duplicate_key where record_id = $1', [mine]);
    expect(rows).toEqual([]);
    expect(await titles(await workspace(), 'contact', values)).toEqual([]);
  });

  test('follow the rules as they are picked: a new one finds what is there, one switched off finds no more', async () => {
    const scope = await workspace();
    const a = await add(scope, 'contact', {
      name: '钱多',
      jobTitle: '采购总监',
      department: '采购部',
    });
    const b = await add(scope, 'contact', {
      name: '孙少',
      jobTitle: '采购 总监',
      department: '采购部',
    });
    await learn();
    const criteria = [
      { fields: ['jobTitle'], comparator: 'normalised' as const, weight: 60 },
      { fields: ['department'], comparator: 'fuzzy' as const, weight: 40 },
    ];
    expect(await scorePair(scope, 'contact', { criteria, threshold: 90, ids: [a, b] })).toEqual({
      score: 100,
      isMatch: true,
      why: [
        { fields: ['jobTitle'], comparator: 'normalised', likeness: 100 },
        { fields: ['department'], comparator: 'fuzzy', likeness: 100 },
      ],
    });
    const values = { jobTitle: '采购总监', department: '采购部' };
    expect(await titles(scope, 'contact', values)).toEqual([]);
    const rule = await add(scope, 'duplicate-rule', {
      name: 'Same job',
      object: 'contact',
      threshold: 90,
      criteria,
    });
    await learn();
    expect((await titles(scope, 'contact', values)).toSorted()).toEqual(['孙少', '钱多']);
    await change(scope, 'duplicate-rule', rule, { active: false });
    await learn();
    expect(await titles(scope, 'contact', values)).toEqual([]);
    const nobody = asPerson(scope, { userId: a });
    await expect(
      scorePair(nobody, 'contact', { criteria, threshold: 90, ids: [a, b] }),
    ).rejects.toMatchObject({ status: 403 });
    const wrong = [{ fields: ['shoeSize'], comparator: 'exact' as const, weight: 1 }];
    await expect(
      scorePair(scope, 'contact', { criteria: wrong, threshold: 90, ids: [a, b] }),
    ).rejects.toThrow('duplicate.no-field');
  });
});
