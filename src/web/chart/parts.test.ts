import { expect, test } from 'vitest';
import type { FieldMeta } from '#model/api.ts';
import type { Group } from '#web/list/grouping.ts';
import { drawn, formsFor, partsOf, shareOf } from './parts.ts';

const field: FieldMeta = {
  name: 'stage',
  kind: 'choice',
  valueKind: 'choice',
  label: { en: 'Stage', zh: '阶段' },
  required: false,
  readOnly: false,
  right: 'full',
  sortable: false,
  filterable: true,
  options: {
    first: { label: { en: 'First', zh: '一' } },
    second: { label: { en: 'Second', zh: '二' } },
  },
};
const { options: _, ...link } = { ...field, kind: 'user' as const, valueKind: 'user' as const };
const group = (key: string | null, count: number, figure: string | null = null): Group => ({
  key,
  title: null,
  count,
  figure,
});
const byCount = { field, period: null, measure: 'count' } as const;

test('choices stand in the order of their definition, others by size', () => {
  const groups = [group(null, 9), group('second', 5), group('first', 1)];
  expect(partsOf(groups, byCount).map(({ key }) => key)).toEqual(['first', 'second', null]);
  expect(partsOf(groups, { ...byCount, field: link }).map(({ key }) => key)).toEqual([
    null,
    'second',
    'first',
  ]);
});

test('months without records are points at zero, but an average of nothing is none', () => {
  const groups = [group('2026-03-01', 2, '4'), group('2025-12-01', 1, '8')];
  const monthly = { field, period: 'month' } as const;
  expect(
    partsOf(groups, { ...monthly, measure: 'count' }).map(({ key, value }) => [key, value]),
  ).toEqual([
    ['2025-12-01', '1'],
    ['2026-01-01', '0'],
    ['2026-02-01', '0'],
    ['2026-03-01', '2'],
  ]);
  expect(partsOf(groups, { ...monthly, measure: 'avg:x' }).map(({ value }) => value)).toEqual([
    '8',
    '4',
  ]);
});

test('a group without any value of the field has no figure', () => {
  const groups = [group('first', 3, null), group('second', 2, '10')];
  expect(partsOf(groups, { ...byCount, measure: 'sum:x' }).map(({ key }) => key)).toEqual([
    'second',
  ]);
});

test('a pie has five slices at most, the last one all the rest, exactly', () => {
  const groups = Array.from({ length: 8 }, (_, index) => group(`u${index}`, 1, `0.${index + 1}`));
  const parts = partsOf(groups, { field: link, period: null, measure: 'sum:x' });
  const slices = drawn(parts, 'pie', 'sum:x');
  expect(slices).toHaveLength(5);
  expect(slices.at(-1)).toMatchObject({ others: 4, value: '1', count: 4 });
  expect(drawn(parts.slice(0, 5), 'pie', 'sum:x')).toHaveLength(5);
});

test('averages are never put together', () => {
  const groups = Array.from({ length: 30 }, (_, index) => group(`u${index}`, 1, String(index)));
  const parts = partsOf(groups, { field: link, period: null, measure: 'avg:x' });
  const bars = drawn(parts, 'bar', 'avg:x');
  expect(bars).toHaveLength(20);
  expect(bars.every(({ others }) => others === 0)).toBe(true);
  expect(bars[0]?.value).toBe('29');
});

test('a line needs time, slices need a whole without anything negative', () => {
  const parts = partsOf([group('first', 1, '-5'), group('second', 1, '5')], {
    ...byCount,
    measure: 'sum:x',
  });
  expect(formsFor(null, 'sum:x', parts)).toEqual(['bar']);
  expect(formsFor(null, 'count', parts.slice(1))).toEqual(['bar', 'pie']);
  expect(formsFor('month', 'count', parts.slice(1))).toEqual(['bar', 'line']);
  expect(formsFor(null, 'avg:x', parts.slice(1))).toEqual(['bar']);
});

test('shares are of the whole, and of nothing where figures do not add up', () => {
  const parts = partsOf([group('first', 1), group('second', 2)], byCount);
  const [first] = parts;
  if (!first) throw new Error('no part');
  expect(shareOf(first, parts, 'count')).toBe('33.3');
  expect(shareOf(first, parts, 'avg:x')).toBeNull();
});
