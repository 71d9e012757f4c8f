import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';
import { periodFields, whatFields, whomFields } from './fields.ts';

const percentOff = { field: 'gives', op: 'is', value: 'percent' } as const;
const amountOff = { field: 'gives', op: 'is', value: 'amount' } as const;
const gift = { field: 'gives', op: 'is', value: 'gift' } as const;

/** What some customers are given on some products for a time, until its budget is used up. */
export const promotion = defineObject({
  name: 'promotion',
  label: { one: { en: 'Promotion', zh: '促销' }, many: { en: 'Promotions', zh: '促销' } },
  area: 'sales',
  kind: 'record',
  access: { kind: 'common' },
  title: 'name',
  fields: {
    name: field.text({
      label: { en: 'Name', zh: '促销名称' },
      required: true,
      max: 120,
      unique: true,
      sortable: true,
    }),
    gives: field.choice({
      label: { en: 'Gives', zh: '优惠方式' },
      required: true,
      default: 'percent',
      options: {
        percent: { label: { en: 'Percent off', zh: '打折' }, color: 'blue' },
        amount: { label: { en: 'Amount off each', zh: '每件立减' }, color: 'teal' },
        gift: { label: { en: 'A gift', zh: '赠品' }, color: 'pink' },
      },
    }),
    percent: field.percent({
      label: { en: 'Percent off', zh: '折扣 %' },
      shownWhen: percentOff,
      required: percentOff,
      min: '0',
      max: '100',
    }),
    amountOff: field.money({
      label: { en: 'Off each sales unit', zh: '每销售单位立减' },
      shownWhen: amountOff,
      required: amountOff,
      min: '0',
    }),
    gift: field.link({
      object: 'product',
      label: { en: 'Gift', zh: '赠品' },
      shownWhen: gift,
      required: gift,
    }),
    giftPer: field.decimal({
      label: { en: 'One gift for every', zh: '每购买数量赠一件' },
      shownWhen: gift,
      required: gift,
      default: '1',
      min: '0.000001',
      scale: 6,
    }),
    fromQuantity: field.decimal({
      label: { en: 'From quantity', zh: '起订数量' },
      help: { en: 'In sales units.', zh: '按销售单位。' },
      default: '0',
      min: '0',
      scale: 6,
    }),
    together: field.yesNo({
      label: { en: 'On top of discount tables', zh: '可与折扣表叠加' },
      help: {
        en: 'Otherwise the customer gets the better of the two.',
        zh: '不叠加时取两者中较优惠的。',
      },
      default: false,
    }),
    budget: field.money({ label: { en: 'Budget', zh: '预算' }, min: '0' }),
    usedUp: field.money({
      label: { en: 'Used up', zh: '已用预算' },
      help: {
        en: 'What was given away; at the budget the promotion ends.',
        zh: '已让出的金额；达到预算后促销停止。',
      },
      min: '0',
    }),
    active: field.yesNo({ label: { en: 'In use', zh: '启用' }, default: true }),
    ...periodFields,
    ...whatFields,
    ...whomFields,
    note: field.longText({ label: { en: 'Terms', zh: '活动说明' }, max: 2000 }),
  },
  list: {
    columns: ['name', 'gives', 'percent', 'fromOn', 'untilOn', 'budget', 'usedUp', 'active'],
    sort: 'name',
  },
  form: [
    {
      label: { en: 'Promotion', zh: '促销' },
      fields: [
        'name',
        'gives',
        'percent',
        'amountOff',
        'gift',
        'giftPer',
        'fromQuantity',
        'together',
        'active',
        ...Object.keys(periodFields),
        'note',
      ],
    },
    { label: { en: 'Budget', zh: '预算' }, fields: ['budget', 'usedUp'] },
    { label: { en: 'For what', zh: '适用产品' }, fields: Object.keys(whatFields) },
    { label: { en: 'For whom', zh: '适用范围' }, fields: Object.keys(whomFields) },
  ],
  icon: 'gift',
});
