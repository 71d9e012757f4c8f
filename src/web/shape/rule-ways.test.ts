import { expect, test } from 'vitest';
import { saidBy, saysRule, wayOf } from './rule-ways.ts';

const condition = { all: [{ field: 'phone', op: 'isNotEmpty' }] };
const formula = 'LEN(name) > 2';

test('a rule opens in the way in which it was said', () => {
  expect(wayOf({})).toBe('picked');
  expect(wayOf({ condition })).toBe('picked');
  expect(wayOf({ formula })).toBe('formula');
  expect(wayOf({ formula, condition: { all: [] } })).toBe('formula');
  expect(wayOf({ formula, condition })).toBe('both');
});

test('said in another way, a rule keeps nothing of the first', () => {
  expect(saidBy('formula', { condition, formula })).toEqual({ condition: null, formula });
  expect(saidBy('picked', { condition, formula })).toEqual({ condition, formula: null });
  expect(saidBy('both', { condition })).toEqual({ condition, formula: null });
});

test('a rule without a condition and without a formula asks nothing', () => {
  expect(saysRule({ condition: { all: [] }, formula: ' ' })).toBe(false);
  expect(saysRule({ condition })).toBe(true);
  expect(saysRule({ formula })).toBe(true);
});
