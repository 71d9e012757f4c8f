import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** What a person has to say when a customer buys, how he stands to us, and who of us speaks to him. */
export const buyingRole = defineObject({
  name: 'buying-role',
  label: {
    one: { en: 'Buying role', zh: '决策角色' },
    many: { en: 'Buying centre', zh: '采购决策中心' },
  },
  area: 'customers',
  kind: 'record',
  access: { kind: 'part', of: 'account' },
  title: 'role',
  fields: {
    account: field.link({
      object: 'account',
      label: { en: 'Account', zh: '所属公司' },
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
      open: true,
      label: { en: 'Role in buying', zh: '采购中的角色' },
      required: true,
      default: 'influencer',
      options: {
        decider: { label: { en: 'Decider (economic)', zh: '决策者（EB）' }, color: 'violet' },
        technical: { label: { en: 'Technical judge', zh: '技术把关（TB）' }, color: 'blue' },
        influencer: { label: { en: 'Influencer', zh: '影响者' }, color: 'teal' },
        user: { label: { en: 'User', zh: '使用者' }, color: 'green' },
        buyer: { label: { en: 'Buyer', zh: '采购执行者' }, color: 'amber' },
        gatekeeper: { label: { en: 'Gatekeeper', zh: '信息把关者' }, color: 'grey' },
        coach: { label: { en: 'Coach', zh: '教练（Coach）' }, color: 'pink' },
        champion: { label: { en: 'Champion', zh: '内部支持者' }, color: 'green' },
      },
    }),
    attitude: field.choice({
      open: true,
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
      label: { en: 'Weight of the word', zh: '影响力' },
      options: {
        high: { label: { en: 'High', zh: '高' }, color: 'violet' },
        medium: { label: { en: 'Medium', zh: '中' }, color: 'blue' },
        low: { label: { en: 'Low', zh: '低' }, color: 'grey' },
      },
    }),
    ours: field.user({ label: { en: 'Our contact', zh: '我方对接人' } }),
    note: field.longText({ label: { en: 'What moves him', zh: '关注点与备注' }, max: 2000 }),
  },
  uniqueTogether: [['account', 'person', 'role']],
  list: {
    columns: ['person', 'role', 'attitude', 'influence', 'ours', 'note', 'account'],
    sort: '-createdAt',
  },
  form: [
    {
      label: { en: 'Buying role', zh: '决策角色' },
      fields: ['account', 'person', 'role', 'attitude', 'influence', 'ours', 'note'],
    },
  ],
  internal: true,
  icon: 'users',
});
