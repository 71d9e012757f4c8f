import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** What a workspace calls an object, field, option or area instead. */
export const ownName = defineObject({
  name: 'own-name',
  label: {
    one: { en: 'Own name', zh: '自定义名称' },
    many: { en: 'Own names', zh: '自定义名称' },
  },
  area: 'admin',
  kind: 'record',
  access: { kind: 'common' },
  affectsRights: true,
  affectsShape: true,
  title: 'target',
  fields: {
    target: field.text({
      label: { en: 'What is called so', zh: '命名对象' },
      help: {
        en: 'object:account, field:account.industry, option:account.industry.bank or area:customers.',
        zh: '如 object:account、field:account.industry、option:account.industry.bank、area:customers。',
      },
      required: true,
      max: 200,
      unique: true,
      pattern: '^(object|field|option|area):.+$',
    }),
    en: field.text({ label: { en: 'In English', zh: '英文名称' }, max: 80 }),
    manyEn: field.text({ label: { en: 'Several, in English', zh: '英文名称（复数）' }, max: 80 }),
    zh: field.text({ label: { en: 'In Chinese', zh: '中文名称' }, max: 80 }),
  },
  list: { columns: ['target', 'zh', 'en'], sort: '-createdAt' },
  form: [{ label: { en: 'Name', zh: '名称' }, fields: ['target', 'zh', 'en', 'manyEn'] }],
  internal: true,
  icon: 'pencil-line',
});
