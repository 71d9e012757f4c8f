import { conditionSchema } from '#model/condition.ts';
import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** One class of a classification. */
export const classValue = defineObject({
  name: 'class-value',
  label: { one: { en: 'Class', zh: '类别' }, many: { en: 'Classes', zh: '类别' } },
  area: 'customers',
  kind: 'record',
  access: { kind: 'common' },
  title: 'name',
  fields: {
    classification: field.link({
      object: 'classification',
      label: { en: 'Classification', zh: '分类方案' },
      required: true,
      onDelete: 'with-parent',
    }),
    name: field.text({
      label: { en: 'Name', zh: '类别名称' },
      required: true,
      max: 120,
      sortable: true,
    }),
    position: field.number({ label: { en: 'Position', zh: '顺序' }, default: 0, min: 0 }),
    rule: field.structure({ label: { en: 'Rule', zh: '规则' }, schema: conditionSchema }),
    note: field.longText({ label: { en: 'What it means', zh: '含义' }, max: 2000 }),
  },
  uniqueTogether: [['classification', 'name']],
  list: { columns: ['classification', 'name', 'position', 'note'], sort: 'name' },
  form: [
    { label: { en: 'Class', zh: '类别' }, fields: ['classification', 'name', 'position', 'note'] },
  ],
  internal: true,
  icon: 'layers-2',
});
