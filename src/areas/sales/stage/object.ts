import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';
import { forecastCategories } from './fields.ts';

/** A stage of a selling method: how likely the order is, how long one may stay, and what helps there. */
export const stage = defineObject({
  name: 'stage',
  label: { one: { en: 'Stage', zh: '阶段' }, many: { en: 'Stages', zh: '阶段' } },
  area: 'sales',
  kind: 'record',
  access: { kind: 'common' },
  title: 'name',
  fields: {
    name: field.text({
      label: { en: 'Name', zh: '阶段名称' },
      required: true,
      max: 120,
      sortable: true,
    }),
    method: field.link({
      object: 'selling-method',
      label: { en: 'Selling method', zh: '销售方法' },
      required: true,
      onDelete: 'with-parent',
    }),
    order: field.number({
      label: { en: 'Order', zh: '阶段顺序' },
      required: true,
      default: 1,
      min: 1,
      max: 99,
      sortable: true,
    }),
    probability: field.percent({
      label: { en: 'Probability', zh: '赢单概率' },
      required: true,
      default: '10',
      min: '0',
      max: '100',
    }),
    forecast: field.choice({
      label: { en: 'Forecast as', zh: '预测类别' },
      help: {
        en: 'Empty: by the probability; from 50 best case, from 80 commit.',
        zh: '留空则按赢单概率：50% 以上为乐观，80% 以上为承诺。',
      },
      options: forecastCategories,
    }),
    allowedDays: field.number({
      label: { en: 'Days allowed', zh: '允许停留天数' },
      help: {
        en: 'Whoever stays longer counts as stagnant; empty: as long as it takes.',
        zh: '超过天数视为停滞；留空则不限。',
      },
      min: 1,
      max: 3650,
    }),
    guidance: field.longText({
      label: { en: 'Guidance', zh: '阶段指引' },
      help: { en: 'What is to be done here, and how.', zh: '本阶段要做什么、怎样做。' },
      max: 8000,
    }),
    experience: field.longText({
      label: { en: 'Past experience', zh: '经验与教训' },
      help: {
        en: 'What worked here before, and what did not.',
        zh: '以往哪些做法有效，哪些无效。',
      },
      max: 8000,
    }),
  },
  uniqueTogether: [['method', 'name']],
  list: {
    columns: ['name', 'method', 'order', 'probability', 'allowedDays'],
    sort: 'order',
  },
  form: [
    {
      label: { en: 'Stage', zh: '阶段' },
      fields: [
        'name',
        'method',
        'order',
        'probability',
        'forecast',
        'allowedDays',
        'guidance',
        'experience',
      ],
    },
  ],
  related: [
    { object: 'gate', link: 'stage', label: { en: 'Gates', zh: '关口' } },
    { object: 'stage-task', link: 'stage', label: { en: 'Tasks of the stage', zh: '阶段任务' } },
  ],
  icon: 'milestone',
});
