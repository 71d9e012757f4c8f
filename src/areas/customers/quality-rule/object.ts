import { conditionSchema } from '#model/condition.ts';
import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** What is wrong with records that meet a condition; the board of data quality counts them and offers the repair. */
export const qualityRule = defineObject({
  name: 'quality-rule',
  label: {
    one: { en: 'Data quality rule', zh: '数据质量规则' },
    many: { en: 'Data quality rules', zh: '数据质量规则' },
  },
  area: 'customers',
  kind: 'record',
  access: { kind: 'common' },
  title: 'name',
  fields: {
    name: field.text({
      label: { en: 'What is wrong', zh: '问题' },
      required: true,
      max: 120,
      unique: true,
      sortable: true,
    }),
    object: field.text({
      label: { en: 'Looks at', zh: '检查对象' },
      required: true,
      max: 80,
    }),
    aspect: field.choice({
      label: { en: 'Kind of fault', zh: '问题类别' },
      required: true,
      default: 'completeness',
      options: {
        completeness: { label: { en: 'Missing', zh: '缺失' }, color: 'amber' },
        validity: { label: { en: 'Invalid', zh: '无效' }, color: 'red' },
        freshness: { label: { en: 'Stale', zh: '陈旧' }, color: 'violet' },
        duplicates: { label: { en: 'Double', zh: '重复' }, color: 'blue' },
      },
    }),
    rule: field.structure({
      label: { en: 'Who is counted', zh: '命中条件' },
      schema: conditionSchema,
      required: true,
    }),
    repair: field.text({
      label: { en: 'Mended by setting', zh: '修复字段' },
      help: {
        en: 'The field that is set for all of them at once; none where each needs a look of its own.',
        zh: '批量修复时统一填写的字段；需逐条处理的留空。',
      },
      max: 80,
    }),
    position: field.number({ label: { en: 'Position', zh: '顺序' }, default: 0, min: 0 }),
    active: field.yesNo({ label: { en: 'In use', zh: '启用' }, default: true }),
  },
  list: { columns: ['name', 'object', 'aspect', 'active'], sort: 'name' },
  form: [
    {
      label: { en: 'Data quality rule', zh: '数据质量规则' },
      fields: ['name', 'object', 'aspect', 'repair', 'position', 'active'],
    },
  ],
  internal: true,
  icon: 'shield-check',
});
