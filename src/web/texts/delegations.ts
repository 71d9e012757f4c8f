import { defineTexts } from '#web/language/i18n.ts';

export const delegationsTexts = defineTexts({
  'title': { en: 'Delegations', zh: '代理' },
  'lead': {
    en: 'While someone is absent, a colleague reaches that person’s records as if they were his own, from the first day to the last.',
    zh: '人员缺席期间，代理人可如同本人一样处理其记录，含首日和末日。',
  },
  'add': { en: 'New delegation', zh: '新建代理' },
  'added': { en: 'Delegation set', zh: '已设置代理' },
  'save': { en: 'Save', zh: '保存' },
  'changed': { en: 'Delegation changed', zh: '已更改代理' },
  'edit': { en: 'Edit the delegation of {name}', zh: '编辑 {name} 的代理' },
  'end': { en: 'End', zh: '结束' },
  'end.of': { en: 'End the delegation of {name}', zh: '结束 {name} 的代理' },
  'ended': { en: 'Delegation ended', zh: '已结束代理' },
  'days': { en: 'Days', zh: '日期' },
  'span': { en: '{from} to {until}', zh: '{from} 至 {until}' },
  'state': { en: 'State', zh: '状态' },
  'state.now': { en: 'In force', zh: '生效中' },
  'state.later': { en: 'Begins later', zh: '未开始' },
  'state.over': { en: 'Over', zh: '已结束' },
  'acts': { en: 'Acts', zh: '操作' },
  'none': { en: 'Nobody is stood in for', zh: '暂无代理' },
  'none.help': {
    en: 'Going on holiday? Name a colleague who looks after your customers meanwhile.',
    zh: '休假前可指定一位同事代为处理您的客户。',
  },
});
