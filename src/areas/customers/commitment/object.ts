import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** A promise between us and a customer: by whom, until when, and whether it was kept. */
export const commitment = defineObject({
  name: 'commitment',
  label: { one: { en: 'Commitment', zh: '承诺' }, many: { en: 'Commitments', zh: '承诺' } },
  area: 'customers',
  kind: 'record',
  access: { kind: 'owned', readableWith: 'party', erasedWith: true },
  title: 'promise',
  fields: {
    promise: field.text({ label: { en: 'Promise', zh: '承诺内容' }, required: true, max: 300 }),
    party: field.link({
      object: 'party',
      label: { en: 'Customer', zh: '客户' },
      required: true,
      onDelete: 'with-parent',
    }),
    person: field.link({ object: 'contact', label: { en: 'Person', zh: '对方人员' } }),
    by: field.choice({
      label: { en: 'Made by', zh: '承诺方' },
      required: true,
      default: 'us',
      options: {
        us: { label: { en: 'Us', zh: '我方' } },
        them: { label: { en: 'The customer', zh: '客户' } },
      },
    }),
    madeOn: field.day({
      label: { en: 'Made on', zh: '承诺日期' },
      required: true,
      default: 'today',
    }),
    dueOn: field.day({ label: { en: 'Due', zh: '兑现期限' }, sortable: true }),
    state: field.choice({
      label: { en: 'State', zh: '状态' },
      required: true,
      default: 'open',
      options: {
        open: { label: { en: 'Open', zh: '待兑现' }, color: 'blue' },
        kept: { label: { en: 'Kept', zh: '已兑现' }, color: 'green' },
        broken: { label: { en: 'Broken', zh: '未兑现' }, color: 'red' },
        cancelled: { label: { en: 'Cancelled', zh: '已取消' }, color: 'grey' },
      },
    }),
    settledOn: field.day({ label: { en: 'Settled on', zh: '了结日期' }, sortable: true }),
    confirmedOn: field.day({
      label: { en: 'Confirmed on', zh: '客户确认日期' },
      help: {
        en: 'When the customer confirmed that he has what was promised.',
        zh: '客户确认已收到所承诺内容的日期。',
      },
    }),
    activity: field.link({ object: 'activity', label: { en: 'Made in', zh: '来自跟进' } }),
    tags: field.links({ object: 'tag', label: { en: 'Tags', zh: '标签' } }),
    details: field.longText({ label: { en: 'Details', zh: '说明' }, max: 4000 }),
  },
  list: {
    columns: ['promise', 'party', 'person', 'by', 'dueOn', 'state', 'owner'],
    sort: 'dueOn',
  },
  form: [
    {
      label: { en: 'Commitment', zh: '承诺' },
      fields: [
        'promise',
        'party',
        'person',
        'by',
        'owner',
        'madeOn',
        'dueOn',
        'state',
        'settledOn',
        'confirmedOn',
        'activity',
        'tags',
        'details',
      ],
    },
  ],
  search: ['details'],
  icon: 'handshake',
});
