import { field } from '#model/field.ts';

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
