import { z } from 'zod';
import { conditionSchema } from '#model/condition.ts';
import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';
import { advice, days } from './fields.ts';

/** By which figures the status and life-cycle stage of customers are told; the first rule whose condition a customer meets holds for him. */
export const statusRule = defineObject({
  name: 'status-rule',
  label: {
    one: { en: 'Status rule', zh: '状态规则' },
    many: { en: 'Status rules', zh: '状态规则' },
  },
  area: 'customers',
  kind: 'record',
  access: { kind: 'common' },
  title: 'name',
  fields: {
    name: field.text({
      label: { en: 'Name', zh: '规则名称' },
      required: true,
      max: 120,
      sortable: true,
    }),
    position: field.number({
      label: { en: 'Position', zh: '顺序' },
      required: true,
      default: 0,
      min: 0,
    }),
    customers: field.choice({
      label: { en: 'Of', zh: '客户范围' },
      required: true,
      default: 'all',
      options: {
        all: { label: { en: 'All customers', zh: '全部客户' } },
        organisation: { label: { en: 'Companies', zh: '公司' } },
        person: { label: { en: 'People', zh: '个人' } },
        household: { label: { en: 'Households', zh: '家庭' } },
      },
    }),
    rule: field.structure({
      label: { en: 'Who meet', zh: '适用条件' },
      schema: conditionSchema,
    }),
    active: field.yesNo({ label: { en: 'In use', zh: '启用' }, default: true }),
    purchases: field.manyChoice({
      label: { en: 'Counts as a purchase', zh: '计为购买的交易' },
      required: true,
      default: ['purchase'],
      options: {
        purchase: { label: { en: 'Purchase', zh: '购买' } },
        receipt: { label: { en: 'Payment received', zh: '收款' } },
        deposit: { label: { en: 'Deposit', zh: '存入' } },
        withdrawal: { label: { en: 'Withdrawal', zh: '支取' } },
        other: { label: { en: 'Other', zh: '其他' } },
      },
    }),
    repeatFrom: field.number({
      label: { en: 'Repeat from so many purchases', zh: '重复购买：购买次数达到' },
      required: true,
      default: 2,
      min: 2,
      max: 1000,
    }),
    loyalFrom: field.number({
      label: { en: 'Loyal from so many purchases', zh: '忠诚客户：购买次数达到' },
      required: true,
      default: 6,
      min: 2,
      max: 1000,
    }),
    loyalDays: days({
      label: { en: '… over so many days', zh: '忠诚客户：首末次购买相隔天数' },
      start: 180,
      min: 0,
    }),
    wonBackUntil: field.number({
      label: { en: 'Won back until so many purchases', zh: '挽回客户：再次购买达到次数前' },
      required: true,
      default: 3,
      min: 2,
      max: 1000,
    }),
    silence: days({
      label: { en: 'Lost after so many silent days', zh: '流失：沉默天数超过' },
      start: 365,
    }),
    rhythm: field.decimal({
      label: { en: '… or so many times his own rhythm', zh: '或超过自身购买周期的倍数' },
      help: {
        en: 'From his fourth purchase on; empty looks at the days alone.',
        zh: '自第四次购买起按客户自身周期判断；留空则只看天数。',
      },
      min: '1',
      max: '50',
      scale: 1,
    }),
    rhythmLeast: days({
      label: { en: 'Own rhythm: at least', zh: '按周期判断：最少天数' },
      start: 60,
    }),
    rhythmMost: days({
      label: { en: 'Own rhythm: at most', zh: '按周期判断：最多天数' },
      start: 730,
    }),
    formationFrom: field.number({
      label: { en: 'Exploration ends with so many purchases', zh: '考察期结束：购买次数达到' },
      required: true,
      default: 3,
      min: 1,
      max: 1000,
    }),
    stableAfter: days({
      label: { en: 'Stable after so many days', zh: '稳定期：首次购买后天数' },
      start: 365,
    }),
    trendDays: days({ label: { en: 'Trend over so many days', zh: '趋势比较天数' }, start: 180 }),
    growth: field.percent({
      label: { en: 'Grows by at least', zh: '增长幅度至少' },
      required: true,
      default: '30',
      min: '0',
      max: '1000',
    }),
    decline: field.percent({
      label: { en: 'Declines by at least', zh: '下降幅度至少' },
      required: true,
      default: '50',
      min: '1',
      max: '100',
    }),
    ...advice,
  },
  list: {
    columns: ['name', 'position', 'repeatFrom', 'loyalFrom', 'silence', 'active'],
    sort: 'name',
  },
  form: [
    {
      label: { en: 'Status rule', zh: '状态规则' },
      fields: ['name', 'position', 'customers', 'purchases', 'active'],
    },
    {
      label: { en: 'Status', zh: '客户状态' },
      fields: [
        'repeatFrom',
        'loyalFrom',
        'loyalDays',
        'wonBackUntil',
        'silence',
        'rhythm',
        'rhythmLeast',
        'rhythmMost',
      ],
    },
    {
      label: { en: 'Life cycle', zh: '生命周期' },
      fields: ['formationFrom', 'stableAfter', 'trendDays', 'growth', 'decline'],
    },
    {
      label: { en: 'Recommended action', zh: '建议行动' },
      fields: ['exploring', 'forming', 'stable', 'declining'],
    },
  ],
  actions: {
    tell: {
      label: { en: 'Tell now', zh: '立即计算' },
      on: 'object',
      input: z.strictObject({}),
      reply: z.object({ job: z.uuid().nullable() }),
    },
  },
  icon: 'git-compare',
});
