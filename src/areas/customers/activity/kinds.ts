/** The kinds of activity; also the channels by which customers are reached. */
export const activityKinds = {
  task: { label: { en: 'Task', zh: '任务' }, color: 'blue' },
  call: { label: { en: 'Call', zh: '电话' }, color: 'teal' },
  email: { label: { en: 'E-mail', zh: '邮件' }, color: 'violet' },
  meeting: { label: { en: 'Meeting', zh: '会议' }, color: 'amber' },
  visit: { label: { en: 'Visit', zh: '拜访' }, color: 'green' },
  reception: { label: { en: 'Reception', zh: '接待' }, color: 'green' },
  letter: { label: { en: 'Letter', zh: '信函' } },
  fax: { label: { en: 'Fax', zh: '传真' } },
  message: { label: { en: 'Message', zh: '短信/微信' }, color: 'teal' },
  gift: { label: { en: 'Gift', zh: '礼品' }, color: 'pink' },
  trip: { label: { en: 'Trip', zh: '出差' }, color: 'amber' },
  note: { label: { en: 'Note', zh: '备注' } },
} as const;
