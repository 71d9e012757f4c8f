import { expect, test } from 'vitest';
import { probeModel } from '../../test/conditions/model.ts';
import type { Condition, Operator } from './condition.ts';
import { evaluate, type MemoryContext, type MemoryRecord } from './evaluate.ts';

const meets = (record: MemoryRecord, condition: Condition, context: Partial<MemoryContext> = {}) =>
  evaluate(condition, record, { model: probeModel, object: 'probe-deal', ...context });
const compares = (field: string, held: unknown, op: Operator, value?: unknown) =>
  meets({ [field]: held }, { field, op, value });

test('a comparison with an empty value is false, and its negation true', () => {
  for (const empty of [null, undefined, '']) {
    expect(compares('name', empty, 'is', 'x')).toBe(false);
    expect(compares('name', empty, 'isNot', 'x')).toBe(true);
    expect(compares('name', empty, 'notIn', ['x'])).toBe(true);
    expect(compares('name', empty, 'contains', 'x')).toBe(false);
    expect(compares('weight', empty, 'lt', '1')).toBe(false);
    expect(compares('weight', empty, 'gte', '1')).toBe(false);
    expect(compares('closeOn', empty, 'lt', '9999-01-01')).toBe(false);
    expect(compares('urgent', empty, 'is', false)).toBe(false);
    expect(compares('tags', empty, 'hasNone', ['new'])).toBe(true);
  }
});

test('null, an empty text and an empty list are empty, zero and no are not', () => {
  for (const [field, held] of [
    ['name', null],
    ['name', ''],
    ['name', undefined],
    ['tags', []],
    ['people', []],
    ['ship', { city: '', street: null }],
  ] as const) {
    expect(compares(field, held, 'isEmpty')).toBe(true);
    expect(compares(field, held, 'isNotEmpty')).toBe(false);
  }
  for (const [field, held] of [
    ['name', ' '],
    ['count', 0],
    ['weight', '0'],
    ['urgent', false],
    ['tags', ['new']],
    ['ship', { city: 'x' }],
    ['company', { id: 'x' }],
  ] as const) {
    expect(compares(field, held, 'isEmpty')).toBe(false);
  }
});

test('all of none holds, any of none does not, none of none holds', () => {
  expect(meets({}, { all: [] })).toBe(true);
  expect(meets({}, { any: [] })).toBe(false);
  expect(meets({}, { none: [] })).toBe(true);
});

test('numbers compare as exact decimals, whatever their zeros', () => {
  expect(compares('weight', '1.50', 'is', '1.5')).toBe(true);
  expect(compares('weight', '10', 'gt', '9')).toBe(true);
  expect(compares('weight', '9007199254740993', 'is', '9007199254740992')).toBe(false);
  expect(compares('weight', '0.1', 'between', [0.1, '0.10'])).toBe(true);
  expect(compares('count', 3, 'in', ['2', 3])).toBe(true);
});

test('text is exact where it must be the same and folded where it is searched', () => {
  expect(compares('name', 'Acme', 'is', 'acme')).toBe(false);
  expect(compares('name', 'Acme', 'contains', 'CM')).toBe(true);
  expect(compares('name', 'ΟΔΟΣ', 'startsWith', 'οδος')).toBe(false);
  expect(compares('name', 'ΟΔΟΣ', 'startsWith', 'οδοσ')).toBe(true);
  expect(compares('name', 'a%b', 'contains', '%')).toBe(true);
  expect(compares('name', 'axb', 'contains', 'a_b')).toBe(false);
});

test('phones are found by their digits', () => {
  expect(compares('phone', '+8613800138000', 'contains', '138-0013 8')).toBe(true);
  expect(compares('phone', '+8613800138000', 'startsWith', '+86 138')).toBe(true);
  expect(compares('phone', '+8613800138000', 'startsWith', '138')).toBe(false);
});

test('money compares in the base currency, its own or the one that the context reckons', () => {
  const held = { price: { amount: '100', currency: 'USD', base: '720' } };
  expect(meets(held, { field: 'price', op: 'gt', value: '700' })).toBe(true);
  expect(meets(held, { field: 'price.amount', op: 'is', value: '100' })).toBe(true);
  const bare = { price: { amount: '100', currency: 'USD' } };
  expect(meets(bare, { field: 'price', op: 'gt', value: '1' })).toBe(false);
  expect(
    meets(bare, { field: 'price', op: 'gt', value: '700' }, { base: ({ amount }) => `${amount}0` }),
  ).toBe(true);
  expect(meets(bare, { field: 'price', op: 'isEmpty' })).toBe(false);
  expect(meets(bare, { field: 'price.base', op: 'isEmpty' })).toBe(true);
});

test('a deleted or absent target counts as empty, its id still compares', () => {
  const deleted = { id: 'c', industry: 'won', deletedAt: '2026-11-22T00:00:00.000Z' };
  const living = { id: 'c', industry: 'won', deletedAt: null };
  const won: Condition = { field: 'company.industry', op: 'is', value: 'won' };
  for (const company of ['c', { id: 'c', title: 'C' }]) {
    expect(meets({ company }, won, { linked: () => living })).toBe(true);
    expect(meets({ company }, won, { linked: () => deleted })).toBe(false);
    expect(meets({ company }, won, { linked: () => undefined })).toBe(false);
    expect(meets({ company }, { field: 'company', op: 'is', value: 'c' })).toBe(true);
  }
  expect(
    meets(
      { company: null },
      { field: 'company.industry', op: 'isNot', value: 'won' },
      { linked: () => living },
    ),
  ).toBe(true);
});

test('any, all and none ask the living records of a to-many link', () => {
  const named =
    (...names: string[]) =>
    () =>
      names.map((name) => ({ name, deletedAt: name === 'gone' ? 'x' : null }));
  const over = (quantifier: 'any' | 'all' | 'none', many: NonNullable<MemoryContext['many']>) =>
    meets(
      { id: 'd' },
      { link: 'people', quantifier, where: { field: 'name', op: 'is', value: 'a' } },
      { many },
    );
  expect([
    over('any', named('a', 'b')),
    over('all', named('a', 'b')),
    over('none', named('a', 'b')),
  ]).toEqual([true, false, false]);
  expect([
    over('any', named('a', 'gone')),
    over('all', named('a', 'gone')),
    over('none', named('a', 'gone')),
  ]).toEqual([true, true, false]);
  expect([over('any', named()), over('all', named()), over('none', named('gone'))]).toEqual([
    false,
    true,
    true,
  ]);
});

test('a roll-up that is not held is refused, a count that is empty is zero', () => {
  const none: Condition = { field: 'calls', op: 'is', value: 0 };
  expect(() => meets({}, none)).toThrow('condition.roll-up-not-kept');
  expect(meets({ calls: null }, none)).toBe(true);
  expect(meets({ total: null }, { field: 'total', op: 'is', value: 0 })).toBe(false);
});

test('records that nobody gives and values that nobody resolved are bugs, not answers', () => {
  expect(() => meets({ company: 'c' }, { field: 'company.name', op: 'is', value: 'x' })).toThrow(
    'nobody gives',
  );
  expect(() => meets({}, { link: 'people', quantifier: 'any', where: { all: [] } })).toThrow(
    'nobody gives',
  );
  expect(() => meets({}, { field: 'owner', op: 'is', value: { me: true } })).toThrow('resolve');
  expect(() => meets({}, { field: 'closeOn', op: 'within', value: { relative: 'today' } })).toThrow(
    'resolve',
  );
});
