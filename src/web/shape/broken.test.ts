import { expect, test } from 'vitest';
import type { Condition } from '#model/condition.ts';
import { brokenBy } from './broken.ts';

const phone: Condition = { all: [{ field: 'phone', op: 'isNotEmpty' }] };
const vip: Condition = { all: [{ field: 'level', op: 'is', value: 'vip' }] };

test('records break a rule that it is for and that do not meet it', () => {
  expect(brokenBy(phone, null)).toEqual({ all: [{ none: [phone] }] });
  expect(brokenBy(phone, vip)).toEqual({ all: [vip, { none: [phone] }] });
});

test('a rule that says nothing is broken by none, and an empty filter leaves all', () => {
  expect(brokenBy(null, vip)).toBeNull();
  expect(brokenBy({ all: [] }, vip)).toBeNull();
  expect(brokenBy(phone, { all: [] })).toEqual({ all: [{ none: [phone] }] });
});
