import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** What a contract is to have reached by a day. */
export const contractMilestone = defineObject({
  name: 'contract-milestone',
  label: { one: { en: 'Milestone', zh: '里程碑' }, many: { en: 'Milestones', zh: '里程碑' } },
  area: 'sales',
  kind: 'record',
  access: { kind: 'part', of: 'contract' },
  title: 'name',
  fields: {
    contract: field.link({
      object: 'contract',
      label: { en: 'Contract', zh: '合同' },
      required: true,
      onDelete: 'with-parent',
    }),
    name: field.text({
      label: { en: 'Milestone', zh: '里程碑' },
      required: true,
      max: 200,
      sortable: true,
    }),
    dueOn: field.day({ label: { en: 'Due on', zh: '计划日期' }, required: true, sortable: true }),
    doneOn: field.day({ label: { en: 'Reached on', zh: '完成日期' }, sortable: true }),
    responsible: field.user({ label: { en: 'Responsible', zh: '负责人' } }),
    note: field.text({ label: { en: 'Note', zh: '备注' }, max: 500 }),
  },
  list: { columns: ['name', 'dueOn', 'doneOn', 'responsible', 'contract'], sort: 'dueOn' },
  form: [
    {
      label: { en: 'Milestone', zh: '里程碑' },
      fields: ['contract', 'name', 'dueOn', 'doneOn', 'responsible', 'note'],
    },
  ],
  internal: true,
  icon: 'milestone',
});
