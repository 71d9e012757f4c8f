import { defineTexts } from '#web/language/i18n.ts';

export const currenciesTexts = defineTexts({
  'title': { en: 'Currencies and rates', zh: '币种与汇率' },
  'lead': {
    en: 'Amounts keep the currency they were written in; sums and reports turn them into {base} by the rate of their day.',
    zh: '金额保留原币种，合计和报表按当日汇率折算为 {base}。',
  },
  'add': { en: 'Add a currency', zh: '添加币种' },
  'added': { en: '{code} added', zh: '已添加 {code}' },
  'currency': { en: 'Currency', zh: '币种' },
  'base': { en: 'base currency', zh: '本位币' },
  'rate': { en: 'Rate today', zh: '当前汇率' },
  'rate.said': { en: '1 {code} = {rate} {base}', zh: '1 {code} = {rate} {base}' },
  'rate.since': { en: 'since {day}', zh: '{day} 起' },
  'rate.none': {
    en: 'no rate: amounts in it count in no sum',
    zh: '无汇率，该币种金额不计入合计',
  },
  'rate.add': { en: 'New rate', zh: '新汇率' },
  'rate.add.of': { en: 'New rate of {code}', zh: '{code} 新汇率' },
  'rate.added': { en: 'Rate of {code} added', zh: '已添加 {code} 汇率' },
  'used': { en: 'In use', zh: '启用' },
  'used.switch': { en: '{code} is in use', zh: '启用 {code}' },
  'used.on': { en: '{code} is in use', zh: '已启用 {code}' },
  'used.off': { en: '{code} is no longer offered', zh: '已停用 {code}' },
  'acts': { en: 'Acts', zh: '操作' },
  'history': { en: 'Rates of {code}', zh: '{code} 的汇率' },
  'history.show': { en: 'Earlier rates', zh: '历史汇率' },
  'history.show.of': { en: 'Earlier rates of {code}', zh: '{code} 的历史汇率' },
  'history.remove': { en: 'Remove the rate of {day}', zh: '删除 {day} 的汇率' },
  'history.removed': { en: 'Rate removed', zh: '已删除汇率' },
  'none': { en: 'No currencies yet', zh: '还没有币种' },
  'none.help': {
    en: 'Add those that you buy or sell in.',
    zh: '添加业务中使用的币种。',
  },
});
