import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commit } from '#engine/commit/index.ts';
import type { Scope } from '#engine/scope.ts';
import { add, change, listed, read, remove } from '../../../../test/setup/records.ts';
import { newWorkspace } from '../../../../test/setup/scope.ts';
import { ownerCredit } from './rules.ts';

test('the shares of team and owner make a hundred, and more is refused', () => {
  const shares = fc.array(fc.integer({ min: 0, max: 4000 }), { maxLength: 6 });
  fc.assert(
    fc.property(shares, (hundredths) => {
      const team = hundredths.map((share) => ({ credit: (share / 100).toFixed(2) }));
      const sum = hundredths.reduce((all, one) => all + one, 0);
      if (sum > 10_000) expect(() => ownerCredit(team)).toThrow('deal-team.too-much');
      else expect(Math.round(Number(ownerCredit(team)) * 100)).toBe(10_000 - sum);
    }),
  );
});

async function deal(): Promise<{ scope: Scope; id: string; people: string[] }> {
  const scope = await newWorkspace();
  const people: string[] = [];
  for (const name of ['Liu', 'Sun', 'Zhou']) people.push(await add(scope, 'user', { name }));
  const method = await add(scope, 'selling-method', { name: 'Plain', usual: true });
  await add(scope, 'stage', { method, name: 'Talk' });
  const party = await add(scope, 'account', { name: '东方机械' });
  return {
    scope,
    people,
    id: await add(scope, 'opportunity', { name: '机床', party, owner: people[0] }),
  };
}

test('the owner has what the team leaves, through changes, leavers and a new owner', async () => {
  const { scope, id, people } = await deal();
  const [owner, second, third] = people;
  const place = await add(scope, 'deal-team', { opportunity: id, member: second, credit: '30' });
  await add(scope, 'deal-team', { opportunity: id, member: third, credit: '25.5' });
  const left = () => read(scope, 'opportunity', id, ['ownerCredit']);
  expect(await left()).toEqual(['44.5']);
  await expect(change(scope, 'deal-team', place, { credit: '75' })).rejects.toMatchObject({
    code: 'deal-team.too-much',
  });
  await expect(add(scope, 'deal-team', { opportunity: id, member: owner })).rejects.toMatchObject({
    code: 'deal-team.is-owner',
  });
  await change(scope, 'deal-team', place, { credit: '74.5' });
  expect(await left()).toEqual(['0']);
  await change(scope, 'opportunity', id, { owner: second });
  expect(await left()).toEqual(['74.5']);
  expect(await listed(scope, 'deal-team.opportunity', id, ['member'])).toEqual([[third]]);
});

test('a member of the team reads or changes the opportunity for as long as he belongs to it', async () => {
  const { scope, id, people } = await deal();
  const member = people[1];
  const place = await add(scope, 'deal-team', { opportunity: id, member, level: 'read' });
  const shares = () => listed(scope, 'share.record', id, ['grantee', 'level']);
  expect(await shares()).toEqual([[member, 'read']]);
  await change(scope, 'deal-team', place, { level: 'edit' });
  expect(await shares()).toEqual([[member, 'edit']]);
  await remove(scope, 'deal-team', place);
  expect(await shares()).toEqual([]);
});

test('a competitor is called as his company is, unless he has a name here', async () => {
  const { scope, id } = await deal();
  const competitor = await add(scope, 'account', { name: '宏图办公' });
  const entry = await add(scope, 'competitor-entry', { opportunity: id, competitor });
  expect(await read(scope, 'competitor-entry', entry, ['name'])).toEqual(['宏图办公']);
  const nameless = commit(scope, {
    changes: [{ op: 'create', object: 'competitor-entry', values: { opportunity: id } }],
  });
  await expect(nameless).rejects.toMatchObject({ code: 'competitor-entry.no-name' });
});
