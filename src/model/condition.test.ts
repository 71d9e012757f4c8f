import { expect, test } from 'vitest';
import { z } from 'zod';
import { conditionSchema } from './condition.ts';

const leaf = { field: 'owner', op: 'in', value: [{ me: true }] };

function deep(levels: number, inside: unknown = leaf): unknown {
  let condition = inside;
  for (let at = 1; at < levels; at++) condition = { all: [condition] };
  return condition;
}

test('conditions of every form pass as they are', () => {
  const link = { link: 'people', quantifier: 'any', where: leaf };
  for (const condition of [leaf, { all: [] }, { any: [leaf, { none: [link] }] }, deep(8)]) {
    expect(conditionSchema.parse(condition)).toEqual(condition);
  }
});

test('what is no condition is refused', () => {
  for (const input of [
    null,
    'x',
    [],
    {},
    { field: 'x' },
    { field: 'x', op: 'like' },
    { all: leaf },
    { all: [leaf], any: [] },
    { ...leaf, more: 1 },
  ]) {
    expect(conditionSchema.safeParse(input).success).toBe(false);
  }
});

test('a condition of any depth is refused and never ends the process of reading it', () => {
  for (const levels of [20, 1000, 20_000]) {
    const { error } = conditionSchema.safeParse(deep(levels));
    expect(error?.issues).toMatchObject([{ message: 'condition.too-deep' }]);
  }
});

test('the published schema still says what a condition is', () => {
  expect(JSON.stringify(z.toJSONSchema(conditionSchema, { io: 'input' }))).toContain('quantifier');
});
