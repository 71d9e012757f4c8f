import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** What a person has to say in one purchase: who pays, who judges, who uses it, who coaches us. */
export const opportunityRole = defineObject({
  name: 'opportunity-role',
  label: {
    one: { en: 'Person in the decision', zh: '决策人' },
    many: { en: 'Decision map', zh: '决策图' },
  },
  area: 'sales',
  kind: 'record',
  access: { kind: 'part', of: 'opportunity' },
  title: 'role',
  fields: {
    opportunity: field.link({
      object: 'opportunity',
      label: { en: 'Opportunity', zh: '商机' },
      required: true,
      onDelete: 'with-parent',
    }),
    person: field.link({
      object: 'contact',
      label: { en: 'Person', zh: '人员' },
      required: true,
      onDelete: 'with-parent',
    }),
    role: field.choice({
      label: { en: 'Part in the decision', zh: '决策作用' },
      required: true,
      default: 'ub',
      options: {
        eb: { label: { en: 'EB: economic buyer', zh: 'EB 经济决策者' }, color: 'violet' },
        tb: { label: { en: 'TB: technical buyer', zh: 'TB 技术把关者' }, color: 'blue' },
        ub: { label: { en: 'UB: user buyer', zh: 'UB 使用者' }, color: 'green' },
        coach: { label: { en: 'Coach', zh: 'Coach 教练' }, color: 'pink' },
      },
    }),
    attitude: field.choice({
      label: { en: 'Attitude to us', zh: '对我方态度' },
      options: {
        'strongly-for': { label: { en: 'Strongly for us', zh: '强烈支持' }, color: 'green' },
        'for': { label: { en: 'For us', zh: '支持' }, color: 'teal' },
        'neutral': { label: { en: 'Neutral', zh: '中立' }, color: 'grey' },
        'against': { label: { en: 'Against us', zh: '反对' }, color: 'amber' },
        'strongly-against': { label: { en: 'Strongly against us', zh: '强烈反对' }, color: 'red' },
      },
    }),
    influence: field.choice({
      label: { en: 'Influence', zh: '影响力' },
      options: {
        high: { label: { en: 'High', zh: '高' }, color: 'violet' },
        medium: { label: { en: 'Medium', zh: '中' }, color: 'blue' },
        low: { label: { en: 'Low', zh: '低' }, color: 'grey' },
      },
    }),
    response: field.choice({
      label: { en: 'Readiness to change', zh: '变革反应模式' },
      help: {
        en: 'How he sees the present: nothing sells to whom all is well.',
        zh: '其对现状的看法；满足现状者不会购买。',
      },
      options: {
        growth: { label: { en: 'Wants more', zh: '如虎添翼' }, color: 'green' },
        trouble: { label: { en: 'In trouble', zh: '亡羊补牢' }, color: 'teal' },
        content: { label: { en: 'Content', zh: '我行我素' }, color: 'amber' },
        overconfident: { label: { en: 'Overconfident', zh: '班门弄斧' }, color: 'red' },
      },
    }),
    personalWin: field.longText({ label: { en: 'What he wins', zh: '个人赢' }, max: 2000 }),
    ours: field.user({ label: { en: 'Our contact', zh: '我方对接人' } }),
    note: field.longText({ label: { en: 'Note', zh: '备注' }, max: 2000 }),
  },
  uniqueTogether: [['opportunity', 'person', 'role']],
  list: {
    columns: ['person', 'role', 'attitude', 'influence', 'response', 'ours', 'opportunity'],
    sort: '-createdAt',
  },
  form: [
    {
      label: { en: 'Person in the decision', zh: '决策人' },
      fields: [
        'opportunity',
        'person',
        'role',
        'attitude',
        'influence',
        'response',
        'personalWin',
        'ours',
        'note',
      ],
    },
  ],
  internal: true,
  icon: 'users',
});
