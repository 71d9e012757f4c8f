import { expect, test } from 'vitest';
import { standardRoles } from '#areas/admin/role/rules/standard.ts';
import { objects } from '#areas/objects.ts';
import { asChange, startId, startSettings } from '#areas/start/settings.ts';
import { commit } from '#engine/commit/index.ts';
import type { Scope } from '#engine/scope.ts';
import { add, read } from '../../../../test/setup/records.ts';
import { asPerson, newWorkspace } from '../../../../test/setup/scope.ts';
import { moveAction, winAction } from './actions.ts';

const call = (id: string, input: object) => ({ id, input, dryRun: false });

function inRole(scope: Scope, userId: string, code: string): Scope {
  const role = standardRoles(objects).find((one) => one.code === code);
  const grants = Object.entries(role?.grants ?? {});
  return asPerson(scope, {
    userId,
    administrator: false,
    grants: new Map(grants.map(([name, reach]) => [name, new Map(Object.entries(reach))])),
  });
}

test('a salesperson moves and wins his own; a colleague and another company do not even see it', async () => {
  const scope = await newWorkspace();
  const changes = startSettings({ language: 'en', currency: 'CNY' }).map(asChange);
  await commit(scope, { changes, byAction: true });
  const [liu, sun] = [
    await add(scope, 'user', { name: 'Liu' }),
    await add(scope, 'user', { name: 'Sun' }),
  ];
  const party = await add(scope, 'account', { name: '东方机械', owner: liu });
  const method = startId('selling-method gated');
  const seller = inRole(scope, liu, 'salesperson');
  const id = await add(seller, 'opportunity', { name: '机床', party, method, owner: liu });
  const stage = startId('stage gated qualified');
  const move = call(id, { stage, ticks: [startId('gate gated found 0')] });
  const missing = { code: 'record.missing' };
  await expect(moveAction(inRole(scope, sun, 'salesperson'), move)).rejects.toMatchObject(missing);
  await expect(moveAction(await newWorkspace(), move)).rejects.toMatchObject(missing);
  await expect(moveAction(inRole(scope, sun, 'auditor'), move)).rejects.toMatchObject({
    details: { status: 403 },
  });
  await moveAction(seller, move);
  expect(await read(scope, 'opportunity', id, ['stage'])).toEqual([stage]);
  const simple = await add(seller, 'opportunity', { name: '耗材', party, owner: liu });
  await winAction(seller, call(simple, { winReason: 'price' }));
  expect(await read(seller, 'opportunity', simple, ['state'])).toEqual(['won']);
});

test('sellers follow the stages that their managers draw, and choose from no others [Z-F12]', async () => {
  const scope = await newWorkspace();
  const [liu, wang] = [
    await add(scope, 'user', { name: 'Liu' }),
    await add(scope, 'user', { name: 'Wang' }),
  ];
  const draw = (of: Scope) => add(of, 'selling-method', { name: 'Ours' });
  await expect(draw(inRole(scope, liu, 'salesperson'))).rejects.toMatchObject({
    details: { status: 403 },
  });
  const manager = inRole(scope, wang, 'sales-manager');
  const method = await draw(manager);
  const stage = await add(manager, 'stage', { method, name: 'Talk' });
  const other = await add(manager, 'selling-method', { name: 'Theirs' });
  const foreign = await add(manager, 'stage', { method: other, name: 'Else' });
  const seller = inRole(scope, liu, 'salesperson');
  const party = await add(scope, 'account', { name: '东方机械', owner: liu });
  const values = { name: '机床', party, method, owner: liu };
  const id = await add(seller, 'opportunity', values);
  expect(await read(seller, 'opportunity', id, ['stage'])).toEqual([stage]);
  await expect(add(seller, 'opportunity', { ...values, stage: foreign })).rejects.toMatchObject({
    code: 'opportunity.other-method',
  });
});
