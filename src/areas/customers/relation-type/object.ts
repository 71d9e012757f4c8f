import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** A kind of relation with its two readings: "refers" one way, "was referred by" the other. */
export const relationType = defineObject({
  name: 'relation-type',
  label: {
    one: { en: 'Relation type', zh: '关系类型' },
    many: { en: 'Relation types', zh: '关系类型' },
  },
  area: 'customers',
  kind: 'record',
  access: { kind: 'common' },
  title: 'name',
  fields: {
    name: field.text({
      label: { en: 'Reading', zh: '正向名称' },
      help: { en: 'What the first is to the second: referrer.', zh: '甲对乙是什么，如：推荐人。' },
      required: true,
      max: 80,
      sortable: true,
      unique: true,
    }),
    reverseName: field.text({
      label: { en: 'Reading backwards', zh: '反向名称' },
      help: {
        en: 'What the second is to the first: referred.',
        zh: '乙对甲是什么，如：被推荐人。',
      },
      required: true,
      max: 80,
    }),
    code: field.text({ label: { en: 'Code', zh: '编码' }, unique: true, max: 60, readOnly: true }),
    nature: field.choice({
      label: { en: 'Nature', zh: '性质' },
      required: true,
      default: 'business',
      options: {
        business: { label: { en: 'Business', zh: '业务关系' }, color: 'blue' },
        ownership: { label: { en: 'Ownership', zh: '股权关系' }, color: 'violet' },
        referral: { label: { en: 'Referral', zh: '推荐关系' }, color: 'green' },
        family: { label: { en: 'Family', zh: '亲属关系' }, color: 'pink' },
        social: { label: { en: 'Social', zh: '社会关系' }, color: 'teal' },
      },
    }),
    active: field.yesNo({ label: { en: 'In use', zh: '启用' }, default: true }),
  },
  list: { columns: ['name', 'reverseName', 'nature', 'active'], sort: 'name' },
  form: [
    {
      label: { en: 'Relation type', zh: '关系类型' },
      fields: ['name', 'reverseName', 'nature', 'active'],
    },
  ],
  related: [{ object: 'relation', link: 'type', label: { en: 'Relations', zh: '关系' } }],
  icon: 'git-compare',
});
