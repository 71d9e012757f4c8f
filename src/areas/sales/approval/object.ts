import { z } from 'zod';
import { fieldsInput } from '#model/action-input.ts';
import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';
import { pathSchema } from './fields.ts';

export type { PathStep } from './fields.ts';

const comment = field.longText({ label: { en: 'Comment', zh: '审批意见' }, max: 2000 });
const needed = field.longText({
  label: { en: 'Comment', zh: '审批意见' },
  required: true,
  max: 2000,
});
const person = field.user({ label: { en: 'Person', zh: '人员' }, required: true });
const waits = { field: 'state', op: 'is', value: 'waiting' } as const;

/** A record on its way through the hands of those who must agree. */
export const approval = defineObject({
  name: 'approval',
  label: { one: { en: 'Approval', zh: '审批' }, many: { en: 'Approvals', zh: '审批' } },
  area: 'sales',
  kind: 'record',
  access: { kind: 'owned', readableWith: 'record' },
  title: 'name',
  fields: {
    name: field.text({
      label: { en: 'What', zh: '审批事项' },
      required: true,
      readOnly: true,
      max: 300,
    }),
    record: field.anyLink({
      label: { en: 'Record', zh: '审批记录' },
      required: true,
      readOnly: true,
    }),
    rule: field.link({
      object: 'approval-rule',
      label: { en: 'Rule', zh: '审批规则' },
      readOnly: true,
    }),
    state: field.choice({
      label: { en: 'State', zh: '状态' },
      required: true,
      readOnly: true,
      default: 'waiting',
      options: {
        waiting: { label: { en: 'Waiting', zh: '审批中' }, color: 'amber' },
        approved: { label: { en: 'Approved', zh: '已通过' }, color: 'green' },
        rejected: { label: { en: 'Rejected', zh: '已驳回' }, color: 'red' },
        returned: { label: { en: 'Returned', zh: '已退回' }, color: 'violet' },
        withdrawn: { label: { en: 'Withdrawn', zh: '已撤回' }, color: 'grey' },
      },
    }),
    branch: field.text({ label: { en: 'Way', zh: '审批路径' }, readOnly: true, max: 80 }),
    step: field.number({ label: { en: 'Step', zh: '当前步骤' }, readOnly: true, min: 0 }),
    stepName: field.text({ label: { en: 'At', zh: '当前环节' }, readOnly: true, max: 80 }),
    round: field.number({ label: { en: 'Round', zh: '轮次' }, readOnly: true, default: 1, min: 1 }),
    submittedAt: field.instant({
      label: { en: 'Submitted', zh: '提交时间' },
      readOnly: true,
      sortable: true,
    }),
    since: field.instant({
      label: { en: 'At this step since', zh: '到达当前环节时间' },
      readOnly: true,
      sortable: true,
    }),
    endedAt: field.instant({
      label: { en: 'Ended', zh: '结束时间' },
      readOnly: true,
      sortable: true,
    }),
    comment: field.longText({
      label: { en: 'Reason', zh: '提交说明' },
      readOnly: true,
      max: 2000,
    }),
    path: field.structure({
      label: { en: 'Steps', zh: '审批步骤' },
      schema: pathSchema,
      readOnly: true,
    }),
    openFields: field.structure({
      label: { en: 'May be changed meanwhile', zh: '审批中可修改的字段' },
      schema: z.array(z.string().max(80)).max(40),
      readOnly: true,
    }),
  },
  // While it waits the record stands still, but for what the rule leaves open.
  locks: { link: 'record', field: 'state', is: 'waiting', open: 'openFields' },
  list: {
    columns: ['name', 'record', 'state', 'stepName', 'owner', 'submittedAt', 'since'],
    sort: '-submittedAt',
  },
  form: [
    {
      label: { en: 'Approval', zh: '审批' },
      fields: [
        'record',
        'rule',
        'state',
        'stepName',
        'owner',
        'submittedAt',
        'since',
        'endedAt',
        'comment',
      ],
    },
  ],
  related: [{ object: 'approval-turn', link: 'approval' }],
  actions: {
    'submit': {
      label: { en: 'Submit for approval', zh: '提交审批' },
      on: 'object',
      input: z.strictObject({
        object: z.string().max(60),
        record: z.uuid(),
        comment: z.string().trim().max(2000).optional(),
      }),
    },
    'approve': {
      label: { en: 'Approve', zh: '同意' },
      shownWhen: waits,
      many: true,
      input: fieldsInput({ comment }),
    },
    'reject': {
      label: { en: 'Reject', zh: '驳回' },
      shownWhen: waits,
      many: true,
      input: fieldsInput({ comment: needed }),
    },
    'return': {
      label: { en: 'Return', zh: '退回' },
      shownWhen: waits,
      input: fieldsInput({
        step: field.number({
          label: { en: 'To step (empty: to the submitter)', zh: '退回到第几步（空为提交人）' },
          min: 1,
          max: 20,
        }),
        comment: needed,
      }),
    },
    'transfer': {
      label: { en: 'Pass on', zh: '转审' },
      shownWhen: waits,
      input: fieldsInput({ to: person, comment }),
    },
    'add-signer': {
      label: { en: 'Add a signer', zh: '加签' },
      shownWhen: waits,
      input: fieldsInput({
        who: person,
        place: field.choice({
          label: { en: 'Signs', zh: '加签方式' },
          required: true,
          default: 'after',
          options: {
            before: { label: { en: 'Before me', zh: '在我之前' } },
            after: { label: { en: 'After me', zh: '在我之后' } },
          },
        }),
        comment,
      }),
    },
    'withdraw': {
      label: { en: 'Withdraw', zh: '撤回' },
      shownWhen: waits,
      input: fieldsInput({ comment }),
    },
    'nudge': { label: { en: 'Nudge', zh: '催办' }, shownWhen: waits, input: fieldsInput({}) },
    'comment': { label: { en: 'Comment', zh: '评论' }, input: fieldsInput({ comment: needed }) },
  },
  search: ['comment'],
  icon: 'stamp',
});
