import { expect, test } from 'vitest';
import type { FieldMeta } from '#model/api.ts';
import { calendarField, calendarFields, endOf, itemOf, movedValue } from './day-items.ts';

const field = (name: string, more: Partial<FieldMeta> = {}): FieldMeta => ({
  name,
  kind: 'day',
  valueKind: 'day',
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
    field('createdAt', { kind: 'instant', valueKind: 'instant', readOnly: true }),
    field('dueOn'),
    field('paidOn'),
    field('born', { right: 'masked' }),
    field('name', { kind: 'text', valueKind: 'text' }),
  ],
  list: { columns: ['name', 'paidOn'], sort: 'name' },
};

test('records stand by a field of time that is shown whole, the list’s own first', () => {
  expect(calendarFields(object).map(({ name }) => name)).toEqual(['createdAt', 'dueOn', 'paidOn']);
  expect(calendarField(object, null).name).toBe('paidOn');
  expect(calendarField(object, 'dueOn').name).toBe('dueOn');
  expect(calendarField({ ...object, list: { columns: [], sort: '' } }, 'born').name).toBe('dueOn');
});

test('a beginning knows its end', () => {
  const pair = { fields: [field('startAt'), field('endAt'), field('startOn')] };
  expect(endOf(pair, { name: 'startAt' })).toBe('endAt');
  expect(endOf(pair, { name: 'startOn' })).toBeNull();
  expect(endOf(pair, { name: 'endAt' })).toBeNull();
});

test('an instant stands on the day of its reader and keeps its hour when it moves', () => {
  const zone = 'Asia/Shanghai';
  const row = { id: 'r', version: 1, dueAt: '2026-10-07T18:30:00.000Z', none: null };
  expect(itemOf(row, { name: 'dueAt' }, zone, true)).toMatchObject({ fromDay: '2026-10-08' });
  expect(itemOf(row, { name: 'none' }, zone, true)).toBeNull();
  expect(movedValue(row.dueAt, 2, zone)).toBe('2026-10-09T18:30:00.000Z');
  expect(movedValue('2026-02-27', 2, zone)).toBe('2026-03-01');
});
