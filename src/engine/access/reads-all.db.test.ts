import { expect, test } from 'vitest';
import type { Depth } from '#model/api.ts';
import { objectOf } from '#model/model.ts';
import { asPerson, newWorkspace } from '../../../test/setup/scope.ts';
import { add } from '../../../test/setup/records.ts';
import { listChanges } from '../query/index.ts';
import { sealAll } from '../ledger/seal.ts';
import type { Rights, Scope } from '../scope.ts';
import { readsAll } from './reads-all.ts';

const reading = (depths: Readonly<Record<string, Depth>>): Rights['grants'] =>
  new Map(Object.entries(depths).map(([object, depth]) => [object, new Map([['read', depth]])]));

const asks = (scope: Scope, name: string) => readsAll(scope, objectOf(scope.model, name));
const userId = '01900000-0000-7000-8000-000000000001';

test('a part is read whole only with all that it may hang on', async () => {
  const scope = await newWorkspace();
  const parts = { identity: 'all', file: 'all', tag: 'all' } as const;
  const own = asPerson(scope, {
    userId,
    grants: reading({ ...parts, contact: 'own', account: 'all' }),
  });
  expect(asks(own, 'account')).toBe(true);
  expect(asks(own, 'tag')).toBe(true);
  expect(asks(own, 'contact')).toBe(false);
  expect(asks(own, 'identity')).toBe(false);
  const customers = { contact: 'all', account: 'all', household: 'all' } as const;
  const all = asPerson(scope, { userId, grants: reading({ ...parts, ...customers }) });
  expect(asks(all, 'identity')).toBe(true);
  expect(asks(all, 'share')).toBe(false);
  const behind = asPerson(scope, { userId, grants: all.rights.grants, walledOutUnitIds: [userId] });
  expect(asks(behind, 'identity')).toBe(false);
  expect(asks(asPerson(scope, { userId, administrator: true }), 'share')).toBe(true);
});

test('the feed tells nothing of contact points to who does not read all customers', async () => {
  const scope = await newWorkspace();
  await add(scope, 'contact', { name: '张伟', phone: '13812345678' });
  await sealAll(scope.db, 'test');
  const grants = reading({ identity: 'all', contact: 'own', account: 'all', tag: 'all' });
  const feed = await listChanges(asPerson(scope, { userId, grants }), 0, 10);
  expect(feed.items).toHaveLength(1);
  expect(feed.items[0]?.changes).toEqual([]);
});

test('the feed tells an administrator of no private activity of others, nor of who takes part in it', async () => {
  const scope = await newWorkspace();
  const owner = await add(scope, 'user', { name: 'Owner' });
  const guest = await add(scope, 'user', { name: 'Guest' });
  const secret = await add(scope, 'activity', { subject: 'Secret', private: true, owner });
  await add(scope, 'participant', { activity: secret, user: guest });
  const open = await add(scope, 'activity', { subject: 'Open', owner });
  await sealAll(scope.db, 'test');
  const told = async (person: Scope) =>
    (await listChanges(person, 0, 10)).items
      .flatMap((item) => item.changes)
      .map((change) => (change.object === 'activity' ? change.id : change.object));
  const users = ['user', 'user'];
  expect(await told(asPerson(scope, { userId: guest, administrator: true }))).toEqual([
    ...users,
    open,
  ]);
  const mine = await told(asPerson(scope, { userId: owner, administrator: true }));
  expect(mine).toEqual([...users, secret, 'participant', 'share', open]);
});
