import { z } from 'zod';
import { conditionSchema } from '#model/condition.ts';
import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';
import { branchesSchema, setsSchema } from './fields.ts';

export type { Approver, Branch, StepRule } from './fields.ts';
export { branchesSchema } from './fields.ts';

/** Which records need whose agreement, and what becomes of them meanwhile and after. */
export const approvalRule = defineObject({
  name: 'approval-rule',
  label: {
    one: { en: 'Approval rule', zh: '审批规则' },
    many: { en: 'Approval rules', zh: '审批规则' },
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
    object: field.text({ label: { en: 'Of', zh: '审批对象' }, required: true, max: 80 }),
    active: field.yesNo({ label: { en: 'In use', zh: '启用' }, default: true }),
    order: field.number({
      label: { en: 'Order', zh: '优先顺序' },
      help: {
        en: 'A record goes by the first rule that it fits.',
        zh: '记录按第一条符合的规则审批。',
      },
      required: true,
      default: 5,
      min: 1,
      max: 99,
      sortable: true,
    }),
    when: field.structure({
      label: { en: 'Which records', zh: '适用条件' },
      schema: conditionSchema,
    }),
    branches: field.structure({
      label: { en: 'Ways', zh: '审批路径' },
      schema: branchesSchema,
      required: true,
    }),
    openFields: field.structure({
      label: { en: 'May be changed meanwhile', zh: '审批中可修改的字段' },
      schema: z.array(z.string().max(80)).max(40),
    }),
    onSubmit: field.structure({
      label: { en: 'Set when submitted', zh: '提交时设置' },
      schema: setsSchema,
    }),
    onApproved: field.structure({
      label: { en: 'Set when approved', zh: '通过时设置' },
      schema: setsSchema,
    }),
    onRefused: field.structure({
      label: { en: 'Set when rejected, returned or withdrawn', zh: '驳回、退回或撤回时设置' },
      schema: setsSchema,
    }),
    description: field.longText({ label: { en: 'Description', zh: '说明' }, max: 2000 }),
  },
  list: { columns: ['name', 'object', 'order', 'active', 'description'], sort: 'order' },
  form: [
    {
      label: { en: 'Approval rule', zh: '审批规则' },
      fields: ['name', 'object', 'active', 'order', 'when', 'description'],
    },
    {
      label: { en: 'Ways and outcome', zh: '路径与结果' },
      fields: ['branches', 'openFields', 'onSubmit', 'onApproved', 'onRefused'],
    },
  ],
  icon: 'stamp',
});
