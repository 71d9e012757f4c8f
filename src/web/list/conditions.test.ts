import { expect, test } from 'vitest';
import type { Condition } from '#model/condition.ts';
import {
  askedFilter,
  countComparisons,
  firstComparison,
  offeredOperators,
  operatorWord,
  isComplete,
  joinParts,
  partsOf,
  withOperator,
} from './conditions.ts';

const isBank: Condition = { field: 'industry', op: 'is', value: 'bank' };
const isMine: Condition = { field: 'owner', op: 'is', value: { me: true } };

test('a filter becomes chips and the same filter again', () => {
  expect(joinParts(partsOf({ any: [isBank, isMine] }))).toEqual({ any: [isBank, isMine] });
  expect(joinParts(partsOf({ all: [isBank] }))).toEqual({ all: [isBank] });
  expect(partsOf(isBank)).toEqual({ joint: 'all', parts: [isBank] });
});

test('a nested condition is one chip that counts its comparisons', () => {
  const nested: Condition = {
    any: [isBank, { none: [isMine, { link: 'contacts', quantifier: 'any', where: isBank }] }],
  };
  expect(partsOf({ all: [isMine, nested] }).parts).toHaveLength(2);
  expect(countComparisons(nested)).toBe(3);
});

test('a filter without parts asks nothing', () => {
  expect(askedFilter({ all: [] })).toBeUndefined();
  expect(askedFilter(null)).toBeUndefined();
  expect(askedFilter({ all: [isBank] })).toEqual({ all: [isBank] });
});

test('a comparison is asked only when its value is whole', () => {
  expect(isComplete({ field: 'a', op: 'isEmpty' })).toBe(true);
  expect(isComplete({ field: 'a', op: 'is', value: '' })).toBe(false);
  expect(isComplete({ field: 'a', op: 'is', value: false })).toBe(true);
  expect(isComplete({ field: 'a', op: 'between', value: ['1', null] })).toBe(false);
  expect(isComplete({ field: 'a', op: 'in', value: [] })).toBe(false);
});

test('another operator keeps the value only where it means the same', () => {
  const before = { field: 'a', op: 'is', value: 'x' } as const;
  expect(withOperator(before, 'isNot')).toEqual({ field: 'a', op: 'isNot', value: 'x' });
  expect(withOperator(before, 'in')).toEqual({ field: 'a', op: 'in' });
  expect(withOperator(before, 'isEmpty')).toEqual({ field: 'a', op: 'isEmpty' });
});

test('a filter begins with the comparison that people ask for most', () => {
  expect(firstComparison('name', { valueKind: 'text' })).toEqual({ field: 'name', op: 'contains' });
  expect(firstComparison('amount', { valueKind: 'money' }).op).toBe('gte');
  expect(firstComparison('status', { valueKind: 'choice' }).op).toBe('in');
  expect(firstComparison('owner', { valueKind: 'user' }).op).toBe('in');
  expect(firstComparison('tags', { valueKind: 'links' }).op).toBe('hasAny');
  expect(firstComparison('active', { valueKind: 'yesNo' }).op).toBe('is');
  expect(firstComparison('address', { valueKind: 'address' }).op).toBe('isEmpty');
  const region = { valueKind: 'text', part: 'region' } as const;
  expect(firstComparison('address.region', region)).toEqual({
    field: 'address.region',
    op: 'startsWith',
  });
  expect(offeredOperators(region)).toEqual(['startsWith', 'isEmpty', 'isNotEmpty']);
  expect(operatorWord('startsWith', region)).toBe('inRegion');
  expect(operatorWord('startsWith', {})).toBe('startsWith');
  expect(isComplete(firstComparison('closeOn', { valueKind: 'day' }))).toBe(true);
});
