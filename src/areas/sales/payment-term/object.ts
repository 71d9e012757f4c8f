import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** When a customer pays: so many days after what, and in the words that stand on the paper. */
export const paymentTerm = defineObject({
  name: 'payment-term',
  label: {
    one: { en: 'Payment term', zh: '付款条件' },
    many: { en: 'Payment terms', zh: '付款条件' },
  },
  area: 'sales',
  kind: 'record',
  access: { kind: 'common' },
  title: 'name',
  fields: {
    name: field.text({
      label: { en: 'Name', zh: '名称' },
      required: true,
      max: 120,
      unique: true,
      sortable: true,
    }),
    days: field.number({
      label: { en: 'Days', zh: '账期（天）' },
      help: { en: 'After the invoice.', zh: '自开票之日起。' },
      min: 0,
      max: 730,
    }),
    text: field.longText({ label: { en: 'Words on the paper', zh: '条款文字' }, max: 2000 }),
    active: field.yesNo({ label: { en: 'In use', zh: '启用' }, default: true }),
  },
  list: { columns: ['name', 'days', 'active'], sort: 'name' },
  form: [
    {
      label: { en: 'Payment term', zh: '付款条件' },
      fields: ['name', 'days', 'active', 'text'],
    },
  ],
  icon: 'calendar-clock',
});
