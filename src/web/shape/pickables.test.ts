import { expect, test } from 'vitest';
import type { FieldMeta, ObjectMeta } from '#model/api.ts';
import { keptPicks, pickablesOf, pickedOf } from './pickables.ts';

const plain = { right: 'full', readOnly: false, sortable: false, filterable: true } as const;
const field = (name: string, more: Partial<FieldMeta> = {}): FieldMeta => ({
  ...plain,
  name,
  kind: 'text',
  valueKind: 'text',
  label: { en: name, zh: name },
  required: false,
  ...more,
});
const objectOf = (name: string, fields: readonly FieldMeta[]): ObjectMeta => ({
  name,
  label: { one: { en: name, zh: name }, many: { en: `${name}s`, zh: name } },
  area: 'customers',
  kind: 'record',
  internal: false,
  title: 'name',
  owned: false,
  can: {},
  fields: [...fields],
  list: { columns: ['name'], sort: 'name' },
  form: [{ label: { en: 'Main', zh: '基本' }, fields: fields.map((one) => one.name) }],
  related: [],
  actions: [],
});
const link = { kind: 'link', valueKind: 'link' } as const;
const account = {
  ...objectOf('account', [field('name', { required: true }), field('number', { readOnly: true })]),
  related: [{ object: 'account', link: 'parent', label: { en: 'Subsidiaries', zh: '下级' } }],
};
const visit = objectOf('visit', [
  field('customer', { ...link, target: 'party' }),
  field('place', { ...link, target: 'site' }),
]);
const isEditable = (one: FieldMeta) => !one.readOnly;
const words = {
  isEditable,
  label: (text: { en: string }) => text.en,
  via: ({ object, field: name }: { object: string; field: string }) => `${object} by ${name}`,
};

test('related lists offered are those that stand there and all that point at the object or at any customer', () => {
  const offered = pickablesOf('related', account, [account, visit], words);
  expect(offered.map((one) => [one.key, one.words])).toEqual([
    ['account.parent', 'Subsidiaries'],
    ['visit.customer', 'visits by customer'],
  ]);
});

test('quick creation offers what can be typed, and begins with what is asked without a layout', () => {
  expect(pickablesOf('quick', account, [], words).map(({ key }) => key)).toEqual(['name']);
  expect(pickedOf('quick', undefined, { object: account, isEditable })).toEqual(['name']);
  expect(pickedOf('quick', [], { object: account, isEditable })).toEqual([]);
});

test('related lists are kept in their order, with the words that a layout gave them', () => {
  const held = [
    { object: 'visit', link: 'customer', label: { en: 'Calls', zh: '拜访' } },
    { object: 'account', link: 'parent' },
  ];
  expect(pickedOf('related', held, { object: account, isEditable })).toEqual([
    'visit.customer',
    'account.parent',
  ]);
  expect(pickedOf('related', null, { object: account, isEditable })).toEqual(['account.parent']);
  expect(keptPicks('related', ['account.parent', 'visit.customer'], held)).toEqual([
    { object: 'account', link: 'parent' },
    { object: 'visit', link: 'customer', label: { en: 'Calls', zh: '拜访' } },
  ]);
  expect(keptPicks('list', ['name'], held)).toEqual(['name']);
});
