import { expect, test } from 'vitest';
import { add, listed, read } from '../../test/setup/records.ts';
import { newWorkspace, testPool } from '../../test/setup/scope.ts';
import { leadsEverywhere } from './keep-sales.ts';

test('the clock gives new leads to people, and takes back with a notice what they leave alone', async () => {
  const monday = new Date('2026-03-02T02:00:00Z');
  const scope = await newWorkspace(monday);
  const li = await add(scope, 'user', { name: 'Li' });
  const rule = await add(scope, 'assignment-rule', { name: 'All', members: [li], fallDays: 2 });
  const lead = await add(scope, 'lead', { company: '东方', owner: null });
  const parts = { pool: await testPool(), mails: false };
  await leadsEverywhere(parts, monday);
  expect(await read(scope, 'lead', lead, ['owner'])).toEqual([li]);
  const friday = new Date(monday.getTime() + 4 * 86_400_000);
  await leadsEverywhere(parts, friday);
  expect(await listed(scope, 'lead.pool', rule, ['id', 'owner'])).toEqual([[lead, null]]);
  const { rows } = await parts.pool.query(
    'select user_id as user, record_id as record, kind from notice where workspace_id = $1',
    [scope.workspaceId],
  );
  expect(rows).toEqual([{ user: li, record: lead, kind: 'falling' }]);
});
