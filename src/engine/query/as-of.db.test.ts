import { expect, test } from 'vitest';
import { newWorkspace } from '../../../test/setup/scope.ts';
import { newId } from '#kit/id.ts';
import type { Scope } from '../scope.ts';
import { commit } from '../commit/index.ts';
import { findRecord, listRecords } from './index.ts';

async function instant(scope: Scope): Promise<string> {
  // Changesets are stamped in milliseconds: wait for the next one on both sides.
  await scope.db.query('select pg_sleep(0.003)');
  const { rows } = await scope.db.query<{ at: string }>('select clock_timestamp() as at');
  await scope.db.query('select pg_sleep(0.003)');
  return rows[0]?.at ?? '';
}

test('a list as of an instant shows names, order and filter of then, and what was deleted since', async () => {
  const scope = await newWorkspace();
  const ids = ['Bravo', 'Alpha', '丙', 'Delta', 'Echo'].map((name) => ({ id: newId(), name }));
  await commit(scope, {
    changes: ids.map(({ id, name }) => ({
      op: 'create',
      object: 'account',
      id,
      values: { name, description: name },
    })),
  });
  const then = await instant(scope);
  const [bravo, alpha, , delta] = ids;
  await commit(scope, {
    changes: [{ op: 'update', object: 'account', id: bravo?.id ?? '', values: { name: 'Zulu' } }],
  });
  await commit(scope, {
    changes: [
      {
        op: 'update',
        object: 'account',
        id: bravo?.id ?? '',
        values: { name: 'Zulu 2', description: 'x' },
      },
    ],
  });
  await commit(scope, { changes: [{ op: 'delete', object: 'account', id: alpha?.id ?? '' }] });
  await commit(scope, {
    changes: [{ op: 'create', object: 'account', values: { name: 'Charlie' } }],
  });

  const query = { asOf: then, sort: ['name'], fields: ['name'], limit: 2 };
  const first = await listRecords(scope, 'account', query);
  const second = await listRecords(scope, 'account', { ...query, cursor: first.next ?? '' });
  const third = await listRecords(scope, 'account', { ...query, cursor: second.next ?? '' });
  const names = [first, second, third].flatMap((page) => page.items.map((item) => item['name']));
  // 丙 is bing, before Bravo.
  expect(names).toEqual(['Alpha', '丙', 'Bravo', 'Delta', 'Echo']);
  expect(third.next).toBeNull();

  const filtered = await listRecords(scope, 'account', {
    ...query,
    filter: { field: 'description', op: 'is', value: 'Bravo' },
  });
  expect(filtered.items).toEqual([{ id: bravo?.id, version: 1, name: 'Bravo' }]);
  expect(await findRecord(scope, 'account', bravo?.id ?? '', { asOf: then })).toMatchObject({
    name: 'Bravo',
    description: 'Bravo',
  });
  expect(await findRecord(scope, 'account', delta?.id ?? '', { asOf: then })).toMatchObject({
    name: 'Delta',
  });
  await expect(
    findRecord(scope, 'account', delta?.id ?? '', { asOf: '2001-01-01T00:00:00Z' }),
  ).rejects.toMatchObject({ status: 404 });
});
