import { expect, test } from 'vitest';
import type { FieldMeta } from '#model/api.ts';
import { askedSections } from './asked-sections.ts';

const label = { en: 'Field', zh: '字段' };
const plain = { label, right: 'full', readOnly: false, sortable: false, filterable: true } as const;
const text = (name: string, more: Partial<FieldMeta> = {}): FieldMeta => ({
  ...plain,
  name,
  kind: 'text',
  valueKind: 'text',
  required: false,
  ...more,
});
const object = {
  fields: [
    text('name', { required: true }),
    text('phone'),
    text('note'),
    text('wish', { shownWhen: { field: 'phone', op: 'isNotEmpty' } }),
  ],
  form: [
    { label: { en: 'Main', zh: '基本' }, fields: ['name', 'phone'] },
    { label: { en: 'More', zh: '其他' }, fields: ['note', 'wish'] },
  ],
  list: { columns: ['name'], sort: 'name' },
  owned: false,
};
const none = new Map<string, string>();
const isEditable = (field: FieldMeta) => !field.readOnly;
const namesOf = (sections: ReturnType<typeof askedSections>) =>
  sections.map(({ fields }) => fields.map(({ name }) => name));

test('without a layout a new record asks for the first section, and for all when asked for', () => {
  expect(namesOf(askedSections(object, {}, { showsAll: false, wrong: none, isEditable }))).toEqual([
    ['name', 'phone'],
  ]);
  expect(namesOf(askedSections(object, {}, { showsAll: true, wrong: none, isEditable }))).toEqual([
    ['name', 'phone'],
    ['note'],
  ]);
});

test('a layout says what is asked at first and in which order; what must be filled in and what is wrong comes too', () => {
  const quick = { ...object, quickCreate: ['note', 'phone'] };
  expect(namesOf(askedSections(quick, {}, { showsAll: false, wrong: none, isEditable }))).toEqual([
    ['note', 'phone', 'name'],
  ]);
  const wrong = new Map([['wish', 'Fill this in.']]);
  expect(
    namesOf(askedSections(quick, { phone: '1' }, { showsAll: false, wrong, isEditable })),
  ).toEqual([['note', 'phone', 'name', 'wish']]);
  expect(namesOf(askedSections(quick, {}, { showsAll: true, wrong: none, isEditable }))).toEqual([
    ['name', 'phone'],
    ['note'],
  ]);
});
