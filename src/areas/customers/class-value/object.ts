import { conditionSchema } from '#model/condition.ts';
import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

const colors = {
  grey: { label: { en: 'Grey', zh: '灰色' }, color: 'grey' },
  teal: { label: { en: 'Teal', zh: '青色' }, color: 'teal' },
  blue: { label: { en: 'Blue', zh: '蓝色' }, color: 'blue' },
  violet: { label: { en: 'Violet', zh: '紫色' }, color: 'violet' },
  pink: { label: { en: 'Pink', zh: '粉色' }, color: 'pink' },
  red: { label: { en: 'Red', zh: '红色' }, color: 'red' },
  amber: { label: { en: 'Amber', zh: '琥珀色' }, color: 'amber' },
  green: { label: { en: 'Green', zh: '绿色' }, color: 'green' },
} as const;

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
    upTo: field.percent({
      label: { en: 'Up to percent', zh: '截至百分比' },
      help: {
        en: 'Of a ranking; empty takes whoever is left.',
        zh: '用于排名；留空则包含其余客户。',
      },
      min: '0',
      max: '100',
    }),
    color: field.choice({ label: { en: 'Colour', zh: '颜色' }, options: colors }),
    note: field.longText({ label: { en: 'What it means', zh: '含义' }, max: 2000 }),
  },
  uniqueTogether: [['classification', 'name']],
  list: { columns: ['classification', 'name', 'position', 'note'], sort: 'name' },
  form: [
    {
      label: { en: 'Class', zh: '类别' },
      fields: ['classification', 'name', 'position', 'color', 'upTo', 'note'],
    },
  ],
  internal: true,
  icon: 'layers-2',
});
