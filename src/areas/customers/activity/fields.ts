import { z } from 'zod';
import { field } from '#model/field.ts';
import { purposes } from '../party/rules/contact-choices.ts';

/** How an activity comes again, and which one of a series it is. */
export const repeatingFields = {
  repeats: field.text({
    label: { en: 'Repeats', zh: '重复' },
    help: {
      en: 'A recurrence rule of RFC 5545, such as FREQ=WEEKLY;BYDAY=MO. Finishing a task that repeats makes the next one.',
      zh: 'RFC 5545 重复规则，如 FREQ=WEEKLY;BYDAY=MO。重复任务完成后自动生成下一个。',
    },
    max: 500,
    format: 'recurrence',
  }),
  repeatsIn: field.text({
    label: { en: 'Repeats in time zone', zh: '重复所用时区' },
    help: {
      en: 'The time zone whose clock the repetition follows; the one of whoever set it.',
      zh: '重复按此时区的时间进行；默认为设置者的时区。',
    },
    readOnly: true,
    max: 60,
  }),
  series: field.link({
    object: 'activity',
    label: { en: 'Series', zh: '所属系列' },
    help: {
      en: 'The repeating activity that this one was taken out of.',
      zh: '此跟进所属的重复跟进。',
    },
    readOnly: true,
  }),
  originalStart: field.instant({
    label: { en: 'Place in the series', zh: '系列中的原定时间' },
    readOnly: true,
  }),
  availability: field.choice({
    label: { en: 'Shows as', zh: '忙闲状态' },
    help: {
      en: 'Whether others are warned when they plan something at the same time.',
      zh: '他人在同一时间安排时是否提示冲突。',
    },
    default: 'busy',
    options: {
      busy: { label: { en: 'Busy', zh: '忙碌' } },
      tentative: { label: { en: 'Tentative', zh: '暂定' }, color: 'amber' },
      free: { label: { en: 'Free', zh: '空闲' }, color: 'green' },
    },
  }),
};

const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString());
const which = z.enum(['this', 'following', 'all']).meta({
  description: 'The one time, it and all after it, or the whole series',
});
const occurrence = instant.meta({ description: 'Where the series puts the time that is meant' });

/** Which times of a series are called off. */
export const cancelInput = z.strictObject({ occurrence, which });

/** Which times of a series are changed, and to what; `startAt` and `endAt` are those of the time that is meant. */
export const changeInput = z.strictObject({
  occurrence,
  which,
  values: z
    .strictObject({
      kind: z.string(),
      subject: z.string().max(200),
      text: z.string().max(20_000).nullable(),
      startAt: instant,
      endAt: instant.nullable(),
      allDay: z.boolean(),
      repeats: z.string().max(500).nullable(),
      remindBefore: z.int().nullable(),
      availability: z.string(),
      status: z.string(),
      outcome: z.string().nullable(),
      priority: z.string(),
      location: z.string().max(300).nullable(),
      regarding: z.uuid().nullable(),
      owner: z.uuid(),
      private: z.boolean(),
    })
    .partial(),
});

/** What a contact was for, and what became of a mail that we sent. */
export const mailFields = {
  purpose: field.choice({ label: { en: 'Purpose', zh: '用途' }, options: purposes }),
  content: field.richText({ label: { en: 'Mail', zh: '邮件正文' } }),
  delivery: field.choice({
    label: { en: 'Delivery', zh: '发送状态' },
    readOnly: true,
    options: {
      queued: { label: { en: 'Waiting', zh: '待发送' }, color: 'blue' },
      sent: { label: { en: 'Sent', zh: '已发送' }, color: 'green' },
      failed: { label: { en: 'Not sent', zh: '未发出' }, color: 'red' },
      unknown: { label: { en: 'Not known whether sent', zh: '是否发出未知' }, color: 'amber' },
    },
  }),
  deliveryNote: field.text({
    label: { en: 'What the mail server said', zh: '发送说明' },
    readOnly: true,
    max: 500,
  }),
  answers: field.link({
    object: 'activity',
    label: { en: 'Answers', zh: '答复的邮件' },
    readOnly: true,
  }),
} as const;

/** Where they stand on the page of an activity. */
export const mailSection = {
  label: { en: 'Mail', zh: '邮件' },
  fields: ['purpose', 'content', 'delivery', 'deliveryNote', 'answers'],
} as const;

/** Why there was a contact, how it went both ways, what it felt like, and how far a task has come. */
export const dealingFields = {
  reason: field.choice({
    label: { en: 'Reason', zh: '联系原因' },
    help: { en: 'What the customer or we wanted.', zh: '客户或我方联系的缘由。' },
    options: {
      'general-enquiry': { label: { en: 'General enquiry', zh: '综合咨询' } },
      'sales-enquiry': { label: { en: 'Sales enquiry', zh: '销售咨询' } },
      'technical-query': { label: { en: 'Technical query', zh: '技术质疑' } },
      'bill-query': { label: { en: 'Bill query', zh: '账单质疑' } },
      'order': { label: { en: 'Order', zh: '订单' } },
      'request': { label: { en: 'Request', zh: '服务请求' } },
      'complaint': { label: { en: 'Complaint', zh: '投诉' }, color: 'red' },
      'praise': { label: { en: 'Praise', zh: '表扬' }, color: 'green' },
      'suggestion': { label: { en: 'Suggestion', zh: '建议' }, color: 'blue' },
      'care': { label: { en: 'Customer care', zh: '客户关怀' }, color: 'pink' },
      'other': { label: { en: 'Other', zh: '其他' } },
    },
  }),
  exchange: field.choice({
    label: { en: 'Exchange', zh: '沟通形式' },
    help: {
      en: 'Whether one side only spoke, or both answered each other.',
      zh: '仅单方传达，或双方互动。',
    },
    options: {
      'one-way': { label: { en: 'One way', zh: '单向' } },
      'two-way': { label: { en: 'Two way', zh: '双向互动' } },
    },
  }),
  feeling: field.choice({
    label: { en: 'How the customer felt', zh: '客户感受' },
    options: {
      pleased: { label: { en: 'Pleased', zh: '愉悦' }, color: 'green' },
      content: { label: { en: 'Content', zh: '满意' }, color: 'teal' },
      neutral: { label: { en: 'Neutral', zh: '一般' }, color: 'grey' },
      unhappy: { label: { en: 'Unhappy', zh: '不满' }, color: 'amber' },
      upset: { label: { en: 'Upset', zh: '糟糕' }, color: 'red' },
    },
  }),
  strain: field.choice({
    label: { en: 'Strain', zh: '精神压力' },
    help: {
      en: 'What the contact cost in effort of mind.',
      zh: '此次联系所耗费的精神压力。',
    },
    options: {
      none: { label: { en: 'None', zh: '无' } },
      some: { label: { en: 'Some', zh: '一定' }, color: 'amber' },
      much: { label: { en: 'Much', zh: '较大' }, color: 'red' },
    },
  }),
  progress: field.percent({
    label: { en: 'Progress', zh: '工作进度' },
    help: { en: 'How far the task has come.', zh: '任务已完成的比例。' },
    min: '0',
    max: '100',
  }),
} as const;

/** Where they stand on the page of an activity. */
export const dealingSection = {
  label: { en: 'The contact', zh: '沟通情况' },
  fields: ['reason', 'exchange', 'feeling', 'strain'],
} as const;
