import { field } from '#model/field.ts';
import { contactFigures } from './contact-figures.ts';
import type { RelatedList } from '#model/object.ts';
import { classFields, standingFields } from './standing.ts';
import { poolFields, poolSection } from './pool-fields.ts';

/** Fields that companies, people and households share: one column each in the table `party`. */
export const partyFields = {
  name: field.text({ label: { en: 'Name', zh: '名称' }, required: true, max: 200, sortable: true }),
  code: field.text({
    label: { en: 'Customer number', zh: '客户编号' },
    help: {
      en: 'Also the key of an older system, to match imports by.',
      zh: '也可填原系统编号，导入时用于匹配。',
    },
    max: 60,
    sortable: true,
  }),
  phone: field.phone({ label: { en: 'Phone', zh: '电话' }, mask: 'tail' }),
  phoneRegion: field.text({
    label: { en: 'Phone region', zh: '号码归属地' },
    help: {
      en: 'Where in China the number was given out, by its prefix.',
      zh: '按号段或区号识别的号码归属地。',
    },
    readOnly: true,
    max: 60,
  }),
  email: field.email({ label: { en: 'E-mail', zh: '邮箱' }, mask: 'domain', sortable: true }),
  website: field.url({ label: { en: 'Website', zh: '网址' } }),
  address: field.address({ label: { en: 'Address', zh: '地址' }, mask: 'all' }),
  ...standingFields,
  ...classFields,
  ...poolFields,
  preferredChannel: field.choice({
    label: { en: 'Preferred channel', zh: '偏好渠道' },
    options: {
      phone: { label: { en: 'Phone', zh: '电话' } },
      email: { label: { en: 'E-mail', zh: '邮件' } },
      wechat: { label: { en: 'WeChat', zh: '微信' } },
      message: { label: { en: 'Text message', zh: '短信' } },
      letter: { label: { en: 'Letter', zh: '信函' } },
      visit: { label: { en: 'Visit', zh: '拜访' } },
    },
  }),
  preferredTime: field.manyChoice({
    label: { en: 'Preferred time', zh: '偏好时间' },
    options: {
      morning: { label: { en: 'Morning', zh: '上午' } },
      noon: { label: { en: 'Midday', zh: '中午' } },
      afternoon: { label: { en: 'Afternoon', zh: '下午' } },
      evening: { label: { en: 'Evening', zh: '晚上' } },
      weekday: { label: { en: 'Weekday', zh: '工作日' } },
      weekend: { label: { en: 'Weekend', zh: '周末' } },
    },
  }),
  preferredLanguage: field.choice({
    label: { en: 'Preferred language', zh: '偏好语言' },
    options: {
      zh: { label: { en: 'Chinese', zh: '中文' } },
      en: { label: { en: 'English', zh: '英语' } },
      de: { label: { en: 'German', zh: '德语' } },
      es: { label: { en: 'Spanish', zh: '西班牙语' } },
      fr: { label: { en: 'French', zh: '法语' } },
      ja: { label: { en: 'Japanese', zh: '日语' } },
      ko: { label: { en: 'Korean', zh: '韩语' } },
      pt: { label: { en: 'Portuguese', zh: '葡萄牙语' } },
      ru: { label: { en: 'Russian', zh: '俄语' } },
      other: { label: { en: 'Other', zh: '其他' } },
    },
  }),
  doNotContact: field.yesNo({
    label: { en: 'Do not contact', zh: '禁止联系' },
    help: {
      en: 'No call, mail or message of any kind, except to answer.',
      zh: '除答复来访外，不得以任何方式联系。',
    },
    default: false,
  }),
  openComplaint: field.yesNo({
    label: { en: 'Complaint open', zh: '有未结投诉' },
    help: {
      en: 'While it is open, contact policies may stop marketing and sales.',
      zh: '未结期间，接触规则可停止营销和销售联系。',
    },
    default: false,
  }),
  zone: field.text({
    label: { en: 'Time zone', zh: '时区' },
    help: {
      en: 'By continent and city, such as Asia/Shanghai; quiet hours count by it.',
      zh: '按“洲/城市”填写，如 Asia/Shanghai；免打扰时段以此为准。',
    },
    max: 64,
  }),
  tags: field.links({ object: 'tag', label: { en: 'Tags', zh: '标签' } }),
  description: field.longText({ label: { en: 'Description', zh: '备注' }, max: 20000 }),
  ...contactFigures('customer'),
  openCommitments: field.rollUp({
    label: { en: 'Open commitments', zh: '待兑现承诺' },
    result: 'number',
    over: { object: 'commitment', link: 'party' },
    measure: 'count',
    where: { field: 'state', op: 'is', value: 'open' },
    readOnly: true,
  }),
  transactionCount: field.rollUp({
    label: { en: 'Transactions', zh: '交易笔数' },
    result: 'number',
    over: { object: 'transaction', link: 'party' },
    measure: 'count',
    readOnly: true,
  }),
  lastTransactionAt: field.rollUp({
    label: { en: 'Last transaction', zh: '最近交易时间' },
    result: 'instant',
    over: { object: 'transaction', link: 'party', field: 'at' },
    measure: 'max',
    readOnly: true,
  }),
  purchaseTotal: field.rollUp({
    label: { en: 'Purchases in total', zh: '累计购买金额' },
    help: { en: 'In the base currency.', zh: '以本位币计。' },
    result: 'decimal',
    over: { object: 'transaction', link: 'party', field: 'amount' },
    measure: 'sum',
    where: { field: 'kind', op: 'is', value: 'purchase' },
    readOnly: true,
  }),
} as const;

