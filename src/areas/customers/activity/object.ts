import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';
import { activityKinds } from '../party/contact-figures.ts';
import {
  cancelInput,
  changeInput,
  dealingFields,
  dealingSection,
  mailFields,
  mailSection,
  repeatingFields,
} from './fields.ts';

/** What was done with a customer, or is to be done: a call, a visit, a task, a note. */
export const activity = defineObject({
  name: 'activity',
  label: { one: { en: 'Activity', zh: '跟进' }, many: { en: 'Activities', zh: '跟进' } },
  area: 'customers',
  kind: 'record',
  access: { kind: 'owned', readableWith: 'customer', erasedWith: true, private: 'private' },
  title: 'subject',
  fields: {
    kind: field.choice({
      label: { en: 'Kind', zh: '类型' },
      required: true,
      default: 'task',
      options: activityKinds,
    }),
    subject: field.text({ label: { en: 'Subject', zh: '主题' }, required: true, max: 200 }),
    text: field.longText({ label: { en: 'Content', zh: '内容' }, max: 20000 }),
    regarding: field.anyLink({ label: { en: 'Regarding', zh: '关联记录' } }),
    customer: field.link({
      object: 'party',
      label: { en: 'Customer', zh: '客户' },
      help: {
        en: 'Whom the regarded record is about; who may see the customer sees the activity.',
        zh: '关联记录所属的客户；能查看该客户的人即可查看此跟进。',
      },
    }),
    account: field.link({
      object: 'account',
      label: { en: 'Account', zh: '所属公司' },
      help: {
        en: 'The customer, or the company that the customer works for.',
        zh: '客户本身，或客户所在的公司。',
      },
      readOnly: true,
    }),
    status: field.choice({
      label: { en: 'Status', zh: '状态' },
      required: true,
      default: 'open',
      options: {
        open: { label: { en: 'Open', zh: '进行中' }, color: 'blue' },
        done: { label: { en: 'Done', zh: '已完成' }, color: 'green' },
        cancelled: { label: { en: 'Cancelled', zh: '已取消' }, color: 'grey' },
      },
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
    at: field.instant({
      label: { en: 'When', zh: '时间' },
      help: {
        en: 'When it was done, else when it begins, else until when it is due.',
        zh: '完成时间；未完成时为开始时间，否则为截止时间。',
      },
      readOnly: true,
      sortable: true,
    }),
    startAt: field.instant({ label: { en: 'Begins', zh: '开始时间' }, sortable: true }),
    endAt: field.instant({ label: { en: 'Ends', zh: '结束时间' } }),
    allDay: field.yesNo({ label: { en: 'All day', zh: '全天' }, default: false }),
    dueAt: field.instant({ label: { en: 'Due', zh: '截止时间' }, sortable: true }),
    remindBefore: field.number({
      label: { en: 'Remind (minutes before)', zh: '提前提醒（分钟）' },
      help: {
        en: 'How long before it begins or is due the owner and those who take part are reminded; empty: not at all.',
        zh: '在开始或截止前多久提醒负责人和参与人；留空则不提醒。',
      },
      min: 0,
      max: 40320,
    }),
    remindAt: field.instant({
      label: { en: 'Reminds at', zh: '提醒时间' },
      readOnly: true,
      sortable: true,
    }),
    ...repeatingFields,
    doneAt: field.instant({ label: { en: 'Done at', zh: '完成时间' } }),
    performedBy: field.user({ label: { en: 'Done by', zh: '执行人' } }),
    direction: field.choice({
      label: { en: 'Direction', zh: '方向' },
      options: {
        out: { label: { en: 'Outgoing', zh: '呼出/发出' } },
        in: { label: { en: 'Incoming', zh: '呼入/收到' } },
      },
    }),
    mode: field.choice({
      label: { en: 'Mode', zh: '方式' },
      help: {
        en: 'Whether we sought the contact or the customer did.',
        zh: '我方主动联系，或客户主动联系。',
      },
      options: {
        active: { label: { en: 'Active', zh: '主动' } },
        passive: { label: { en: 'Passive', zh: '被动' } },
      },
    }),
    outcome: field.choice({
      label: { en: 'Outcome', zh: '结果' },
      options: {
        'reached': { label: { en: 'Reached', zh: '已联系上' }, color: 'green' },
        'no-answer': { label: { en: 'No answer', zh: '无人接听' }, color: 'amber' },
        'busy': { label: { en: 'Busy', zh: '忙线' }, color: 'amber' },
        'left-message': { label: { en: 'Left a message', zh: '已留言' }, color: 'blue' },
        'wrong-number': { label: { en: 'Wrong number', zh: '号码错误' }, color: 'red' },
        'refused': { label: { en: 'Refused', zh: '拒绝' }, color: 'red' },
        'did-not-appear': { label: { en: 'Did not appear', zh: '未到场' }, color: 'red' },
      },
    }),
    ourNextStep: field.text({ label: { en: 'Our next step', zh: '我方下一步' }, max: 300 }),
    theirNextStep: field.text({ label: { en: 'Their next step', zh: '客户下一步' }, max: 300 }),
    location: field.text({ label: { en: 'Location', zh: '地点' }, max: 300 }),
    checkedInAt: field.instant({ label: { en: 'Checked in at', zh: '签到时间' } }),
    checkedInPlace: field.place({ label: { en: 'Checked in where', zh: '签到位置' } }),
    minutes: field.number({ label: { en: 'Minutes spent', zh: '用时（分钟）' }, min: 0 }),
    cost: field.money({ label: { en: 'Cost', zh: '费用' }, min: '0' }),
    private: field.yesNo({
      label: { en: 'Private', zh: '私密' },
      help: {
        en: 'Seen by the owner and the people who take part, nobody else.',
        zh: '仅负责人和参与人可见。',
      },
      default: false,
    }),
    messageId: field.text({
      label: { en: 'Message-ID', zh: '邮件标识' },
      help: {
        en: 'Of a logged mail: by it the same mail is known again.',
        zh: '已记录邮件的标识，用于识别重复邮件。',
      },
      readOnly: true,
      internal: true,
      sortable: true,
      max: 400,
    }),
    tags: field.links({ object: 'tag', label: { en: 'Tags', zh: '标签' } }),
    ...dealingFields,
    ...mailFields,
  },
  uniqueTogether: [['series', 'originalStart']],
  list: {
    columns: ['kind', 'subject', 'customer', 'status', 'at', 'owner', 'priority'],
    sort: '-at',
  },
  form: [
    {
      label: { en: 'Activity', zh: '跟进' },
      fields: ['kind', 'subject', 'text', 'regarding', 'customer', 'status', 'priority', 'owner'],
    },
    {
      label: { en: 'Time', zh: '时间' },
      fields: [
        'startAt',
        'endAt',
        'allDay',
        'dueAt',
        'remindBefore',
        'repeats',
        'availability',
        'doneAt',
        'minutes',
      ],
    },
    {
      label: { en: 'Outcome', zh: '结果' },
      fields: [
        'performedBy',
        'direction',
        'mode',
        'outcome',
        'ourNextStep',
        'theirNextStep',
        'progress',
        'cost',
      ],
    },
    dealingSection,
    mailSection,
    {
      label: { en: 'Further', zh: '其他' },
      fields: ['location', 'checkedInAt', 'checkedInPlace', 'tags', 'private'],
    },
  ],
  related: [
    { object: 'participant', link: 'activity', label: { en: 'Participants', zh: '参与人' } },
    { object: 'commitment', link: 'activity', label: { en: 'Commitments', zh: '承诺' } },
  ],
  search: ['text'],
  leftHouseWhen: { field: 'delivery', op: 'in', value: ['sent', 'unknown'] },
  actions: {
    'change-occurrence': {
      label: { en: 'Change a time of the series', zh: '修改系列中的一次' },
      input: changeInput,
      shownWhen: { field: 'repeats', op: 'isNotEmpty' },
    },
    'cancel-occurrence': {
      label: { en: 'Call off a time of the series', zh: '取消系列中的一次' },
      input: cancelInput,
      shownWhen: { field: 'repeats', op: 'isNotEmpty' },
    },
  },
  icon: 'calendar-check',
});
