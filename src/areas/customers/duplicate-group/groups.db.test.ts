import { describe, expect, test } from 'vitest';
import { add, change, remove } from '../../../../test/setup/records.ts';
import { asPerson, model, newWorkspace, testPool } from '../../../../test/setup/scope.ts';
import { commit } from '#engine/commit/index.ts';
import { undo } from '#engine/commit/undo.ts';
import { listRules } from '#engine/duplicate/rules.ts';
import { learnKeys } from '#engine/duplicate/learn-keys.ts';
import { sealAll } from '#engine/ledger/seal.ts';
import { merge } from '#engine/merge/merge.ts';
import { listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import type { Depth } from '#model/api.ts';
import { objectOf } from '#model/model.ts';
import { closeEmptied, dismissAction } from './actions.ts';
import { proposeGroups } from './propose.ts';

async function workspace(): Promise<Scope> {
  const scope = await newWorkspace();
  await add(scope, 'duplicate-rule', {
    name: 'Reached alike',
    object: 'contact',
    threshold: 80,
    criteria: [
      { fields: ['name'], comparator: 'person', weight: 50, must: true },
      { fields: ['phone'], comparator: 'phone', weight: 50 },
      { fields: ['email'], comparator: 'email', weight: 50 },
    ],
  });
  return scope;
}

/** Learns and looks until all was looked at; gives how many records were. */
async function search(scope: Scope): Promise<number> {
  const pool = await testPool();
  await sealAll(pool, 'test');
  await learnKeys(pool, model);
  const rules = (await listRules(scope)).get('contact') ?? [];
  let looked = 0;
  for (;;) {
    const page = await proposeGroups(scope, objectOf(model, 'contact'), rules);
    if (page === null) return looked;
    looked += page.looked;
  }
}

type Shown = { id: string; state: unknown; size: unknown; records: string[] };

async function groupsOf(scope: Scope): Promise<Shown[]> {
  const { items } = await listRecords(scope, 'duplicate-group', {
    fields: ['state', 'size'],
    sort: ['createdAt'],
  });
  const members = await listRecords(scope, 'duplicate-member', {
    fields: ['group', 'record'],
    limit: 200,
  });
  return items.map((group) => ({
    id: String(group['id']),
    state: group['state'],
    size: group['size'],
    records: members.items
      .filter((one) => Object(one['group']).id === group['id'])
      .map((one) => String(Object(one['record']).title))
      .toSorted(),
  }));
}

const phone = '13812340001';

describe('groups of likely duplicates', () => {
  test('are proposed once, grow by what comes later, and are not looked through again', async () => {
    const scope = await workspace();
    await add(scope, 'contact', { name: '张伟', phone });
    await add(scope, 'contact', { name: 'Zhang Wei', phone });
    await add(scope, 'contact', { name: '李强', phone });
    expect(await search(scope)).toBe(3);
    expect(await groupsOf(scope)).toMatchObject([
      { state: 'open', size: 2, records: ['Zhang Wei', '张伟'] },
    ]);
    expect(await search(scope)).toBe(0);

    await add(scope, 'contact', { name: '章伟', phone });
    const late = await add(scope, 'contact', { name: '张伟', phone: '13900000000' });
    expect(await search(scope)).toBe(2);
    expect(await groupsOf(scope)).toMatchObject([
      { size: 3, records: ['Zhang Wei', '张伟', '章伟'] },
    ]);
    await change(scope, 'contact', late, { phone });
    expect(await search(scope)).toBe(1);
    expect(await groupsOf(scope)).toMatchObject([{ size: 4 }]);
  });

  test('keep no record of theirs from being taken back', async () => {
    const scope = await workspace();
    await add(scope, 'contact', { name: '张伟', phone });
    const { id } = await commit(scope, {
      changes: [{ op: 'create', object: 'contact', values: { name: 'Zhang Wei', phone } }],
    });
    await search(scope);
    expect(await groupsOf(scope)).toMatchObject([{ records: ['Zhang Wei', '张伟'] }]);
    const undone = await undo(scope, id ?? '');
    expect(undone).toMatchObject({ conflicts: [] });
    const { items } = await listRecords(scope, 'contact', { fields: ['name'] });
    expect(items).toMatchObject([{ name: '张伟' }]);
  });

  test('that were told apart are never proposed again, alone or with a third', async () => {
    const scope = await workspace();
    const one = await add(scope, 'contact', { name: '王芳', phone, email: 'a@example.com' });
    await add(scope, 'contact', { name: '汪方', phone });
    await search(scope);
    const [group] = await groupsOf(scope);
    const call = { id: group?.id ?? '', input: {}, dryRun: false };
    await dismissAction(scope, call);
    await expect(dismissAction(scope, call)).rejects.toThrow('duplicate.settled');
    await change(scope, 'contact', one, { email: 'b@example.com' });
    expect(await search(scope)).toBe(1);
    expect(await groupsOf(scope)).toMatchObject([{ state: 'not-duplicates', size: 2 }]);
    await add(scope, 'contact', { name: '王芳', phone });
    await search(scope);
    const after = await groupsOf(scope);
    expect(after.map(({ state, size }) => [state, size])).toEqual([
      ['not-duplicates', 2],
      ['open', 2],
    ]);
  });

  test('close when their records are merged, or deleted until one is left', async () => {
    const scope = await workspace();
    const ids = [
      await add(scope, 'contact', { name: '赵敏', phone }),
      await add(scope, 'contact', { name: '赵敏', phone }),
      await add(scope, 'contact', { name: '钱多', phone: '13700000001' }),
      await add(scope, 'contact', { name: '钱多', phone: '13700000001' }),
    ];
    await search(scope);
    expect((await groupsOf(scope)).map(({ state }) => state)).toEqual(['open', 'open']);
    expect(await closeEmptied(scope)).toBe(0);
    const [survivor = '', loser = '', gone = ''] = ids;
    await merge(scope, 'contact', { survivor, losers: [loser], dryRun: false });
    await remove(scope, 'contact', gone);
    expect(await closeEmptied(scope)).toBe(2);
    expect((await groupsOf(scope)).map(({ state }) => state)).toEqual(['merged', 'merged']);
  });

  test('are seen by who sees the record that was there first, and hide the others from him', async () => {
    const scope = await workspace();
    const [lin, wang] = [
      await add(scope, 'user', { name: 'Lin' }),
      await add(scope, 'user', { name: 'Wang' }),
    ];
    await add(scope, 'contact', { name: '孙少', phone, owner: lin });
    await add(scope, 'contact', { name: '孙绍', phone, owner: wang });
    await search(scope);
    const own = new Map<string, Depth>([['read', 'own']]);
    const grants = new Map([
      ['contact', own],
      ['duplicate-group', own],
      ['duplicate-member', new Map<string, Depth>([['read', 'all']])],
    ]);
    const seen = await Promise.all(
      [lin, wang].map((userId) => groupsOf(asPerson(scope, { userId, grants }))),
    );
    const whole = seen.flat();
    expect(whole).toHaveLength(1);
    expect(whole[0]?.records.filter((title) => title !== 'null')).toHaveLength(1);
    const steward = asPerson(scope, {
      userId: wang,
      steward: true,
      grants: new Map(
        ['contact', 'duplicate-group', 'duplicate-member'].map((name) => [
          name,
          new Map<string, Depth>([['read', 'all']]),
        ]),
      ),
    });
    expect(await groupsOf(steward)).toMatchObject([{ records: ['孙少', '孙绍'] }]);
  });
});
