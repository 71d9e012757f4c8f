import { expect, test } from 'vitest';
import { model } from '../../../test/setup/scope.ts';
import { sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';
import { systemScope } from '../system-scope.ts';
import { isKeepable, keptStatement } from './kept-statements.ts';

async function scopeAt(now: string): Promise<Scope> {
  const row = {
    zone: 'Asia/Shanghai',
    currency: 'CNY',
    country: 'CN',
    language: 'en',
    shape: null,
  };
  const db = { query: async () => ({ rows: [row] }) } as unknown as Scope['db'];
  return systemScope(db, model, 1, new Date(now));
}

const [one, two] = ['01890000-0000-7000-8000-000000000001', '01890000-0000-7000-8000-000000000002'];

test('a statement is made once, and asks with the id, the ids and the instant of each asking', async () => {
  let made = 0;
  const ask = (scope: Scope, id: string | readonly string[]) =>
    keptStatement(scope, { key: `test ${typeof id}`, id }, (asker, some) => {
      made += 1;
      const isIt = typeof id === 'string' ? sql`= ${some}` : sql`= any(${[some]}::uuid[])`;
      const now = asker.now.toISOString();
      return { piece: sql`select ${'kept'} where id ${isIt} and at < ${now}`, told: made };
    });
  const [early, late] = [
    await scopeAt('2026-01-01T00:00:00Z'),
    await scopeAt('2026-02-01T00:00:00Z'),
  ];
  expect(ask(early, one).statement.values).toEqual(['kept', one, '2026-01-01T00:00:00.000Z']);
  const again = ask(late, two);
  expect(again.statement.values).toEqual(['kept', two, '2026-02-01T00:00:00.000Z']);
  expect(again.statement.name).toBeDefined();
  expect([again.told, made]).toEqual([1, 1]);
  expect(ask(late, [one, two]).statement.values).toEqual([
    'kept',
    [one, two],
    '2026-02-01T00:00:00.000Z',
  ]);
  expect(ask(late, [two]).statement.values[1]).toEqual([two]);
});

test('other rights, another workspace or another zone make a statement of their own', async () => {
  const scope = await scopeAt('2026-01-01T00:00:00Z');
  let made = 0;
  const ask = (asker: Scope) =>
    keptStatement(asker, { key: 'apart', id: one }, () => ({ piece: sql`select 1`, told: ++made }));
  ask(scope);
  ask(scope);
  ask({ ...scope, rights: { ...scope.rights } });
  ask({ ...scope, workspaceId: 2 });
  ask({ ...scope, zone: 'UTC' });
  expect(made).toBe(4);
});

test('a condition is kept unless it moves with the clock or names what stands for id and instant', () => {
  const keyOf = (value: unknown) => JSON.stringify([{ field: 'createdAt', op: 'after', value }]);
  expect(isKeepable(keyOf('2026-01-01T00:00:00.000Z'))).toBe(true);
  expect(isKeepable(keyOf({ relative: 'thisWeek' }))).toBe(false);
  expect(isKeepable(keyOf('0001-01-01T00:00:00.000Z'))).toBe(false);
  expect(isKeepable(keyOf('00000000-0000-7000-8000-000000000000'))).toBe(false);
  expect(isKeepable(keyOf('x'.repeat(3_000)))).toBe(false);
});
