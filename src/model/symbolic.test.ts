import { expect, test } from 'vitest';
import { probeModel } from '../../test/conditions/model.ts';
import type { Condition, Operator } from './condition.ts';
import { resolveCondition } from './symbolic.ts';

// Already Monday the 23rd in Shanghai.
const asker = {
  now: new Date('2026-11-22T18:00:00.000Z'),
  zone: 'Asia/Shanghai',
  userId: 'me-id',
  unitIds: ['unit-1', 'unit-2'],
};
const resolve = (condition: Condition, over = {}) =>
  resolveCondition(probeModel, 'probe-deal', condition, { ...asker, ...over });
const day = (op: Operator, value: unknown) => resolve({ field: 'closeOn', op, value });
const instant = (op: Operator, value: unknown) => resolve({ field: 'metAt', op, value });

test('me and my units become ids, over paths and in lists too', () => {
  expect(resolve({ field: 'owner', op: 'is', value: { me: true } })).toEqual({
    field: 'owner',
    op: 'in',
    value: ['me-id'],
  });
  expect(resolve({ field: 'company.owner', op: 'isNot', value: { me: true } })).toEqual({
    field: 'company.owner',
    op: 'notIn',
    value: ['me-id'],
  });
  expect(resolve({ field: 'unit', op: 'is', value: { myUnit: true } })).toEqual({
    field: 'unit',
    op: 'in',
    value: ['unit-1', 'unit-2'],
  });
  expect(resolve({ field: 'unit', op: 'in', value: ['x', { myUnit: true }] })).toEqual({
    field: 'unit',
    op: 'in',
    value: ['x', 'unit-1', 'unit-2'],
  });
  expect(resolve({ field: 'unit', op: 'is', value: { myUnit: true } }, { unitIds: [] })).toEqual({
    field: 'unit',
    op: 'in',
    value: [],
  });
});

test('my people become whoever reports to the asker, nobody where nobody does', () => {
  const people = { field: 'owner', op: 'is', value: { myPeople: true } } as const;
  expect(resolve(people, { lineIds: ['a', 'b'] })).toEqual({
    field: 'owner',
    op: 'in',
    value: ['a', 'b'],
  });
  expect(resolve(people)).toEqual({ field: 'owner', op: 'in', value: [] });
  expect(
    resolve(
      { field: 'owner', op: 'in', value: [{ me: true }, { myPeople: true }] },
      { lineIds: ['a'] },
    ),
  ).toEqual({ field: 'owner', op: 'in', value: ['me-id', 'a'] });
});

test('relative days are days of the asker’s zone, both ends inside', () => {
  expect(day('within', { relative: 'today' })).toEqual({
    field: 'closeOn',
    op: 'is',
    value: '2026-11-23',
  });
  expect(day('within', { relative: 'last-days', n: 2 })).toEqual({
    field: 'closeOn',
    op: 'between',
    value: ['2026-11-22', '2026-11-23'],
  });
  expect(day('before', { relative: 'this-month' })).toEqual({
    field: 'closeOn',
    op: 'lt',
    value: '2026-11-01',
  });
  expect(day('after', { relative: 'this-month' })).toEqual({
    field: 'closeOn',
    op: 'gt',
    value: '2026-11-30',
  });
  expect(day('gte', { relative: 'this-month' })).toEqual({
    field: 'closeOn',
    op: 'gte',
    value: '2026-11-01',
  });
  expect(day('lte', { relative: 'this-month' })).toEqual({
    field: 'closeOn',
    op: 'lte',
    value: '2026-11-30',
  });
  expect(day('between', [{ relative: 'yesterday' }, { relative: 'tomorrow' }])).toEqual({
    field: 'closeOn',
    op: 'between',
    value: ['2026-11-22', '2026-11-24'],
  });
  expect(day('isNot', { relative: 'this-year' })).toEqual({
    none: [{ field: 'closeOn', op: 'between', value: ['2026-01-01', '2026-12-31'] }],
  });
  expect(day('in', ['2026-01-01', { relative: 'today' }])).toEqual({
    field: 'closeOn',
    op: 'in',
    value: ['2026-01-01', '2026-11-23'],
  });
  expect(day('is', '2026-01-01')).toEqual({ field: 'closeOn', op: 'is', value: '2026-01-01' });
});

test('relative instants are the day’s instants in the asker’s zone, to the last millisecond', () => {
  expect(instant('within', { relative: 'today' })).toEqual({
    field: 'metAt',
    op: 'between',
    value: ['2026-11-22T16:00:00.000Z', '2026-11-23T15:59:59.999Z'],
  });
  expect(instant('before', { relative: 'today' })).toEqual({
    field: 'metAt',
    op: 'lt',
    value: '2026-11-22T16:00:00.000Z',
  });
  expect(instant('after', { relative: 'today' })).toEqual({
    field: 'metAt',
    op: 'gt',
    value: '2026-11-23T15:59:59.999Z',
  });
});

test('a day compared with an instant is the whole day in the asker’s zone', () => {
  expect(instant('is', '2026-11-23')).toEqual(instant('within', { relative: 'today' }));
  expect(instant('lte', '2026-11-23')).toEqual({
    field: 'metAt',
    op: 'lte',
    value: '2026-11-23T15:59:59.999Z',
  });
  expect(instant('notIn', ['2026-11-23', '2026-01-01T00:00:00Z'])).toEqual({
    none: [
      {
        field: 'metAt',
        op: 'between',
        value: ['2026-11-22T16:00:00.000Z', '2026-11-23T15:59:59.999Z'],
      },
      { field: 'metAt', op: 'is', value: '2026-01-01T00:00:00.000Z' },
    ],
  });
});

test('instants with an offset become UTC in milliseconds', () => {
  expect(instant('gt', '2026-11-23T00:00:00.1239+08:00')).toEqual({
    field: 'metAt',
    op: 'gt',
    value: '2026-11-22T16:00:00.123Z',
  });
});

test('the week begins on the asker’s first weekday', () => {
  const week = { field: 'closeOn', op: 'within', value: { relative: 'this-week' } } as const;
  expect(resolve(week)).toMatchObject({ value: ['2026-11-23', '2026-11-29'] });
  expect(resolve(week, { weekStart: 7 })).toMatchObject({ value: ['2026-11-22', '2026-11-28'] });
});

test('groups and to-many links are resolved inside', () => {
  const today = { field: 'bornOn', op: 'within', value: { relative: 'today' } } as const;
  expect(
    resolve({ none: [{ any: [{ link: 'people', quantifier: 'all', where: { all: [today] } }] }] }),
  ).toEqual({
    none: [
      {
        any: [
          {
            link: 'people',
            quantifier: 'all',
            where: { all: [{ field: 'bornOn', op: 'is', value: '2026-11-23' }] },
          },
        ],
      },
    ],
  });
});

test('what is constant stays as it is', () => {
  const constant = {
    all: [
      { field: 'name', op: 'isEmpty' },
      { field: 'tags', op: 'hasAny', value: ['new'] },
    ],
  } as const;
  expect(resolve(constant)).toEqual(constant);
});
