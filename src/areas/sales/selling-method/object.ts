import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** A way of selling: its stages in their order, and how strictly they are kept. */
export const sellingMethod = defineObject({
  name: 'selling-method',
  label: {
    one: { en: 'Selling method', zh: '销售方法' },
    many: { en: 'Selling methods', zh: '销售方法' },
  },
  area: 'sales',
  kind: 'record',
  access: { kind: 'common' },
  title: 'name',
  fields: {
    name: field.text({
      label: { en: 'Name', zh: '方法名称' },
      required: true,
      max: 120,
      unique: true,
      sortable: true,
    }),
    usual: field.yesNo({
      label: { en: 'Usual', zh: '默认方法' },
      help: {
        en: 'New opportunities follow it unless another one is named; there is one usual method.',
        zh: '新建商机未指定方法时采用；只能有一个默认方法。',
      },
      default: false,
    }),
    active: field.yesNo({ label: { en: 'In use', zh: '启用' }, default: true }),
    mayGoBack: field.yesNo({
      label: { en: 'May go back', zh: '允许退回阶段' },
      help: {
        en: 'An opportunity may return to an earlier stage; it is marked as abnormal.',
        zh: '商机可退回之前的阶段，并标记为异常变更。',
      },
      default: true,
    }),
    mayJump: field.yesNo({
      label: { en: 'May skip stages', zh: '允许跳过阶段' },
      help: {
        en: 'An opportunity may leave stages out; it is marked as abnormal.',
        zh: '商机可跳过中间阶段，并标记为异常变更。',
      },
      default: true,
    }),
    mayBackDate: field.yesNo({
      label: { en: 'May be dated back', zh: '允许补记日期' },
      help: {
        en: 'A move may be written down later than it happened; it is marked as abnormal.',
        zh: '可补记早前发生的阶段变更，并标记为异常变更。',
      },
      default: true,
    }),
    description: field.longText({ label: { en: 'Description', zh: '说明' }, max: 4000 }),
  },
  list: {
    columns: ['name', 'usual', 'active', 'mayGoBack', 'mayJump', 'mayBackDate'],
    sort: 'name',
  },
  form: [
    {
      label: { en: 'Selling method', zh: '销售方法' },
      fields: ['name', 'usual', 'active', 'mayGoBack', 'mayJump', 'mayBackDate', 'description'],
    },
  ],
  related: [
    { object: 'stage', link: 'method', label: { en: 'Stages', zh: '阶段' } },
    { object: 'opportunity', link: 'method', label: { en: 'Opportunities', zh: '商机' } },
  ],
  icon: 'route',
});
