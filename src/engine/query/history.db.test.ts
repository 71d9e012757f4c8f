import { expect, test } from 'vitest';
import { asPerson, newWorkspace } from '../../../test/setup/scope.ts';
import { newId } from '#kit/id.ts';
import { commit } from '../commit/index.ts';
import { closeChangeset, openChangeset } from '../commit/long.ts';
import { findChangeset, listChangesets } from './index.ts';

test('a long changeset is named by the first records of its first part', async () => {
  const scope = await newWorkspace();
  const whole = await openChangeset(scope, { reason: 'a long one' });
  for (const [part, names] of [['Ada', 'Bea', 'Cyd', 'Dot'], ['Eve']].entries()) {
    const changes = names.map((name) => ({
      op: 'create' as const,
      object: 'account',
      id: newId(),
      values: { name },
    }));
    await commit(scope, { changes, partOf: { id: whole, part } });
  }
  await closeChangeset(scope, whole, 'done');
  const { items } = await listChangesets(scope, { limit: 10, everybody: true });
  const named = items.filter(({ id }) => id === whole).flatMap(({ changes }) => changes);
  expect(named.map(({ title }) => title)).toEqual(['Ada', 'Bea', 'Cyd']);
});

test('who may not see a record reads neither its title among changes nor that an undo left it', async () => {
  const scope = await newWorkspace();
  const [mine, other, id] = [newId(), newId(), newId()];
  const made = await commit(scope, {
    changes: [
      { op: 'create', object: 'user', id: mine, values: { name: 'Mia', active: true } },
      { op: 'create', object: 'user', id: other, values: { name: 'Otto', active: true } },
      { op: 'create', object: 'account', id, values: { name: 'Secret', owner: other } },
    ],
  });
  const whole = await openChangeset(scope, { reason: 'an undo', undoes: made.id ?? '' });
  const stayed = [{ object: 'account', id, field: 'name', code: 'changed-since' }];
  await closeChangeset(scope, whole, 'done', stayed);
  expect((await findChangeset(scope, whole)).stayed).toEqual([{ ...stayed[0], title: 'Secret' }]);

  const mia = asPerson(scope, {
    userId: mine,
    administrator: false,
    grants: new Map([['account', new Map([['read', 'own']])]]),
  });
  const seen = await listChangesets(mia, { limit: 10, everybody: true });
  const titles = seen.items.flatMap(({ changes }) => changes.map(({ title }) => title));
  expect(titles).not.toContain('Secret');
  const reading = findChangeset(mia, whole).then(
    (found) => found.stayed ?? [],
    () => [],
  );
  expect(await reading).toEqual([]);
});
