import { defineTexts } from '#web/language/i18n.ts';

export const workspaceTexts = defineTexts({
  'title': { en: 'Workspace', zh: '工作区' },
  'lead': {
    en: 'What holds for everybody here. Each person can choose another language and time zone in his profile.',
    zh: '适用于所有人的设置。每个人可在个人资料中选择自己的语言和时区。',
  },
  'storage': { en: 'Files', zh: '文件存储' },
  'storage.held': {
    en: '{count} files take {size}, all versions and the recycle bin included.',
    zh: '共 {count} 个文件，占用 {size}（含历史版本和回收站）。',
  },
  'name': { en: 'Name', zh: '名称' },
  'language': { en: 'Language of new people and of mail', zh: '新用户和邮件的语言' },
  'zone': { en: 'Time zone', zh: '时区' },
  'zone.help': {
    en: 'Of dates in rules, reports and nightly work.',
    zh: '用于规则、报表和夜间任务中的日期。',
  },
  'country': { en: 'Country', zh: '国家或地区' },
  'country.help': {
    en: 'Sets the order of dates and addresses, and where phone numbers without a country code belong.',
    zh: '决定日期和地址格式，以及无国家代码电话的归属。',
  },
  'answer-days': { en: 'Days to answer a data request', zh: '个人数据请求答复天数' },
  'answer-days.help': {
    en: 'New requests are due then; the law leaves 30 days, some leave fewer.',
    zh: '新请求的答复期限；法律通常为 30 天，部分地区更短。',
  },
  'currency': { en: 'Base currency', zh: '本位币' },
  'currency.fixed': {
    en: 'Amounts are kept in it already, so it can no longer change.',
    zh: '已有金额以此币种记账，不能再更改。',
  },
  'save': { en: 'Save', zh: '保存' },
  'saved': { en: 'Workspace changed', zh: '已更改工作区设置' },
  'demo': { en: 'Demo company', zh: '演示公司' },
  'demo.help': {
    en: 'This workspace began with an invented company, so that there is something to look at. Remove it when you start for real; what your people made or changed stays.',
    zh: '此工作区自带一家虚构公司，方便试用。正式使用时可将其移除；大家新建或修改过的内容会保留。',
  },
  'demo.remove': { en: 'Remove the demo data', zh: '移除演示数据' },
  'demo.keep': { en: 'Keep it', zh: '暂不移除' },
  'demo.ask': { en: 'Remove {count} demo records?', zh: '移除 {count} 条演示记录？' },
  'demo.ask.help': {
    en: 'They go to the recycle bin. What your people made or changed stays, with the demo records that it hangs on. It can be undone under Changes.',
    zh: '演示记录会移入回收站。大家新建或修改过的内容及其所属的演示记录会保留。可在“变更记录”中撤销。',
  },
});
