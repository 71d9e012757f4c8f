import { fieldsInput } from '#model/action-input.ts';
import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';
import {
  adjustInput,
  goalMeasures,
  goalScopeFields,
  mergeGoalsInput,
  periodOptions,
  splitInput,
} from './fields.ts';

/** What is to be reached in a period, of a unit, a person, a product family or with a customer; told apart as a tree. */
export const goal = defineObject({
  name: 'goal',
  label: { one: { en: 'Goal', zh: '业绩目标' }, many: { en: 'Goals', zh: '业绩目标' } },
  area: 'sales',
  kind: 'record',
  access: { kind: 'owned' },
  title: 'name',
  fields: {
    name: field.text({
      label: { en: 'Name', zh: '目标名称' },
      required: true,
      max: 200,
      sortable: true,
    }),
    measure: field.choice({
      label: { en: 'Measure', zh: '考核指标' },
      help: {
        en: 'Amounts in the base currency. Of what a deal team shares in, each has his part.',
        zh: '金额以本位币计；团队商机按业绩比例计入各成员。',
      },
      required: true,
      default: 'won-amount',
      options: goalMeasures,
    }),
    period: field.choice({
      label: { en: 'Period', zh: '考核周期' },
      required: true,
      default: 'year',
      options: periodOptions,
    }),
    startsOn: field.day({
      label: { en: 'Begins on', zh: '开始日期' },
      help: { en: 'The first of a month.', zh: '须为某月 1 日。' },
      required: true,
      sortable: true,
    }),
    endsOn: field.day({ label: { en: 'Ends on', zh: '结束日期' }, readOnly: true, sortable: true }),
    ...goalScopeFields,
    target: field.decimal({
      label: { en: 'Target', zh: '目标值' },
      required: true,
      min: '0',
      scale: 4,
    }),
    parent: field.link({
      object: 'goal',
      label: { en: 'Part of', zh: '上级目标' },
      tree: true,
    }),
    split: field.rollUp({
      label: { en: 'Sum of its parts', zh: '已分解合计' },
      result: 'decimal',
      over: { object: 'goal', link: 'parent', field: 'target' },
      measure: 'sum',
      readOnly: true,
    }),
    state: field.choice({
      label: { en: 'State', zh: '状态' },
      required: true,
      readOnly: true,
      default: 'draft',
      options: {
        draft: { label: { en: 'Draft', zh: '草稿' }, color: 'grey' },
        agreed: { label: { en: 'Agreed', zh: '已确认' }, color: 'green' },
      },
    }),
    adjustedAt: field.instant({
      label: { en: 'Adjusted', zh: '最近调整时间' },
      readOnly: true,
    }),
    note: field.longText({ label: { en: 'Note', zh: '说明' }, max: 4000 }),
  },
  list: {
    columns: ['name', 'measure', 'period', 'startsOn', 'target', 'split', 'state', 'owner'],
    sort: '-startsOn',
  },
  form: [
    {
      label: { en: 'Goal', zh: '业绩目标' },
      fields: ['name', 'measure', 'period', 'startsOn', 'endsOn', 'target', 'split', 'parent'],
    },
    {
      label: { en: 'Counts', zh: '考核范围' },
      fields: ['forUnit', 'person', 'family', 'party'],
    },
    {
      label: { en: 'Standing', zh: '状态' },
      fields: ['state', 'adjustedAt', 'owner', 'unit', 'note'],
    },
  ],
  related: [
    { object: 'goal', link: 'parent', label: { en: 'Parts', zh: '分解目标' } },
    { object: 'goal-adjustment', link: 'goal', label: { en: 'Adjustments', zh: '调整记录' } },
  ],
  actions: {
    split: {
      label: { en: 'Split', zh: '分解' },
      input: splitInput,
    },
    agree: {
      label: { en: 'Agree', zh: '确认' },
      input: fieldsInput({}),
      shownWhen: { field: 'state', op: 'is', value: 'draft' },
      many: true,
    },
    adjust: {
      label: { en: 'Adjust', zh: '调整' },
      input: adjustInput,
      shownWhen: { field: 'state', op: 'is', value: 'agreed' },
    },
    merge: { label: { en: 'Merge', zh: '合并' }, input: mergeGoalsInput },
  },
  icon: 'goal',
});
