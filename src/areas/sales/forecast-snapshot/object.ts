import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';
import { snapshotCategories } from './fields.ts';

/** What was expected of a person for a month, as it stood on a day. */
export const forecastSnapshot = defineObject({
  name: 'forecast-snapshot',
  label: {
    one: { en: 'Forecast snapshot', zh: '预测快照' },
    many: { en: 'Forecast snapshots', zh: '预测快照' },
  },
  area: 'sales',
  kind: 'record',
  access: { kind: 'owned' },
  title: 'category',
  fields: {
    takenOn: field.day({
      label: { en: 'As of', zh: '快照日期' },
      required: true,
      readOnly: true,
      sortable: true,
    }),
    month: field.day({ label: { en: 'Month', zh: '月份' }, required: true, readOnly: true }),
    category: field.choice({
      label: { en: 'Category', zh: '类别' },
      required: true,
      readOnly: true,
      options: snapshotCategories,
    }),
    amount: field.decimal({ label: { en: 'Amount', zh: '金额' }, readOnly: true, scale: 4 }),
    weighted: field.decimal({
      label: { en: 'Weighted', zh: '加权金额' },
      help: { en: 'By the probability of each.', zh: '按各商机赢单概率加权。' },
      readOnly: true,
      scale: 4,
    }),
    count: field.number({ label: { en: 'Opportunities', zh: '商机数' }, readOnly: true }),
  },
  uniqueTogether: [['takenOn', 'month', 'owner', 'category']],
  list: {
    columns: ['takenOn', 'month', 'owner', 'category', 'amount', 'weighted', 'count'],
    sort: '-takenOn',
  },
  form: [
    {
      label: { en: 'Forecast snapshot', zh: '预测快照' },
      fields: ['takenOn', 'month', 'category', 'amount', 'weighted', 'count', 'owner', 'unit'],
    },
  ],
  icon: 'camera',
});
