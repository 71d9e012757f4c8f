import { expect, test } from 'vitest';
import { newOffice, testServer } from '../setup/app.ts';
import { add } from '../setup/records.ts';

test('with several workspaces, what a request runs without a condition still stays in its workspace', async () => {
  const [office, other] = [await newOffice(), await newOffice()];
  for (const { scope } of [office, other]) await add(scope, 'contact', { name: 'Somebody' });
  const { context } = (await testServer()).server;
  const scope = await context.scopes.of(
    { workspaceId: office.workspaceId, userId: office.administratorId },
    { requestId: 'test', source: 'api', language: 'en' },
  );
  const { rows } = (await scope?.db.query('select distinct workspace_id from party')) ?? {};
  expect(rows).toEqual([{ workspace_id: office.workspaceId }]);
});
