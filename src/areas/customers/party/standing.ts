import { customerStatuses, lifeCycleStages } from './rules/states.ts';
import { field } from '#model/field.ts';

function classSlot(number: number) {
  return field.link({
    object: 'class-value',
    label: { en: `Class ${number}`, zh: `分类 ${number}` },
    readOnly: true,
    byRules: true,
  });
}

/** The current class in each of the schemes that are a field of customers; shown under the scheme's name. */
export const classFields = {
  class1: classSlot(1),
  class2: classSlot(2),
  class3: classSlot(3),
  class4: classSlot(4),
  class5: classSlot(5),
  class6: classSlot(6),
} as const;

/** How a customer stands with us: shared by companies, people and households. */
export const standingFields = {
  status: field.choice({
    label: { en: 'Customer status', zh: '客户状态' },
    required: true,
    default: 'potential',
    sortable: true,
    byRules: true,
    help: {
      en: 'Follows from transactions and silence. What people set holds where nothing was bought; target, lost and non-customer hold until the next purchase.',
      zh: '按交易和沉默时间自动计算。无交易时以人工设置为准；人工设置的“流失”“非客户”保持到下次购买。',
    },
    options: customerStatuses,
  }),
  lostReason: field.choice({
    label: { en: 'Lost because of', zh: '流失原因' },
    shownWhen: { field: 'status', op: 'is', value: 'lost' },
    options: {
      'incentive': { label: { en: 'Gift or rebate of a competitor', zh: '竞争对手返现或赠送' } },
      'price': { label: { en: 'Price', zh: '价格' } },
      'product': { label: { en: 'Product', zh: '产品' } },
      'service': { label: { en: 'Service', zh: '服务' } },
      'contact': { label: { en: 'Our people', zh: '我方人员' } },
      'need-gone': { label: { en: 'Need is gone', zh: '需求消失' } },
      'moved': { label: { en: 'Moved away', zh: '搬迁' } },
      'closed': { label: { en: 'Closed down', zh: '停业' } },
      'other': { label: { en: 'Other', zh: '其他' } },
    },
  }),
  lifeCycle: field.choice({
    label: { en: 'Life-cycle stage', zh: '生命周期阶段' },
    byRules: true,
    help: {
      en: 'Follows from the trend of purchases.',
      zh: '按购买趋势自动计算。',
    },
    options: lifeCycleStages,
  }),
  strategy: field.choice({
    label: { en: 'Strategy', zh: '客户策略' },
    help: {
      en: 'Win it from a competitor, keep it from one, or make it grow.',
      zh: '抢夺竞争者的最佳客户、保护自己的最佳客户，或培养高潜力客户。',
    },
    options: {
      capture: { label: { en: 'Capture', zh: '抢夺' }, color: 'red' },
      protect: { label: { en: 'Protect', zh: '保护' }, color: 'green' },
      cultivate: { label: { en: 'Cultivate', zh: '培养' }, color: 'blue' },
    },
  }),
  walletShare: field.percent({
    label: { en: 'Share of wallet', zh: '钱夹份额' },
    help: {
      en: 'How much of what he spends on such things is spent with us.',
      zh: '客户同类支出中，向我方购买所占的比例。',
    },
    min: '0',
    max: '100',
  }),
  brandView: field.choice({
    label: { en: 'View of our brand', zh: '品牌认知' },
    options: {
      devoted: { label: { en: 'Devoted', zh: '忠于品牌' }, color: 'violet' },
      favourable: { label: { en: 'Favourable', zh: '认可' }, color: 'green' },
      indifferent: { label: { en: 'Indifferent', zh: '无所谓' }, color: 'grey' },
      unfavourable: { label: { en: 'Unfavourable', zh: '不认可' }, color: 'red' },
      unaware: { label: { en: 'Unaware', zh: '不了解' }, color: 'grey' },
    },
  }),
  source: field.choice({
    open: true,
    label: { en: 'Came through', zh: '客户来源' },
    options: {
      'referral': { label: { en: 'Referral', zh: '客户推荐' } },
      'cold-call': { label: { en: 'Cold call', zh: '电话开发' } },
      'visit': { label: { en: 'Visit', zh: '上门拜访' } },
      'website': { label: { en: 'Website', zh: '网站' } },
      'social-media': { label: { en: 'Social media', zh: '社交媒体' } },
      'search-engine': { label: { en: 'Search engine', zh: '搜索引擎' } },
      'advertisement': { label: { en: 'Advertisement', zh: '广告' } },
      'television': { label: { en: 'Television advertising', zh: '电视广告' } },
      'magazine': { label: { en: 'Magazine advertising', zh: '杂志广告' } },
      'direct-mail': { label: { en: 'Direct mail', zh: '直邮' } },
      'exhibition': { label: { en: 'Exhibition', zh: '展会' } },
      'event': { label: { en: 'Event', zh: '会务活动' } },
      'partner': { label: { en: 'Partner', zh: '合作伙伴' } },
      'tender': { label: { en: 'Tender', zh: '招投标' } },
      'price-offer': { label: { en: 'Price offer', zh: '价格优惠' } },
      'import': { label: { en: 'Import', zh: '数据导入' } },
      'other': { label: { en: 'Other', zh: '其他' } },
    },
  }),
} as const;
