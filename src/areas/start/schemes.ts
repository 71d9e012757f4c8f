/** Ways of classing customers that every workspace begins with, their classes from high to low. */
export const startSchemes = [
  {
    key: 'value',
    name: { en: 'Customer value', zh: '客户价值' },
    purpose: { en: 'Who gets how much of our time', zh: '决定投入多少资源' },
    method: 'by-hand',
    slot: 1,
    classes: [
      { key: 'key', name: { en: 'Key', zh: '关键客户' }, color: 'violet' },
      { key: 'ordinary', name: { en: 'Ordinary', zh: '普通客户' }, color: 'blue' },
      { key: 'small', name: { en: 'Small', zh: '小客户' }, color: 'grey' },
    ],
  },
  {
    key: 'grade',
    name: { en: 'Service level', zh: '服务等级' },
    purpose: { en: 'How soon we answer', zh: '决定响应时限' },
    method: 'by-hand',
    slot: 2,
    classes: [
      { key: 'vip', name: { en: 'VIP', zh: 'VIP 客户' }, color: 'amber' },
      { key: 'standard', name: { en: 'Standard', zh: '普通客户' }, color: 'teal' },
      { key: 'prospect', name: { en: 'Prospect', zh: '潜在客户' }, color: 'grey' },
    ],
  },
  {
    key: 'abc',
    name: { en: 'ABC by purchases', zh: 'ABC 分类' },
    purpose: {
      en: 'Who brings most of what we sell in a year: A the first 80 percent, B the next 15, C the rest',
      zh: '按近 12 个月购买金额累计占比：A 占前 80%，B 至 95%，C 为其余',
    },
    method: 'by-ranking',
    figure: 'purchases',
    months: 12,
    cut: 'share',
    slot: 3,
    classes: [
      { key: 'a', name: { en: 'A', zh: 'A 类' }, color: 'green', upTo: '80' },
      { key: 'b', name: { en: 'B', zh: 'B 类' }, color: 'blue', upTo: '95' },
      { key: 'c', name: { en: 'C', zh: 'C 类' }, color: 'grey', upTo: '100' },
    ],
  },
] as const;
