import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** A change of an agreed goal: from what to what, why, and against which other goal. */
export const goalAdjustment = defineObject({
  name: 'goal-adjustment',
  label: {
    one: { en: 'Goal adjustment', zh: '目标调整' },
    many: { en: 'Goal adjustments', zh: '目标调整' },
  },
  area: 'sales',
  kind: 'record',
  access: { kind: 'part', of: 'goal' },
  title: 'reason',
  fields: {
    goal: field.link({
      object: 'goal',
      label: { en: 'Goal', zh: '业绩目标' },
      required: true,
      readOnly: true,
      onDelete: 'with-parent',
    }),
    before: field.decimal({ label: { en: 'From', zh: '原目标值' }, readOnly: true, scale: 4 }),
    after: field.decimal({ label: { en: 'To', zh: '新目标值' }, readOnly: true, scale: 4 }),
    counter: field.link({
      object: 'goal',
      label: { en: 'Set off at', zh: '对应调整的目标' },
      readOnly: true,
    }),
    reason: field.text({
      label: { en: 'Why', zh: '调整原因' },
      required: true,
      readOnly: true,
      max: 500,
      sortable: true,
    }),
    at: field.instant({ label: { en: 'At', zh: '调整时间' }, readOnly: true, sortable: true }),
    by: field.user({ label: { en: 'By', zh: '调整人' }, readOnly: true }),
  },
  list: { columns: ['goal', 'before', 'after', 'counter', 'reason', 'by', 'at'], sort: '-at' },
  form: [
    {
      label: { en: 'Goal adjustment', zh: '目标调整' },
      fields: ['goal', 'before', 'after', 'counter', 'reason', 'by', 'at'],
    },
  ],
  internal: true,
  icon: 'history',
});
