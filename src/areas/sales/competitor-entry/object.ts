import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** Who else wants the order: where he is strong and weak, what he asks, and what we say to that. */
export const competitorEntry = defineObject({
  name: 'competitor-entry',
  label: {
    one: { en: 'Competitor', zh: '竞争记录' },
    many: { en: 'Competitors', zh: '竞争记录' },
  },
  area: 'sales',
  kind: 'record',
  access: { kind: 'part', of: 'opportunity' },
  title: 'name',
  fields: {
    opportunity: field.link({
      object: 'opportunity',
      label: { en: 'Opportunity', zh: '商机' },
      required: true,
      onDelete: 'with-parent',
    }),
    competitor: field.link({
      object: 'account',
      label: { en: 'Company', zh: '竞争对手公司' },
      help: {
        en: 'Where we keep the competitor as a company; else the name is enough.',
        zh: '竞争对手已建档时选择；否则填写名称即可。',
      },
    }),
    name: field.text({
      label: { en: 'Name', zh: '竞争对手' },
      help: { en: 'Empty: that of the company.', zh: '留空则取公司名称。' },
      max: 200,
      sortable: true,
    }),
    standing: field.choice({
      label: { en: 'Where he stands', zh: '竞争态势' },
      options: {
        ahead: { label: { en: 'Ahead of us', zh: '领先我方' }, color: 'red' },
        level: { label: { en: 'Level with us', zh: '势均力敌' }, color: 'amber' },
        behind: { label: { en: 'Behind us', zh: '落后我方' }, color: 'green' },
        out: { label: { en: 'Out', zh: '已出局' }, color: 'grey' },
      },
    }),
    price: field.money({ label: { en: 'His price', zh: '对方报价' }, min: '0' }),
    product: field.text({ label: { en: 'What he offers', zh: '对方产品' }, max: 300 }),
    strengths: field.longText({ label: { en: 'Strengths', zh: '优势' }, max: 4000 }),
    weaknesses: field.longText({ label: { en: 'Weaknesses', zh: '劣势' }, max: 4000 }),
    whatToSay: field.longText({ label: { en: 'What we say', zh: '应对话术' }, max: 4000 }),
  },
  uniqueTogether: [['opportunity', 'name']],
  list: {
    columns: [
      'name',
      'standing',
      'price',
      'product',
      'strengths',
      'weaknesses',
      'whatToSay',
      'opportunity',
    ],
    sort: 'name',
  },
  form: [
    {
      label: { en: 'Competitor', zh: '竞争记录' },
      fields: [
        'opportunity',
        'competitor',
        'name',
        'standing',
        'price',
        'product',
        'strengths',
        'weaknesses',
        'whatToSay',
      ],
    },
  ],
  search: ['product'],
  internal: true,
  icon: 'git-compare',
});
