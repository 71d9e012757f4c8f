import { expect, test } from 'vitest';
import { field } from './field.ts';
import { defaultChoices, mergedFieldsOf, survivorValues } from './merging.ts';
import { createModel, objectOf } from './model.ts';
import { defineObject } from './object.ts';

const shop = defineObject({
  name: 'shop',
  label: { one: { en: 'Shop', zh: '门店' }, many: { en: 'Shops', zh: '门店' } },
  area: 'customers',
  kind: 'record',
  access: { kind: 'common' },
  title: 'name',
  mergeable: true,
  merging: { either: ['silent'] },
  fields: {
    name: field.text({ label: { en: 'Name', zh: '名称' } }),
    phone: field.text({ label: { en: 'Phone', zh: '电话' } }),
    key: field.text({ label: { en: 'Key', zh: '键' }, readOnly: true }),
    silent: field.yesNo({ label: { en: 'Silent', zh: '免扰' } }),
    times: field.manyChoice({
      label: { en: 'Times', zh: '时间' },
      options: {
        noon: { label: { en: 'Noon', zh: '中午' } },
        night: { label: { en: 'Night', zh: '夜' } },
      },
    }),
    above: field.link({ object: 'shop', label: { en: 'Above', zh: '上级' } }),
  },
  list: { columns: ['name'], sort: 'name' },
  form: [],
});
const user = defineObject({
  name: 'user',
  label: { one: { en: 'User', zh: '用户' }, many: { en: 'Users', zh: '用户' } },
  area: 'admin',
  kind: 'record',
  access: { kind: 'common' },
  title: 'name',
  fields: { name: field.text({ label: { en: 'Name', zh: '名称' } }) },
  list: { columns: ['name'], sort: 'name' },
  form: [],
});
const object = objectOf(createModel({ shop, user }), 'shop');

const survivor = {
  id: 's',
  updatedAt: '1',
  name: 'S',
  phone: null,
  silent: false,
  times: ['noon'],
  above: 'old',
};
const old = {
  id: 'old',
  updatedAt: '2',
  name: 'Old',
  phone: '1',
  silent: true,
  times: [],
  above: null,
};
const young = {
  id: 'young',
  updatedAt: '3',
  name: 'Young',
  phone: '2',
  silent: false,
  times: ['night'],
  above: 'x',
};
const records = [survivor, old, young];
const ruled = () => survivorValues(object, records, defaultChoices(object, records));

test('a merge chooses of what people fill in, not of what rules write', () => {
  expect(mergedFieldsOf(object).map(({ name }) => name)).toEqual([
    'name',
    'phone',
    'silent',
    'times',
    'above',
  ]);
});

test('by rule the survivor keeps what it has, takes the newest of what it lacks, and unites what may be many', () => {
  const { name: _, ...values } = ruled();
  expect(values).toEqual({ phone: '2', silent: true, times: ['noon', 'night'], above: 'x' });
  expect(ruled()).not.toHaveProperty('name');
});

test('a chosen value stays whatever the rule says, an empty one too', () => {
  const choices = { ...defaultChoices(object, records), phone: 's', times: 'young', silent: 's' };
  expect(survivorValues(object, records, choices)).toEqual({ times: ['night'], above: 'x' });
});

test('a link to one of those that become one leads nowhere', () => {
  const choices = { ...defaultChoices(object, records), above: 's' };
  expect(survivorValues(object, records, choices)['above']).toBeNull();
});
