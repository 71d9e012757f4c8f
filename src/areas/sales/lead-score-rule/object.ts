import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** What speaks for a lead or against it, and by how many points. */
export const leadScoreRule = defineObject({
  name: 'lead-score-rule',
  label: {
    one: { en: 'Lead score rule', zh: '线索评分规则' },
    many: { en: 'Lead score rules', zh: '线索评分规则' },
  },
  area: 'sales',
  kind: 'record',
  access: { kind: 'common' },
  title: 'name',
  fields: {
    name: field.text({
      label: { en: 'Name', zh: '名称' },
      help: { en: 'Shown to whoever asks why.', zh: '在评分依据中显示。' },
      required: true,
      max: 120,
      unique: true,
      sortable: true,
    }),
    active: field.yesNo({ label: { en: 'Active', zh: '启用' }, default: true }),
    field: field.choice({
      label: { en: 'Looks at', zh: '判断字段' },
      required: true,
      default: 'jobTitle',
      options: {
        company: { label: { en: 'Company', zh: '公司名称' } },
        jobTitle: { label: { en: 'Job title', zh: '职务' } },
        phone: { label: { en: 'Phone', zh: '电话' } },
        email: { label: { en: 'E-mail', zh: '邮箱' } },
        region: { label: { en: 'Region', zh: '地区' } },
        source: { label: { en: 'Source', zh: '线索来源' } },
        channel: { label: { en: 'Channel', zh: '获取渠道' } },
        campaign: { label: { en: 'Campaign', zh: '市场活动' } },
        productInterest: { label: { en: 'Interested in', zh: '意向产品' } },
        need: { label: { en: 'Need', zh: '需求描述' } },
        budget: { label: { en: 'Budget', zh: '预算' } },
      },
    }),
    test: field.choice({
      label: { en: 'Holds where it', zh: '判断方式' },
      required: true,
      default: 'filled',
      options: {
        'filled': { label: { en: 'Is filled in', zh: '已填写' } },
        'empty': { label: { en: 'Is empty', zh: '未填写' } },
        'contains': { label: { en: 'Contains one of the words', zh: '包含任一词' } },
        'is': { label: { en: 'Is one of the words', zh: '等于任一词' } },
        'at-least': { label: { en: 'Is at least the number', zh: '不低于数值' } },
      },
    }),
    words: field.text({
      label: { en: 'Words or number', zh: '词或数值' },
      help: {
        en: 'Words with commas between them; of sources and channels the code, such as exhibition.',
        zh: '多个词用逗号分隔；来源和渠道填代码，如 exhibition。',
      },
      max: 500,
      required: { field: 'test', op: 'in', value: ['contains', 'is', 'at-least'] },
    }),
    points: field.number({
      label: { en: 'Points', zh: '分值' },
      help: { en: 'Below zero: it speaks against the lead.', zh: '负数表示扣分。' },
      required: true,
      min: -100,
      max: 100,
      sortable: true,
    }),
  },
  list: { columns: ['name', 'field', 'test', 'words', 'points', 'active'], sort: '-points' },
  form: [
    {
      label: { en: 'Lead score rule', zh: '线索评分规则' },
      fields: ['name', 'active', 'field', 'test', 'words', 'points'],
    },
  ],
  icon: 'percent',
});
