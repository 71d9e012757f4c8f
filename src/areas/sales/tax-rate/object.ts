import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** A rate of value-added or sales tax, since a day and until one. */
export const taxRate = defineObject({
  name: 'tax-rate',
  label: { one: { en: 'Tax rate', zh: '税率' }, many: { en: 'Tax rates', zh: '税率' } },
  area: 'sales',
  kind: 'record',
  access: { kind: 'common' },
  title: 'name',
  fields: {
    name: field.text({
      label: { en: 'Name', zh: '税率名称' },
      required: true,
      max: 80,
      unique: true,
      sortable: true,
    }),
    percent: field.percent({
      label: { en: 'Percent', zh: '税率 %' },
      required: true,
      min: '0',
      max: '100',
    }),
    fromOn: field.day({ label: { en: 'Since', zh: '生效日期' } }),
    untilOn: field.day({ label: { en: 'Until', zh: '失效日期' } }),
    note: field.text({ label: { en: 'Note', zh: '备注' }, max: 300 }),
  },
  list: { columns: ['name', 'percent', 'fromOn', 'untilOn', 'note'], sort: 'name' },
  form: [
    {
      label: { en: 'Tax rate', zh: '税率' },
      fields: ['name', 'percent', 'fromOn', 'untilOn', 'note'],
    },
  ],
  icon: 'percent',
});
