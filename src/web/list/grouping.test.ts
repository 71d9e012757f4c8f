import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addPeriods, startOfPeriod } from '#kit/day.ts';
import type { FieldMeta } from '#model/api.ts';
import {
  both,
  chartGrouping,
  conditionOfGroup,
  firstGrouping,
  groupsOf,
  periods,
} from './grouping.ts';
import { knownMeasure, offeredMeasures, readMeasure } from './measures.ts';

const field = (
  name: string,
  kind: FieldMeta['kind'],
  more: Partial<FieldMeta> = {},
): FieldMeta => ({
  name,
  kind,
  valueKind: kind,
  label: { en: name, zh: name },
  required: false,
  readOnly: false,
  right: 'full',
  sortable: false,
  filterable: true,
  ...more,
});
const object = {
  fields: [
    field('name', 'text'),
    field('grade', 'choice'),
    field('status', 'choice'),
    field('secret', 'choice', { right: 'masked' }),
    field('createdAt', 'instant'),
    field('revenue', 'money'),
    field('version', 'number'),
    field('total', 'rollUp', { valueKind: 'decimal' }),
  ],
  list: { columns: ['name', 'status'], sort: 'name' },
};

test('a list is grouped first by the choice that it shows', () => {
  expect(firstGrouping(object)).toBe('status');
  expect(firstGrouping({ ...object, list: { columns: ['name'], sort: 'name' } })).toBe('grade');
  expect(firstGrouping({ ...object, fields: [field('name', 'text')] })).toBeNull();
});

test('time is grouped by stretches of it, and what cannot be grouped by falls back', () => {
  expect(chartGrouping(object, 'createdAt:week')).toEqual({ path: 'createdAt', period: 'week' });
  expect(chartGrouping(object, 'createdAt')).toEqual({ path: 'createdAt', period: 'month' });
  expect(chartGrouping(object, 'status:month')).toEqual({ path: 'status', period: null });
  expect(chartGrouping(object, 'secret')).toEqual({ path: 'grade', period: null });
  expect(chartGrouping(object, null)).toEqual({ path: 'status', period: null });
});

test('the condition of a stretch holds its first and its last day, and the next stretch begins after it', () => {
  const day = fc.date({
    min: new Date('1990-01-01'),
    max: new Date('2090-01-01'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(day, fc.constantFrom(...periods), (date, period) => {
      const key = startOfPeriod(date.toISOString().slice(0, 10), period);
      const time = { valueKind: 'instant' } as const;
      const condition = conditionOfGroup({ path: 'at', period }, time, key);
      expect(condition).toMatchObject({ field: 'at', op: 'between' });
      const ends = 'value' in condition && Array.isArray(condition.value) ? condition.value : [];
      const [from, until] = ends.map(String);
      if (from === undefined || until === undefined) throw new Error('no ends');
      expect(from).toBe(key);
      expect(startOfPeriod(until, period)).toBe(key);
      expect(until < addPeriods(key, period, 1)).toBe(true);
    }),
  );
});

test('a group is asked for by its value, yes and no as such, and what has none by its emptiness', () => {
  const by = { path: 'x', period: null };
  expect(conditionOfGroup(by, { valueKind: 'choice' }, 'a')).toEqual({
    field: 'x',
    op: 'is',
    value: 'a',
  });
  expect(conditionOfGroup(by, { valueKind: 'yesNo' }, 'false')).toEqual({
    field: 'x',
    op: 'is',
    value: false,
  });
  expect(conditionOfGroup(by, { valueKind: 'choice' }, null)).toEqual({
    field: 'x',
    op: 'isEmpty',
  });
  const [a, b] = [by, by].map((one, index) =>
    conditionOfGroup(one, { valueKind: 'choice' }, String(index)),
  );
  if (!a || !b) throw new Error('no condition');
  expect(both({ any: [a, b] }, a)).toEqual({ all: [{ any: [a, b] }, a] });
  expect(both({ all: [a] }, b)).toEqual({ all: [a, b] });
  expect(both(undefined, a)).toEqual(a);
});

test('groups are read from the reply, yes and no as text', () => {
  const reply = {
    groups: [
      { keys: { x: true }, titles: {}, values: { 'count': 2, 'sum:revenue': '12.50' } },
      { keys: { x: null }, titles: {}, values: { 'count': 1, 'sum:revenue': null } },
    ],
    truncated: false,
  };
  expect(groupsOf(reply, 'x', 'sum:revenue')).toEqual([
    { key: 'true', title: null, count: 2, figure: '12.50' },
    { key: null, title: null, count: 1, figure: null },
  ]);
});

test('figures are made of numbers and money that one may read, and of nothing else', () => {
  expect(offeredMeasures(object)).toEqual([
    'count',
    'sum:revenue',
    'avg:revenue',
    'min:revenue',
    'max:revenue',
  ]);
  expect(knownMeasure(object, 'sum:version')).toBe('count');
  expect(readMeasure('sum')).toEqual({ name: 'count', field: null });
  expect(readMeasure('max:revenue')).toEqual({ name: 'max', field: 'revenue' });
});
