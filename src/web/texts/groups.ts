import { defineTexts } from '#web/language/i18n.ts';

export const groupTexts = defineTexts({
  'group': { en: 'Group', zh: '分组' },
  'grouped': { en: 'By {field}', zh: '按{field}分组' },
  'none': { en: 'No groups', zh: '不分组' },
  'fold-all': { en: 'Fold all groups', zh: '全部收起' },
  'unfold-all': { en: 'Unfold all groups', zh: '全部展开' },
  'records_one': { en: 'record', zh: '条' },
  'records_other': { en: 'records', zh: '条' },
  'cut': {
    en: 'The 1,000 largest groups are shown. Filter to see the others.',
    zh: '仅显示最大的 1,000 个分组，筛选后可查看其他分组。',
  },
  'sum': { en: 'Sum of {field}', zh: '{field}合计' },
});
