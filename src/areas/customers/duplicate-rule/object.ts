import { z } from 'zod';
import { criterionSchema } from '#model/match-rule.ts';
import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** What makes two records one and the same, of one object or of two, as an administrator picks it. */
export const duplicateRule = defineObject({
  name: 'duplicate-rule',
  label: {
    one: { en: 'Duplicate rule', zh: '查重规则' },
    many: { en: 'Duplicate rules', zh: '查重规则' },
  },
  area: 'customers',
  kind: 'record',
  access: { kind: 'common' },
  title: 'name',
  fields: {
    name: field.text({
      label: { en: 'Name', zh: '名称' },
      required: true,
      max: 120,
      unique: true,
      sortable: true,
    }),
    object: field.text({
      label: { en: 'Compares', zh: '适用对象' },
      required: true,
      max: 60,
      sortable: true,
    }),
    other: field.text({
      label: { en: 'Compared with', zh: '比对对象' },
      help: {
        en: 'Of which kind the other record is; empty for the same kind.',
        zh: '另一条记录的对象；留空表示同一对象。',
      },
      max: 60,
    }),
    criteria: field.structure({
      label: { en: 'Criteria', zh: '比对条件' },
      required: true,
      schema: z.array(criterionSchema).min(1).max(10),
    }),
    threshold: field.number({
      label: { en: 'Duplicates from', zh: '判定阈值' },
      help: {
        en: 'From this score on, out of 100, two records are taken for one.',
        zh: '得分（满分 100）达到此值即视为重复。',
      },
      required: true,
      default: 80,
      min: 30,
      max: 100,
    }),
    active: field.yesNo({ label: { en: 'Active', zh: '启用' }, default: true }),
    note: field.text({ label: { en: 'What it is for', zh: '说明' }, max: 400 }),
  },
  list: { columns: ['name', 'object', 'other', 'threshold', 'active', 'note'], sort: 'name' },
  form: [
    {
      label: { en: 'Duplicate rule', zh: '查重规则' },
      fields: ['name', 'object', 'other', 'threshold', 'active', 'note'],
    },
  ],
  internal: true,
  icon: 'copy-check',
});
