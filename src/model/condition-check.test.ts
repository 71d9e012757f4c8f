import { expect, test } from 'vitest';
import { Problem } from '#kit/problem.ts';
import { probeModel } from '../../test/conditions/model.ts';
import { checkCondition } from './condition-check.ts';
import type { Condition } from './condition.ts';
import { conditionTexts } from './condition-texts.ts';

const all = () => true;

function refusal(condition: Condition, readable: (object: string, field: string) => boolean = all) {
  try {
    checkCondition(probeModel, 'probe-deal', condition, { readable });
    return 'none';
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    expect(conditionTexts).toHaveProperty([problem.code]);
    return `${problem.code} ${problem.details.field ?? ''}`.trim();
  }
}

const is = (field: string, value: unknown) => ({ field, op: 'is', value }) as const;
const id = '00000000-0000-7000-8000-000000000001';

test('fields, parts, standard fields and paths to depth 3 are known', () => {
  const known = [
    is('name', 'x'),
    is('ship.city', 'x'),
    is('price.amount', '1'),
    is('price.currency', 'CNY'),
    is('price.base', 1),
    is('price', '1.5'),
    is('place.label', 'x'),
    is('place.latitude', 31.2),
    is('company.industry', 'won'),
    is('createdBy', id),
    is('company.parent.name', 'x'),
    is('company.parent.seat.city', 'x'),
    is('owner.level', 3),
    is('worth', '1'),
    is('calls', 2),
  ];
  for (const one of known) expect(refusal(one)).toBe('none');
});

test('what is not there is refused with its path', () => {
  for (const path of [
    'nobody',
    'name.x',
    'ship.planet',
    'company.nobody',
    'price.sort',
    'name.sort',
    'regarding.name',
    '',
    '.',
    'name.',
    'toString',
  ]) {
    expect(refusal(is(path, 'x'))).toBe(`condition.field-unknown ${path}`.trim());
  }
  expect(refusal(is('company.parent.parent.name', 'x'))).toBe(
    'condition.field-unknown company.parent.parent.name',
  );
});

test('a hidden field is refused as one that does not exist, whatever else is wrong', () => {
  const readable = (object: string, field: string) =>
    `${object}.${field}` !== 'company.revenue' &&
    field !== 'mail' &&
    field !== 'people' &&
    field !== 'owner';
  const unknown = (field: string) => `condition.field-unknown ${field}`;
  expect(refusal(is('mail', 'x'), readable)).toBe(unknown('mail'));
  expect(refusal({ field: 'mail', op: 'gt', value: {} }, readable)).toBe(unknown('mail'));
  expect(refusal(is('company.revenue', '1'), readable)).toBe(unknown('company.revenue'));
  expect(refusal(is('company.revenue.amount', '1'), readable)).toBe(
    unknown('company.revenue.amount'),
  );
  expect(refusal(is('owner.name', 'x'), readable)).toBe(unknown('owner.name'));
  expect(refusal(is('people.name', 'x'), readable)).toBe(unknown('people.name'));
  expect(refusal({ link: 'people', quantifier: 'any', where: { all: [] } }, readable)).toBe(
    'condition.link-unknown people',
  );
  expect(refusal({ none: [{ all: [is('mail', 'x')] }] }, readable)).toBe(unknown('mail'));
});

test('a path over many records asks for a quantifier', () => {
  expect(refusal(is('people.name', 'x'))).toBe('condition.needs-quantifier people.name');
  expect(refusal(is('company.fans.name', 'x'))).toBe(
    'condition.needs-quantifier company.fans.name',
  );
  expect(refusal({ link: 'people', quantifier: 'any', where: is('name', 'x') })).toBe('none');
});

test('links over many records are own lists or fields of others that point here', () => {
  const over = (link: string) => refusal({ link, quantifier: 'all', where: { all: [] } });
  expect(over('people')).toBe('none');
  expect(over('probe-deal.regarding')).toBe('none');
  for (const link of [
    'company',
    'name',
    'person.works',
    'nobody.works',
    'people.works',
    'probe-deal.regarding.name',
  ]) {
    expect(over(link)).toBe(`condition.link-unknown ${link}`);
  }
});

test('inside a to-many link the fields are those of the linked object', () => {
  expect(refusal({ link: 'people', quantifier: 'any', where: is('works.name', 'x') })).toBe('none');
  expect(refusal({ link: 'people', quantifier: 'any', where: is('stage', 'new') })).toBe(
    'condition.field-unknown stage',
  );
});

