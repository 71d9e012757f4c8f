import { conditionSchema } from '#model/condition.ts';
import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** A condition of the workspace's own that every saved record of an object meets. */
export const ownCheck = defineObject({
  name: 'own-check',
  label: {
    one: { en: 'Validation rule', zh: '校验规则' },
    many: { en: 'Validation rules', zh: '校验规则' },
  },
  area: 'admin',
  kind: 'record',
  access: { kind: 'common' },
  affectsRights: true,
  affectsShape: true,
  title: 'name',
  fields: {
    name: field.text({ label: { en: 'Name', zh: '规则名称' }, required: true, max: 120 }),
    object: field.text({ label: { en: 'Object', zh: '所属对象' }, required: true, max: 60 }),
    condition: field.structure({
      label: { en: 'Every record meets', zh: '须满足的条件' },
      schema: conditionSchema,
    }),
    formula: field.longText({
      label: { en: 'Every record gives yes to', zh: '须成立的公式' },
      help: {
        en: 'A formula of the record’s own fields that gives yes or no.',
        zh: '由本记录字段组成、结果为是或否的公式。',
      },
      max: 4000,
    }),
    when: field.structure({
      label: { en: 'Where', zh: '适用条件' },
      help: { en: 'Empty for every record.', zh: '留空表示所有记录。' },
      schema: conditionSchema,
    }),
    en: field.text({ label: { en: 'Sentence in English', zh: '英文提示' }, max: 400 }),
    zh: field.text({ label: { en: 'Sentence in Chinese', zh: '中文提示' }, max: 400 }),
    field: field.text({ label: { en: 'Shown at the field', zh: '提示字段' }, max: 60 }),
    active: field.yesNo({ label: { en: 'In use', zh: '启用' }, default: true }),
  },
  list: { columns: ['name', 'object', 'zh', 'active'], sort: '-createdAt' },
  form: [
    {
      label: { en: 'Rule', zh: '规则' },
      fields: ['name', 'object', 'condition', 'formula', 'when', 'zh', 'en', 'field', 'active'],
    },
  ],
  internal: true,
  icon: 'shield-alert',
});