/** Customers that are one and the same become one; nobody is contacted because one of them did not say no. */
export const customerMerging = {
  mergeable: true,
  merging: { either: ['doNotContact', 'openComplaint'] },
} as const;

/** The organisation that a person belongs to first; shared by `contact` and `party`. */
export const mainAccountField = {
  account: field.link({ object: 'account', label: { en: 'Account', zh: '所属公司' } }),
} as const;

/** Sections that the pages of companies, people and households share. */
export const partySections = [
  {
    label: { en: 'Preferences', zh: '联系偏好' },
    fields: [
      'preferredChannel',
      'preferredTime',
      'preferredLanguage',
      'zone',
      'doNotContact',
      'openComplaint',
    ],
  },
  {
    label: { en: 'Relationship', zh: '客户关系' },
    fields: [
      'status',
      'lostReason',
      'lifeCycle',
      'class1',
      'class2',
      'class3',
      'class4',
      'class5',
      'class6',
      'strategy',
      'walletShare',
      'brandView',
      'source',
      'tags',
      'owner',
      'unit',
    ],
  },
  {
    label: { en: 'Figures', zh: '统计' },
    fields: [
      'lastContactAt',
      'lastContactBy',
      'lastContactVia',
      'nextStepAt',
      'openCommitments',
      'transactionCount',
      'lastTransactionAt',
      'purchaseTotal',
    ],
  },
  poolSection,
  { label: { en: 'Remarks', zh: '备注' }, fields: ['description'] },
] as const;

/** What the pages of companies, people and households list below, in this order. */
export const partyRelated = [
  { object: 'opportunity', link: 'party', label: { en: 'Opportunities', zh: '商机' } },
  { object: 'quote', link: 'party', label: { en: 'Quotes', zh: '报价' } },
  { object: 'order', link: 'party', label: { en: 'Orders', zh: '订单' } },
  { object: 'contract', link: 'party', label: { en: 'Contracts', zh: '合同' } },
  { object: 'payment-plan', link: 'party', label: { en: 'Payment plan', zh: '回款计划' } },
  { object: 'credit-profile', link: 'party', label: { en: 'Credit', zh: '信用档案' } },
  { object: 'receipt', link: 'party', label: { en: 'Receipts', zh: '回款' } },
  { object: 'commitment', link: 'party', label: { en: 'Commitments', zh: '承诺' } },
  { object: 'identity', link: 'party', label: { en: 'Contact points', zh: '联系方式' } },
  { object: 'address', link: 'party', label: { en: 'Addresses', zh: '地址' } },
  { object: 'relation', link: 'from', label: { en: 'Relations', zh: '关系' } },
  { object: 'relation', link: 'to', label: { en: 'Relations from others', zh: '反向关系' } },
  { object: 'party-role', link: 'party', label: { en: 'Business roles', zh: '往来角色' } },
  { object: 'party-class', link: 'party', label: { en: 'Classes', zh: '客户分类' } },
  { object: 'status-period', link: 'party', label: { en: 'Status history', zh: '状态历史' } },
  { object: 'party-team', link: 'party', label: { en: 'Customer team', zh: '客户团队' } },
  { object: 'transaction', link: 'party', label: { en: 'Transactions', zh: '交易明细' } },
  { object: 'holding', link: 'party', label: { en: 'Holdings', zh: '持有产品' } },
  { object: 'consent', link: 'party', label: { en: 'Consents', zh: '同意记录' } },
  { object: 'suppression', link: 'party', label: { en: 'Suppressions', zh: '抑制记录' } },
  { object: 'data-request', link: 'party', label: { en: 'Data requests', zh: '个人数据请求' } },
  { object: 'life-event', link: 'party', label: { en: 'Life events', zh: '人生事件' } },
  {
    object: 'ownership-period',
    link: 'party',
    label: { en: 'Ownership history', zh: '负责人历史' },
  },
  { object: 'pool-claim', link: 'party', label: { en: 'Claims', zh: '领取记录' } },
  { object: 'party-source', link: 'party', label: { en: 'Sources of facts', zh: '信息来源' } },
] as const satisfies readonly RelatedList[];
