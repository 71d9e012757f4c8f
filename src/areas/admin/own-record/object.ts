import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** The whole of all records of own objects: their table; nobody works with it as such. */
export const ownRecord = defineObject({
  name: 'own-record',
  label: {
    one: { en: 'Own record', zh: '自定义记录' },
    many: { en: 'Own records', zh: '自定义记录' },
  },
  area: 'admin',
  kind: 'record',
  table: { name: 'custom_record', kindsBy: 'object' },
  access: { kind: 'owned' },
  title: 'name',
  fields: {
    object: field.text({ label: { en: 'Object', zh: '所属对象' }, readOnly: true, max: 60 }),
    name: field.text({ label: { en: 'Name', zh: '名称' }, max: 400, sortable: true }),
    parent: field.anyLink({ label: { en: 'Part of', zh: '从属于' } }),
  },
  list: { columns: ['name', 'object'], sort: '-createdAt' },
  form: [{ label: { en: 'Record', zh: '记录' }, fields: ['name', 'parent'] }],
  internal: true,
  icon: 'box',
});