test('an operator must be one of the kind', () => {
  const unfit = (field: string, op: 'gt' | 'contains' | 'is' | 'within' | 'hasAny') =>
    refusal({ field, op, value: 'x' });
  expect(unfit('name', 'gt')).toBe('condition.operator-unfit name');
  expect(unfit('price', 'contains')).toBe('condition.operator-unfit price');
  expect(unfit('tags', 'is')).toBe('condition.operator-unfit tags');
  expect(unfit('count', 'within')).toBe('condition.operator-unfit count');
  expect(unfit('ship', 'is')).toBe('condition.operator-unfit ship');
  expect(unfit('company', 'hasAny')).toBe('condition.operator-unfit company');
});

test('a value must be of the kind', () => {
  const fits = (
    field: string,
    op: Condition extends infer C ? (C extends { op: infer O } ? O : never) : never,
    value?: unknown,
  ) => refusal({ field, op, value }) === 'none';
  const good = [
    ['count', 'is', 5],
    ['count', 'is', '-5'],
    ['weight', 'gt', '1.50'],
    ['weight', 'gt', 1.5],
    ['closeOn', 'is', '2026-02-28'],
    ['closeOn', 'before', { relative: 'today' }],
    ['metAt', 'within', { relative: 'last-days', n: 30 }],
    ['metAt', 'after', '2026-02-28'],
    ['metAt', 'is', '2026-02-28T00:00:00+08:00'],
    ['urgent', 'is', false],
    ['stage', 'in', ['new', 'won']],
    ['helper', 'is', { me: true }],
    ['unit', 'in', [id, { myUnit: true }]],
    ['tags', 'hasAll', ['new']],
    ['people', 'hasNone', [id]],
    ['weight', 'between', ['1', 2]],
    ['name', 'isEmpty', undefined],
    ['phone', 'contains', '138 0013'],
  ] as const;
  for (const [field, op, value] of good)
    expect([field, op, value, fits(field, op, value)]).toEqual([field, op, value, true]);
  const bad = [
    ['count', 'is', 1.5],
    ['count', 'is', '1e3'],
    ['count', 'is', '99999999999999999999'],
    ['count', 'is', true],
    ['weight', 'gt', '1,5'],
    ['weight', 'gt', Number.NaN],
    ['weight', 'gt', 1e30],
    ['weight', 'gt', '9'.repeat(101)],
    ['closeOn', 'is', '2026-02-30'],
    ['closeOn', 'is', '2026-02-28T00:00:00Z'],
    ['metAt', 'is', '2026-02-28T00:00:00'],
    ['metAt', 'is', '0001-01-01T00:00:00+08:00'],
    ['metAt', 'is', '2026-02-30T00:00:00Z'],
    ['urgent', 'is', 'true'],
    ['stage', 'is', 'lost'],
    ['stage', 'is', 'toString'],
    ['name', 'is', ''],
    ['name', 'is', null],
    ['name', 'is', undefined],
    ['name', 'is', 'a\0b'],
    ['name', 'contains', '\ud800'],
    ['name', 'is', 5],
    ['name', 'is', ['x']],
    ['name', 'in', []],
    ['name', 'in', 'x'],
    ['name', 'in', Array(1001).fill('x')],
    ['weight', 'between', ['1']],
    ['weight', 'between', ['1', '2', '3']],
    ['helper', 'is', 'me'],
    ['helper', 'is', { me: false }],
    ['helper', 'is', { myUnit: true }],
    ['company', 'is', { me: true }],
    ['helper', 'is', { me: true, x: 1 }],
    ['closeOn', 'within', { relative: 'someday' }],
    ['closeOn', 'within', { relative: 'last-days' }],
    ['closeOn', 'within', { relative: 'last-days', n: 0 }],
    ['closeOn', 'within', { relative: 'today', n: 3 }],
    ['closeOn', 'within', '2026-02-28'],
    ['tags', 'hasAny', ['lost']],
    ['people', 'hasAny', ['x']],
    ['name', 'isEmpty', 'x'],
    ['phone', 'contains', 'abc'],
    ['company', 'is', id.toUpperCase().replace('0001', '000A')],
  ] as const;
  for (const [field, op, value] of bad)
    expect([field, op, value, fits(field, op, value)]).toEqual([field, op, value, false]);
});

test('a condition may be neither too deep nor too long', () => {
  let deep: Condition = is('name', 'x');
  for (let at = 1; at < 8; at++) deep = { all: [deep] };
  expect(refusal(deep)).toBe('none');
  expect(refusal({ any: [deep] })).toBe('condition.too-deep');
  expect(refusal({ any: Array.from({ length: 200 }, () => is('name', 'x')) })).toBe('none');
  expect(refusal({ any: Array.from({ length: 201 }, () => is('name', 'x')) })).toBe(
    'condition.too-long',
  );
  expect(refusal({ all: Array.from({ length: 201 }, () => ({ all: [] })) })).toBe(
    'condition.too-long',
  );
});
