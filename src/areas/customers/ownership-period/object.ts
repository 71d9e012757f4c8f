import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** Who looked after a customer, from when to when, and how it came about. */
export const ownershipPeriod = defineObject({
  name: 'ownership-period',
  label: {
    one: { en: 'Ownership period', zh: '负责人历史' },
    many: { en: 'Ownership history', zh: '负责人历史' },
  },
  area: 'customers',
  kind: 'record',
  access: { kind: 'part', of: 'party' },
  title: 'reason',
  fields: {
    party: field.link({
      object: 'party',
      label: { en: 'Customer', zh: '客户' },
      required: true,
      readOnly: true,
      onDelete: 'with-parent',
    }),
    holder: field.user({ label: { en: 'Owner', zh: '负责人' }, readOnly: true }),
    holderUnit: field.link({
      object: 'unit',
      label: { en: 'Unit', zh: '所属部门' },
      readOnly: true,
    }),
    fromAt: field.instant({
      label: { en: 'From', zh: '开始时间' },
      required: true,
      readOnly: true,
    }),
    untilAt: field.instant({ label: { en: 'Until', zh: '结束时间' }, readOnly: true }),
    how: field.choice({
      label: { en: 'Came about by', zh: '取得方式' },
      required: true,
      readOnly: true,
      options: {
        'created': { label: { en: 'Creation', zh: '新建' } },
        'assigned': { label: { en: 'Assignment', zh: '分配' } },
        'claimed': { label: { en: 'Claim', zh: '领取' } },
        'released': { label: { en: 'Release', zh: '退回' } },
        'handed-over': { label: { en: 'Hand-over', zh: '交接' } },
        'merged': { label: { en: 'Merge', zh: '合并' } },
      },
    }),
    reason: field.text({ label: { en: 'Reason', zh: '原因' }, max: 300 }),
  },
  list: {
    columns: ['party', 'holder', 'holderUnit', 'fromAt', 'untilAt', 'how', 'reason'],
    sort: '-createdAt',
  },
  form: [
    {
      label: { en: 'Ownership period', zh: '负责人历史' },
      fields: ['party', 'holder', 'holderUnit', 'fromAt', 'untilAt', 'how', 'reason'],
    },
  ],
  // Whoever looked after a loser does so until the merge.
  merging: {
    moved: ({ untilAt }, { now }) => (untilAt === null ? { untilAt: now } : {}),
  },
  internal: true,
  icon: 'history',
});
