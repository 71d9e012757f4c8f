import { hoursOn, type Trade } from './trade.ts';

/** A firm that buys and sells goods to dealers, shops and end customers. */
export const trading: Trade = {
  key: 'trading',
  name: { en: 'Trading firm', zh: '贸易公司' },
  summary: {
    en: 'Dealers and buyers with terms of payment, price levels and credit limits.',
    zh: '面向经销商与采购商，管理付款条件、价格等级与信用额度。',
  },
  fields: [
    {
      object: 'account',
      name: 'xTradeRole',
      kind: 'choice',
      label: { en: 'Trade role', zh: '贸易角色' },
      options: [
        ['dealer', { en: 'Dealer', zh: '经销商' }, 'blue'],
        ['wholesaler', { en: 'Wholesaler', zh: '批发商' }, 'violet'],
        ['shop', { en: 'Shop', zh: '零售终端' }, 'teal'],
        ['online', { en: 'Online shop', zh: '电商' }, 'amber'],
        ['end-customer', { en: 'End customer', zh: '终端用户' }, 'green'],
      ],
      filterable: true,
      inList: true,
    },
    {
      object: 'account',
      name: 'xMainGoods',
      kind: 'text',
      label: { en: 'Main goods', zh: '主营商品' },
      max: '300',
      searchable: true,
    },
    {
      object: 'account',
      name: 'xPriceLevel',
      kind: 'choice',
      label: { en: 'Price level', zh: '价格等级' },
      options: [
        ['list', { en: 'List price', zh: '标准价' }, 'grey'],
        ['dealer', { en: 'Dealer price', zh: '经销价' }, 'blue'],
        ['contract', { en: 'Contract price', zh: '协议价' }, 'violet'],
      ],
      filterable: true,
    },
    {
      object: 'account',
      name: 'xPaymentTerms',
      kind: 'choice',
      label: { en: 'Terms of payment', zh: '付款条件' },
      options: [
        ['advance', { en: 'In advance', zh: '预付全款' }],
        ['delivery', { en: 'On delivery', zh: '货到付款' }],
        ['days-30', { en: '30 days', zh: '月结 30 天' }],
        ['days-60', { en: '60 days', zh: '月结 60 天' }],
        ['credit-letter', { en: 'Letter of credit', zh: '信用证' }],
      ],
      filterable: true,
      inList: true,
    },
    {
      object: 'account',
      name: 'xCreditLimit',
      kind: 'money',
      label: { en: 'Credit limit', zh: '信用额度' },
      min: '0',
    },
    {
      object: 'account',
      name: 'xDelivery',
      kind: 'choice',
      label: { en: 'Delivery', zh: '交货方式' },
      options: [
        ['warehouse', { en: 'Fetched by the customer', zh: '客户自提' }],
        ['delivered', { en: 'Delivered', zh: '送货上门' }],
        ['fob', { en: 'FOB', zh: 'FOB 离岸' }],
        ['cif', { en: 'CIF', zh: 'CIF 到岸' }],
      ],
    },
    {
      object: 'account',
      name: 'xInvoiceKind',
      kind: 'choice',
      label: { en: 'Invoice', zh: '发票类型' },
      options: [
        ['special', { en: 'VAT invoice', zh: '增值税专用发票' }],
        ['ordinary', { en: 'Plain invoice', zh: '增值税普通发票' }],
        ['none', { en: 'None', zh: '不开票' }],
      ],
    },
  ],
  names: [
    {
      target: 'object:account',
      name: { en: 'Trading partner', zh: '往来单位' },
      many: 'Trading partners',
    },
    { target: 'object:transaction', name: { en: 'Deal', zh: '成交记录' }, many: 'Deals' },
  ],
  schemes: [
    {
      key: 'credit',
      name: { en: 'Credit of buyers', zh: '信用分级' },
      purpose: { en: 'Who may buy on account', zh: '决定能否赊销及账期长短' },
      appliesTo: ['organisation'],
      classes: [
        { name: { en: 'On account', zh: '可赊销' }, color: 'green' },
        { name: { en: 'On account with limit', zh: '限额赊销' }, color: 'amber' },
        { name: { en: 'Cash only', zh: '仅现款' }, color: 'red' },
      ],
    },
  ],
  status: { silence: 180, rhythm: '3', loyalFrom: 6, loyalDays: 180, stableAfter: 365 },
  pools: [
    {
      name: { en: 'Buyers to win', zh: '待开发客户' },
      description: {
        en: 'Buyers whom nobody called for 30 days, or who bought nothing for half a year.',
        zh: '30 天无跟进或半年未成交的采购商。',
      },
      belongs: { field: 'kind', op: 'is', value: 'organisation' },
      limits: [
        { since: 'contact', days: 30 },
        { since: 'purchase', days: 180 },
      ],
      claimsADay: 10,
      mostHeld: 200,
      protectDays: 15,
    },
  ],
  views: [
    {
      object: 'account',
      name: { en: 'Dealers', zh: '经销商' },
      filter: { field: 'xTradeRole', op: 'in', value: ['dealer', 'wholesaler'] },
      columns: ['name', 'xTradeRole', 'xPriceLevel', 'xPaymentTerms', 'phone', 'owner'],
      sort: ['name'],
    },
    {
      object: 'account',
      name: { en: 'Bought nothing for 90 days', zh: '90 天未成交' },
      filter: {
        all: [
          { field: 'transactionCount', op: 'gt', value: 0 },
          {
            none: [
              {
                field: 'lastTransactionAt',
                op: 'within',
                value: { relative: 'last-days', n: 90 },
              },
            ],
          },
        ],
      },
      columns: ['name', 'xTradeRole', 'lastTransactionAt', 'purchaseTotal', 'owner'],
    },
  ],
  tags: [
    [{ en: 'Canton Fair', zh: '广交会' }, 'blue'],
    [{ en: 'Sample sent', zh: '已寄样' }, 'teal'],
    [{ en: 'Payment overdue', zh: '逾期未付' }, 'red'],
  ],
  relations: [
    {
      code: 'forwarder',
      nature: 'business',
      name: { en: 'Forwarder', zh: '货运代理' },
      reverse: { en: 'Ships with', zh: '委托货代方' },
    },
    {
      code: 'sub-dealer',
      nature: 'business',
      name: { en: 'Sub-dealer', zh: '下级经销商' },
      reverse: { en: 'Dealer above', zh: '上级经销商' },
    },
  ],
  hours: hoursOn([1, 2, 3, 4, 5], ['09:00', '12:00'], ['13:00', '18:00']),
  checks: [
    {
      object: 'account',
      name: { en: 'Credit needs a limit', zh: '赊销须有额度' },
      when: { field: 'xPaymentTerms', op: 'in', value: ['days-30', 'days-60'] },
      condition: { field: 'xCreditLimit', op: 'isNotEmpty' },
      sentence: {
        en: 'Who pays later needs a credit limit.',
        zh: '月结客户必须填写信用额度。',
      },
      field: 'xCreditLimit',
    },
  ],
};
