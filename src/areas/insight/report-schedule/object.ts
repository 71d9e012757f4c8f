import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** When a report goes out by mail, and to whom: each receives what he himself may see. */
export const reportSchedule = defineObject({
  name: 'report-schedule',
  label: {
    one: { en: 'Report by mail', zh: '报表订阅' },
    many: { en: 'Reports by mail', zh: '报表订阅' },
  },
  area: 'insight',
  kind: 'record',
  access: { kind: 'owned' },
  title: 'name',
  fields: {
    name: field.text({
      label: { en: 'Subject', zh: '邮件主题' },
      required: true,
      max: 120,
      sortable: true,
    }),
    report: field.link({
      object: 'report',
      label: { en: 'Report', zh: '报表' },
      required: true,
      onDelete: 'with-parent',
    }),
    every: field.choice({
      label: { en: 'Every', zh: '频率' },
      required: true,
      default: 'week',
      options: {
        day: { label: { en: 'Day', zh: '每天' } },
        workday: { label: { en: 'Monday to Friday', zh: '周一至周五' } },
        week: { label: { en: 'Week', zh: '每周' } },
        month: { label: { en: 'Month', zh: '每月' } },
      },
    }),
    weekday: field.choice({
      label: { en: 'On', zh: '星期' },
      required: true,
      default: '1',
      options: {
        '1': { label: { en: 'Monday', zh: '星期一' } },
        '2': { label: { en: 'Tuesday', zh: '星期二' } },
        '3': { label: { en: 'Wednesday', zh: '星期三' } },
        '4': { label: { en: 'Thursday', zh: '星期四' } },
        '5': { label: { en: 'Friday', zh: '星期五' } },
        '6': { label: { en: 'Saturday', zh: '星期六' } },
        '7': { label: { en: 'Sunday', zh: '星期日' } },
      },
      shownWhen: { field: 'every', op: 'is', value: 'week' },
    }),
    monthDay: field.number({
      label: { en: 'On the day', zh: '日期' },
      help: {
        en: 'A month that is too short sends it on its last day.',
        zh: '当月没有该日时，在月末最后一天发送。',
      },
      required: true,
      default: 1,
      min: 1,
      max: 31,
      shownWhen: { field: 'every', op: 'is', value: 'month' },
    }),
    hour: field.number({
      label: { en: 'At the hour', zh: '发送时间（点）' },
      required: true,
      default: 8,
      min: 0,
      max: 23,
    }),
    recipients: field.links({
      object: 'user',
      label: { en: 'To', zh: '收件人' },
      help: {
        en: 'Each receives the figures that he may see.',
        zh: '每位收件人只收到其有权查看的数据。',
      },
      required: true,
    }),
    format: field.choice({
      label: { en: 'Attached', zh: '附件格式' },
      required: true,
      default: 'xlsx',
      options: {
        xlsx: { label: { en: 'Excel file', zh: 'Excel 文件' } },
        csv: { label: { en: 'CSV file', zh: 'CSV 文件' } },
        none: { label: { en: 'Nothing', zh: '无附件' } },
      },
    }),
    active: field.yesNo({ label: { en: 'Active', zh: '启用' }, default: true }),
    zone: field.text({ label: { en: 'Time zone', zh: '时区' }, max: 64, readOnly: true }),
    nextAt: field.instant({
      label: { en: 'Next', zh: '下次发送' },
      readOnly: true,
      sortable: true,
    }),
    lastSentAt: field.instant({ label: { en: 'Last sent', zh: '上次发送' }, readOnly: true }),
  },
  list: {
    columns: ['name', 'report', 'every', 'recipients', 'nextAt', 'lastSentAt', 'active'],
    sort: 'name',
  },
  form: [
    {
      label: { en: 'Report by mail', zh: '报表订阅' },
      fields: [
        'name',
        'report',
        'every',
        'weekday',
        'monthDay',
        'hour',
        'recipients',
        'format',
        'active',
      ],
    },
    { label: { en: 'Sending', zh: '发送' }, fields: ['zone', 'nextAt', 'lastSentAt'] },
  ],
  internal: true,
  icon: 'send',
});
