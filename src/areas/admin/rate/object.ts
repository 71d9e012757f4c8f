import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** What one unit of a currency is worth in the base currency, from a day on. */
export const rate = defineObject({
  name: 'rate',
  label: { one: { en: 'Exchange rate', zh: '汇率' }, many: { en: 'Exchange rates', zh: '汇率' } },
  area: 'admin',
  kind: 'record',
  access: { kind: 'common' },
  title: 'validOn',
  fields: {
    currency: field.link({
      object: 'currency',
      label: { en: 'Currency', zh: '币种' },
      required: true,
      onDelete: 'with-parent',
    }),
    validOn: field.day({
      label: { en: 'From', zh: '生效日期' },
      required: true,
      default: 'today',
      sortable: true,
    }),
    rate: field.decimal({
      label: { en: 'Rate', zh: '汇率' },
      help: {
        en: 'Units of the base currency for one unit of this one.',
        zh: '一单位该币种折合的本位币金额。',
      },
      required: true,
      min: '0.00000001',
      scale: 8,
    }),
  },
  uniqueTogether: [['currency', 'validOn']],
  list: { columns: ['currency', 'validOn', 'rate'], sort: '-validOn' },
  form: [{ label: { en: 'Exchange rate', zh: '汇率' }, fields: ['currency', 'validOn', 'rate'] }],
  icon: 'arrow-left-right',
});
