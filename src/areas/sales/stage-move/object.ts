import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** That an opportunity came into a stage, left it, was won, lost or opened again: when, by whom, after how long. */
export const stageMove = defineObject({
  name: 'stage-move',
  label: {
    one: { en: 'Stage move', zh: '阶段变更' },
    many: { en: 'Stage moves', zh: '阶段变更' },
  },
  area: 'sales',
  kind: 'record',
  access: { kind: 'part', of: 'opportunity' },
  title: 'kind',
  neverByHand: true,
  fields: {
    opportunity: field.link({
      object: 'opportunity',
      label: { en: 'Opportunity', zh: '商机' },
      required: true,
      readOnly: true,
      onDelete: 'with-parent',
    }),
    kind: field.choice({
      label: { en: 'What happened', zh: '变更类型' },
      required: true,
      readOnly: true,
      options: {
        begun: { label: { en: 'Begun', zh: '开始' }, color: 'grey' },
        onward: { label: { en: 'Onward', zh: '推进' }, color: 'blue' },
        jumped: { label: { en: 'Stages skipped', zh: '跳过阶段' }, color: 'amber' },
        back: { label: { en: 'Back', zh: '退回' }, color: 'amber' },
        switched: { label: { en: 'Other method', zh: '更换方法' }, color: 'violet' },
        won: { label: { en: 'Won', zh: '赢单' }, color: 'green' },
        lost: { label: { en: 'Lost', zh: '输单' }, color: 'red' },
        reopened: { label: { en: 'Opened again', zh: '重新打开' }, color: 'pink' },
      },
    }),
    fromStage: field.link({
      object: 'stage',
      label: { en: 'From', zh: '原阶段' },
      readOnly: true,
    }),
    toStage: field.link({ object: 'stage', label: { en: 'To', zh: '新阶段' }, readOnly: true }),
    movedAt: field.instant({
      label: { en: 'At', zh: '变更时间' },
      required: true,
      readOnly: true,
      sortable: true,
    }),
    by: field.user({ label: { en: 'Done by', zh: '操作人' }, readOnly: true }),
    daysDwelt: field.decimal({
      label: { en: 'Days in the former stage', zh: '原阶段停留天数' },
      readOnly: true,
      scale: 2,
    }),
    abnormal: field.yesNo({
      label: { en: 'Abnormal', zh: '异常' },
      help: {
        en: 'Skipped, gone back, opened again or dated back.',
        zh: '跳过阶段、退回、重新打开或补记日期。',
      },
      readOnly: true,
      default: false,
    }),
    datedBack: field.yesNo({
      label: { en: 'Dated back', zh: '补记' },
      readOnly: true,
      default: false,
    }),
    reason: field.text({ label: { en: 'Reason', zh: '原因' }, readOnly: true, max: 500 }),
  },
  list: {
    columns: [
      'opportunity',
      'kind',
      'fromStage',
      'toStage',
      'movedAt',
      'by',
      'daysDwelt',
      'abnormal',
      'reason',
    ],
    sort: '-movedAt',
  },
  form: [
    {
      label: { en: 'Stage move', zh: '阶段变更' },
      fields: [
        'opportunity',
        'kind',
        'fromStage',
        'toStage',
        'movedAt',
        'by',
        'daysDwelt',
        'abnormal',
        'datedBack',
        'reason',
      ],
    },
  ],
  internal: true,
  icon: 'history',
});
