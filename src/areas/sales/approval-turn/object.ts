import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** One person's turn in an approval: to decide, to know, or what somebody said of it. */
export const approvalTurn = defineObject({
  name: 'approval-turn',
  label: {
    one: { en: 'Approval turn', zh: '审批环节' },
    many: { en: 'Approval turns', zh: '审批环节' },
  },
  area: 'sales',
  kind: 'record',
  access: { kind: 'part', of: 'approval' },
  title: 'stepName',
  fields: {
    approval: field.link({
      object: 'approval',
      label: { en: 'Approval', zh: '审批' },
      required: true,
      readOnly: true,
      onDelete: 'with-parent',
    }),
    stepName: field.text({
      label: { en: 'Step', zh: '环节' },
      required: true,
      readOnly: true,
      max: 80,
    }),
    step: field.number({ label: { en: 'Number of the step', zh: '步骤序号' }, readOnly: true }),
    round: field.number({ label: { en: 'Round', zh: '轮次' }, readOnly: true }),
    position: field.number({ label: { en: 'Position', zh: '顺序' }, readOnly: true }),
    approver: field.user({ label: { en: 'Approver', zh: '审批人' }, readOnly: true }),
    kind: field.choice({
      label: { en: 'Kind', zh: '类型' },
      required: true,
      readOnly: true,
      default: 'decide',
      options: {
        decide: { label: { en: 'Decides', zh: '审批' } },
        added: { label: { en: 'Added signer', zh: '加签' } },
        copy: { label: { en: 'Is told', zh: '抄送' } },
        comment: { label: { en: 'Comment', zh: '评论' } },
      },
    }),
    state: field.choice({
      label: { en: 'State', zh: '状态' },
      required: true,
      readOnly: true,
      default: 'waiting',
      options: {
        queued: { label: { en: 'Not yet', zh: '未开始' }, color: 'grey' },
        waiting: { label: { en: 'Waiting', zh: '待审批' }, color: 'amber' },
        approved: { label: { en: 'Approved', zh: '已同意' }, color: 'green' },
        rejected: { label: { en: 'Rejected', zh: '已驳回' }, color: 'red' },
        returned: { label: { en: 'Returned', zh: '已退回' }, color: 'violet' },
        transferred: { label: { en: 'Passed on', zh: '已转审' }, color: 'blue' },
        cancelled: { label: { en: 'Not needed any more', zh: '已取消' }, color: 'grey' },
        done: { label: { en: 'Done', zh: '已告知' }, color: 'grey' },
      },
    }),
    waitsFor: field.link({
      object: 'approval-turn',
      label: { en: 'Comes after', zh: '前一环节' },
      readOnly: true,
    }),
    since: field.instant({
      label: { en: 'Since', zh: '到达时间' },
      readOnly: true,
      sortable: true,
    }),
    dueAt: field.instant({ label: { en: 'Due', zh: '截止时间' }, readOnly: true, sortable: true }),
    decidedAt: field.instant({ label: { en: 'Decided', zh: '处理时间' }, readOnly: true }),
    decidedBy: field.user({
      label: { en: 'Decided by', zh: '处理人' },
      help: {
        en: 'Somebody else where he stood in for the approver.',
        zh: '由代理人处理时与审批人不同。',
      },
      readOnly: true,
    }),
    nudgedAt: field.instant({ label: { en: 'Nudged', zh: '催办时间' }, readOnly: true }),
    comment: field.longText({
      label: { en: 'Comment', zh: '审批意见' },
      readOnly: true,
      max: 2000,
    }),
  },
  list: {
    columns: [
      'approval',
      'stepName',
      'approver',
      'state',
      'since',
      'dueAt',
      'decidedAt',
      'comment',
    ],
    sort: '-since',
  },
  form: [
    {
      label: { en: 'Approval turn', zh: '审批环节' },
      fields: ['approval', 'stepName', 'approver', 'kind', 'state', 'since', 'dueAt', 'comment'],
    },
  ],
  internal: true,
  neverByHand: true,
  icon: 'stamp',
});
