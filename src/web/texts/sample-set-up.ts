import { defineTexts } from '#web/language/i18n.ts';

export const sampleSetUpTexts = defineTexts({
  title: { en: 'Sample set-up', zh: '行业方案' },
  lead: {
    en: 'Names, fields, classes, pools, views and rules as firms of a trade often have them. You see first what would change; what you already have under the same name stays as it is.',
    zh: '按行业预置名称、字段、客户分类、公海、视图和校验规则。应用前可预览变更，已有的同名内容保持不变。',
  },
  look: { en: 'Show what would change', zh: '预览变更' },
  same: {
    en: 'Nothing would change: all of it stands here already.',
    zh: '没有变更：方案内容均已存在。',
  },
  apply: { en: 'Apply as one change', zh: '应用全部变更' },
  leave: { en: 'Leave it', zh: '放弃' },
  applied: { en: 'The sample set-up holds now', zh: '已应用行业方案' },
});
