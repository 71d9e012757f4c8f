import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** What is to be done whenever an opportunity comes into a stage: a task is made of it. */
export const stageTask = defineObject({
  name: 'stage-task',
  label: {
    one: { en: 'Stage task', zh: '阶段任务' },
    many: { en: 'Stage tasks', zh: '阶段任务' },
  },
  area: 'sales',
  kind: 'record',
  access: { kind: 'common' },
  title: 'subject',
  fields: {
    subject: field.text({
      label: { en: 'What is to be done', zh: '任务内容' },
      required: true,
      max: 200,
    }),
    stage: field.link({
      object: 'stage',
      label: { en: 'Stage', zh: '阶段' },
      required: true,
      onDelete: 'with-parent',
    }),
    order: field.number({ label: { en: 'Order', zh: '任务顺序' }, default: 1, min: 1, max: 99 }),
    dueDays: field.number({
      label: { en: 'Due after days', zh: '几天后到期' },
      help: { en: 'Counted from the day of coming into the stage.', zh: '自进入阶段之日起算。' },
      min: 0,
      max: 365,
    }),
    priority: field.choice({
      label: { en: 'Priority', zh: '优先级' },
      required: true,
      default: 'normal',
      options: {
        low: { label: { en: 'Low', zh: '低' }, color: 'grey' },
        normal: { label: { en: 'Normal', zh: '中' } },
        high: { label: { en: 'High', zh: '高' }, color: 'red' },
      },
    }),
    note: field.longText({ label: { en: 'How it is done', zh: '做法说明' }, max: 4000 }),
  },
  list: { columns: ['subject', 'stage', 'order', 'dueDays', 'priority'], sort: 'subject' },
  form: [
    {
      label: { en: 'Stage task', zh: '阶段任务' },
      fields: ['subject', 'stage', 'order', 'dueDays', 'priority', 'note'],
    },
  ],
  internal: true,
  icon: 'list-plus',
});
