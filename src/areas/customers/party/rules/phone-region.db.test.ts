import { expect, test } from 'vitest';
import { newWorkspace } from '../../../../../test/setup/scope.ts';
import { newId } from '#kit/id.ts';
import { commit } from '#engine/commit/index.ts';
import { findRecord, listRecords } from '#engine/query/index.ts';

test('the region of a number follows it and filters customers', async () => {
  const scope = await newWorkspace();
  const id = newId();
  const object = 'contact';
  await commit(scope, {
    changes: [{ op: 'create', object, id, values: { name: '李伟', phone: '021-6888 8888' } }],
  });
  const filter = { field: 'phoneRegion', op: 'contains' as const, value: '上海' };
  expect((await listRecords(scope, object, { filter, fields: ['id'] })).items).toHaveLength(1);
  await commit(scope, {
    changes: [{ op: 'update', object, id, values: { phone: '+442079460018' } }],
  });
  expect((await findRecord(scope, object, id))['phoneRegion']).toBeNull();
});
