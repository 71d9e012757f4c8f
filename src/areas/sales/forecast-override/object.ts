import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** What who leads expects of a person or unit in a month, where he knows better than the figures. */
export const forecastOverride = defineObject({
  name: 'forecast-override',
  label: {
    one: { en: 'Forecast judgement', zh: '预测调整' },
    many: { en: 'Forecast judgements', zh: '预测调整' },
  },
  area: 'sales',
  kind: 'record',
  access: { kind: 'owned' },
  title: 'reason',
  fields: {
    month: field.day({
      label: { en: 'Month', zh: '月份' },
      help: { en: 'Its first day.', zh: '填该月 1 日。' },
      required: true,
      sortable: true,
    }),
    person: field.user({ label: { en: 'Of person', zh: '人员' }, required: true }),
    amount: field.decimal({
      label: { en: 'Expected', zh: '预计金额' },
      help: { en: 'In the base currency.', zh: '以本位币计。' },
      required: true,
      min: '0',
      scale: 4,
    }),
    reason: field.text({
      label: { en: 'Why', zh: '调整原因' },
      required: true,
      max: 500,
      sortable: true,
    }),
  },
  uniqueTogether: [['month', 'person', 'owner']],
  list: { columns: ['month', 'person', 'amount', 'reason', 'owner'], sort: '-month' },
  form: [
    {
      label: { en: 'Forecast judgement', zh: '预测调整' },
      fields: ['month', 'person', 'amount', 'reason', 'owner', 'unit'],
    },
  ],
  icon: 'scale',
});
