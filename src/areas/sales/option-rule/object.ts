import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

const ofParts = { field: 'kind', op: 'in', value: ['requires', 'excludes'] } as const;
const ofGroup = { field: 'kind', op: 'in', value: ['at-least', 'at-most'] } as const;

/** What may be chosen together in a bundle, and what must be. */
export const optionRule = defineObject({
  name: 'option-rule',
  label: {
    one: { en: 'Option rule', zh: '配置规则' },
    many: { en: 'Option rules', zh: '配置规则' },
  },
  area: 'sales',
  kind: 'record',
  access: { kind: 'common' },
  title: 'reason',
  fields: {
    bundle: field.link({
      object: 'product',
      label: { en: 'Bundle', zh: '套餐' },
      required: true,
      onDelete: 'with-parent',
    }),
    kind: field.choice({
      label: { en: 'Rule', zh: '规则' },
      required: true,
      default: 'requires',
      options: {
        'requires': { label: { en: 'Requires', zh: '必须同选' }, color: 'blue' },
        'excludes': { label: { en: 'Excludes', zh: '不能同选' }, color: 'red' },
        'at-least': { label: { en: 'At least of a group', zh: '至少选' }, color: 'teal' },
        'at-most': { label: { en: 'At most of a group', zh: '最多选' }, color: 'amber' },
      },
    }),
    part: field.link({
      object: 'bundle-line',
      label: { en: 'Whoever takes', zh: '选择此项时' },
      shownWhen: ofParts,
      required: ofParts,
      onDelete: 'with-parent',
    }),
    other: field.link({
      object: 'bundle-line',
      label: { en: 'The other part', zh: '另一项' },
      shownWhen: ofParts,
      required: ofParts,
      onDelete: 'with-parent',
    }),
    group: field.text({
      label: { en: 'Group of options', zh: '选项组' },
      shownWhen: ofGroup,
      required: ofGroup,
      max: 60,
    }),
    count: field.number({
      label: { en: 'How many', zh: '数量' },
      shownWhen: ofGroup,
      required: ofGroup,
      min: 0,
      max: 99,
    }),
    reason: field.text({
      label: { en: 'Why', zh: '原因' },
      help: { en: 'Said to whoever breaks the rule.', zh: '违反规则时显示给选配人员。' },
      max: 300,
    }),
  },
  list: { columns: ['bundle', 'kind', 'part', 'other', 'group', 'count'], sort: '-createdAt' },
  form: [
    {
      label: { en: 'Option rule', zh: '配置规则' },
      fields: ['bundle', 'kind', 'part', 'other', 'group', 'count', 'reason'],
    },
  ],
  internal: true,
  icon: 'list-checks',
});
