import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** What a person asks of us about his own data, until when it is due, and how it was answered. */
export const dataRequest = defineObject({
  name: 'data-request',
  label: {
    one: { en: 'Data request', zh: '个人数据请求' },
    many: { en: 'Data requests', zh: '个人数据请求' },
  },
  area: 'customers',
  kind: 'record',
  // It outlives an erasure: what was asked and answered has to be shown.
  access: { kind: 'owned', readableWith: 'party' },
  title: 'number',
  fields: {
    number: field.autoNumber({
      label: { en: 'Number', zh: '编号' },
      scheme: { prefix: 'DR-', digits: 4 },
    }),
    party: field.link({
      object: 'party',
      label: { en: 'Customer', zh: '客户' },
      required: true,
    }),
    kind: field.choice({
      label: { en: 'Kind', zh: '类型' },
      required: true,
      default: 'access',
      options: {
        access: { label: { en: 'Access', zh: '查阅复制' }, color: 'blue' },
        correction: { label: { en: 'Correction', zh: '更正' }, color: 'teal' },
        erasure: { label: { en: 'Erasure', zh: '删除' }, color: 'red' },
        objection: { label: { en: 'Objection', zh: '拒绝处理' }, color: 'amber' },
      },
    }),
    receivedOn: field.day({
      label: { en: 'Received on', zh: '收到日期' },
      required: true,
      default: 'today',
      sortable: true,
    }),
    dueOn: field.day({
      label: { en: 'Due on', zh: '答复期限' },
      help: {
        en: 'Unless said, as many days after it was received as the workspace sets: 30 at first.',
        zh: '未填写则按工作区设置的答复天数计算，默认 30 天。',
      },
      sortable: true,
    }),
    via: field.choice({
      label: { en: 'Came by', zh: '提出方式' },
      options: {
        email: { label: { en: 'E-mail', zh: '邮件' } },
        letter: { label: { en: 'Letter', zh: '信函' } },
        phone: { label: { en: 'Phone', zh: '电话' } },
        visit: { label: { en: 'Visit', zh: '上门' } },
        website: { label: { en: 'Website', zh: '网站' } },
      },
    }),
    identityChecked: field.yesNo({
      label: { en: 'Identity checked', zh: '已核实身份' },
      default: false,
    }),
    details: field.longText({ label: { en: 'What is asked', zh: '请求内容' }, max: 4000 }),
    state: field.choice({
      label: { en: 'State', zh: '状态' },
      required: true,
      default: 'open',
      options: {
        open: { label: { en: 'Open', zh: '处理中' }, color: 'blue' },
        answered: { label: { en: 'Answered', zh: '已答复' }, color: 'green' },
        declined: { label: { en: 'Declined', zh: '已拒绝' }, color: 'grey' },
      },
    }),
    answeredOn: field.day({ label: { en: 'Answered on', zh: '答复日期' } }),
    answer: field.longText({ label: { en: 'How it was answered', zh: '答复内容' }, max: 4000 }),
  },
  checks: [
    {
      code: 'data-request.unchecked',
      field: 'identityChecked',
      condition: {
        any: [
          { field: 'state', op: 'isNot', value: 'answered' },
          { field: 'identityChecked', op: 'is', value: true },
        ],
      },
    },
    {
      code: 'data-request.no-answer',
      field: 'answer',
      condition: {
        any: [
          { field: 'state', op: 'is', value: 'open' },
          { field: 'answer', op: 'isNotEmpty' },
        ],
      },
    },
  ],
  list: {
    columns: ['number', 'party', 'kind', 'receivedOn', 'dueOn', 'state', 'owner'],
    sort: 'dueOn',
  },
  form: [
    {
      label: { en: 'Request', zh: '请求' },
      fields: [
        'number',
        'party',
        'kind',
        'receivedOn',
        'dueOn',
        'via',
        'identityChecked',
        'details',
        'owner',
      ],
    },
    {
      label: { en: 'Answer', zh: '答复' },
      fields: ['state', 'answeredOn', 'answer'],
    },
  ],
  icon: 'user-search',
});
