import { expect, test } from 'vitest';
import { layoutChange, ownSectionOf, placing } from './layouts.ts';

const object = {
  name: 'account',
  form: [
    { label: { en: 'Main', zh: '基本' }, fields: ['name', 'xColour'] },
    { label: { en: 'More', zh: '其他' }, fields: ['note'] },
  ],
};
const row = {
  id: 'one',
  version: 2,
  object: 'account',
  role: null,
  sections: [{ label: { en: 'Main', zh: '基本' }, fields: ['name'] }],
  columns: ['name'],
};

test('a field is moved to the end of a section, and into the columns that a layout says', () => {
  const [change] = placing(object, [row], { name: 'xColour', section: 1, inList: true });
  expect(change).toMatchObject({
    op: 'update',
    id: 'one',
    values: {
      sections: [{ fields: ['name'] }, { fields: ['note', 'xColour'] }],
      columns: ['name', 'xColour'],
    },
  });
});

test('a section of its own is written only where a layout stands in its way', () => {
  expect(placing(object, [], { name: 'xSize', section: 2, inList: true })).toEqual([]);
  const [change] = placing(object, [row], { name: 'xSize', section: 2, inList: false });
  expect(change).toMatchObject({
    values: { sections: [{}, {}, { label: { en: 'Own fields' }, fields: ['xSize'] }] },
  });
});

test('beside other own fields nothing is written: they stand together by themselves', () => {
  const own = { label: { en: 'Own fields', zh: '自定义字段' }, fields: ['xColour'] };
  const formed = { ...object, form: [...object.form, own] };
  expect(ownSectionOf(object)).toBe(2);
  expect(placing(formed, [], { name: 'xSize', section: 2, inList: true })).toEqual([]);
});

test('a layout that says nothing any more goes', () => {
  const place = { object: 'account', role: null };
  expect(layoutChange([row], place, { sections: null })).toMatchObject([{ op: 'update' }]);
  expect(layoutChange([row], place, { sections: null, columns: null })).toMatchObject([
    { op: 'delete', id: 'one' },
  ]);
  expect(layoutChange([row], { ...place, role: 'sales' }, { columns: ['name'] })).toMatchObject([
    { op: 'create', values: { object: 'account', role: 'sales', columns: ['name'] } },
  ]);
});
