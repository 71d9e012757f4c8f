import { expect, test } from 'vitest';
import { add } from '../../../test/setup/records.ts';
import { model, newWorkspace, testPool } from '../../../test/setup/scope.ts';
import { objectOf } from '#model/model.ts';
import { sealAll } from '../ledger/seal.ts';
import type { Executor } from '../scope.ts';
import { learnKeys } from './learn-keys.ts';
import { listRules } from './rules.ts';
import { findTwins } from './twins.ts';

test('one of ten thousand of the same name is found by looks into indexes that end after fifty', async () => {
  const scope = await newWorkspace();
  const pool = await testPool();
  await pool.query(
    `insert into party (workspace_id, id, kind, name, name_sort, phone, created_at, updated_at, version)
     select $1, gen_random_uuid(), 'person', '张伟', 'zhangwei', '+86137' || lpad(g::text, 8, '0'), now(), now(), 1
     from generate_series(1, 10000) g`,
    [scope.workspaceId],
  );
  await add(scope, 'duplicate-rule', {
    name: 'People',
    object: 'contact',
    threshold: 80,
    criteria: [
      { fields: ['name'], comparator: 'person', weight: 50, must: true },
      { fields: ['phone'], comparator: 'phone', weight: 50 },
    ],
  });
  await sealAll(pool, 'test');
  await learnKeys(pool, model);
  await pool.query('analyze duplicate_key');

  const statements: { text: string; values: unknown[] }[] = [];
  const query = (statement: { text: string; values: unknown[] }) => {
    statements.push(statement);
    return pool.query(statement.text, statement.values);
  };
  // Only the one way of asking that our own statements use.
  const watched = { ...scope, db: { query } as Executor };
  const rules = (await listRules(scope)).get('contact') ?? [];
  const [twins] = await findTwins(watched, objectOf(model, 'contact'), {
    rules,
    asked: [{ id: null, values: { name: '张伟', phone: '137 0000 7777' } }],
  });
  expect(twins).toMatchObject([{ percent: 100 }]);

  const plans: string[] = [];
  for (const { text, values } of statements) {
    const { rows } = await pool.query<Record<string, string>>(
      `explain (analyze, costs off, timing off, summary off) ${text}`,
      values,
    );
    plans.push(rows.map((row) => row['QUERY PLAN'] ?? '').join('\n'));
  }
  const whole = plans.join('\n');
  expect(whole).toMatch(/Index Only Scan using duplicate_key_pkey/);
  expect(whole).not.toMatch(/Seq Scan on (?:party|duplicate_key)/);
  const most = Math.max(...Array.from(whole.matchAll(/rows=(\d+)/g), ([, rows]) => Number(rows)));
  expect(most).toBeLessThan(500);
});
