import { defineTexts } from '#web/language/i18n.ts';

export const personalCopyTexts = defineTexts({
  menu: { en: 'Hand over data…', zh: '导出个人数据…' },
  title: { en: 'Everything held on {title}', zh: '{title}的全部个人数据' },
  what: {
    en: 'Collects all that is held on this person: fields, numbers, addresses, activities, mails, consents, transactions, relations and files. It is written into the access log.',
    zh: '收集系统中关于此人的全部数据：资料、联系方式、地址、跟进、邮件、同意记录、交易、关系和文件清单。此操作记入访问日志。',
  },
  reason: { en: 'Who asked for it, and how', zh: '由谁、以何种方式提出' },
  collect: { en: 'Collect', zh: '开始收集' },
  wait: { en: 'Collecting…', zh: '正在收集…' },
  ready: { en: 'Ready. The copy is kept for seven days.', zh: '已完成，副本保留七天。' },
  page: { en: 'Page to read (HTML)', zh: '可阅读页面（HTML）' },
  file: { en: 'File for programs (JSON)', zh: '数据文件（JSON）' },
  close: { en: 'Close', zh: '关闭' },
});
