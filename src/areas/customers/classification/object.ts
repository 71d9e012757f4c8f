import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';
import { designInput, designReply } from './fields.ts';

/** How many schemes are a field of customers, at most. */
export const classSlots = 6;

const ranked = { field: 'method', op: 'is', value: 'by-ranking' } as const;

/** A scheme that sorts customers into classes: key, ordinary, small; A, B, C; VIP. */
export const classification = defineObject({
  name: 'classification',
  label: {
    one: { en: 'Classification', zh: '分类方案' },
    many: { en: 'Classifications', zh: '分类方案' },
  },
  area: 'customers',
  kind: 'record',
  access: { kind: 'common' },
  title: 'name',
  fields: {
    name: field.text({
      label: { en: 'Name', zh: '方案名称' },
      required: true,
      max: 120,
      unique: true,
      sortable: true,
    }),
    purpose: field.text({ label: { en: 'Purpose', zh: '用途' }, max: 300 }),
    appliesTo: field.manyChoice({
      label: { en: 'Sorts', zh: '适用对象' },
      required: true,
      options: {
        organisation: { label: { en: 'Companies', zh: '公司' } },
        person: { label: { en: 'People', zh: '个人' } },
        household: { label: { en: 'Households', zh: '家庭' } },
      },
    }),
    method: field.choice({
      label: { en: 'Given', zh: '分类方式' },
      required: true,
      default: 'by-hand',
      options: {
        'by-hand': { label: { en: 'By hand', zh: '人工' } },
        'by-rule': { label: { en: 'By rule', zh: '规则' } },
        'by-ranking': { label: { en: 'By ranking', zh: '排名' } },
      },
    }),
    figure: field.choice({
      label: { en: 'Ranked by', zh: '排名依据' },
      shownWhen: ranked,
      options: {
        purchases: { label: { en: 'Amount of purchases', zh: '购买金额' } },
        count: { label: { en: 'Number of purchases', zh: '购买次数' } },
      },
    }),
    months: field.number({
      label: { en: 'Of the last months', zh: '统计最近月数' },
      help: { en: 'All purchases where empty.', zh: '留空则统计全部购买。' },
      shownWhen: ranked,
      min: 1,
      max: 120,
    }),
    cut: field.choice({
      label: { en: 'Cut by', zh: '划分方式' },
      shownWhen: ranked,
      options: {
        share: { label: { en: 'Cumulated share of the figure', zh: '累计占比' } },
        customers: { label: { en: 'Share of the customers', zh: '客户数占比' } },
      },
    }),
    slot: field.number({
      label: { en: 'Column in lists', zh: '列表列' },
      help: {
        en: 'Customers show the class of up to six schemes as a field of its own.',
        zh: '最多六个方案的类别可作为客户字段，在列表中显示、筛选和分组。',
      },
      min: 1,
      max: classSlots,
      unique: true,
    }),
    active: field.yesNo({ label: { en: 'In use', zh: '启用' }, default: true }),
  },
  list: { columns: ['name', 'purpose', 'appliesTo', 'method', 'active'], sort: 'name' },
  form: [
    {
      label: { en: 'Classification', zh: '分类方案' },
      fields: [
        'name',
        'purpose',
        'appliesTo',
        'method',
        'figure',
        'months',
        'cut',
        'slot',
        'active',
      ],
    },
  ],
  related: [
    { object: 'class-value', link: 'classification', label: { en: 'Classes', zh: '类别' } },
    {
      object: 'party-class',
      link: 'classification',
      label: { en: 'Classed customers', zh: '已分类客户' },
    },
  ],
  actions: {
    design: {
      label: { en: 'Design', zh: '设计' },
      on: 'object',
      input: designInput,
      reply: designReply,
    },
  },
  icon: 'layers',
});
