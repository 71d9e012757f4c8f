import { defineTexts } from '#web/language/i18n.ts';

export const organisationTexts = defineTexts({
  'organisation': { en: 'Organisation', zh: '组织结构' },
  'network': { en: 'Relations graph', zh: '关系图' },
  'print': { en: 'Print', zh: '打印' },
  'chart': { en: 'Organisation chart', zh: '组织结构图' },
  'outline': { en: 'Outline', zh: '大纲' },
  'add': { en: 'Add a position', zh: '添加节点' },
  'add.below': { en: 'Add below {name}', zh: '在“{name}”下添加' },
  'remove': { en: 'Take out {name}', zh: '移除“{name}”' },
  'removed': { en: 'Taken out of the chart', zh: '已从组织结构中移除' },
  'moved': { en: '{name} moved', zh: '已移动“{name}”' },
  'empty': { en: 'No chart yet', zh: '还没有组织结构' },
  'empty.text': {
    en: 'Add the top of the company, then the departments and people below it.',
    zh: '先添加最高层，再添加其下的部门和人员。',
  },
  'drag': {
    en: 'Drag a box onto another to put it below it, or choose in the outline.',
    zh: '将节点拖到另一节点上即可移到其下，也可在大纲中选择上级。',
  },
  'above': { en: 'Stands below', zh: '上级节点' },
  'above.none': { en: 'Top', zh: '最高层' },
  'more': {
    en: 'Only the first {count} positions are drawn.',
    zh: '仅显示前 {count} 个节点。',
  },
  'vacant': { en: 'Vacant', zh: '空缺' },
  'buying': { en: 'Buying centre', zh: '采购决策中心' },
  'buying.add': { en: 'Add a role', zh: '添加角色' },
  'buying.none': {
    en: 'Say who decides, judges, buys and uses; it shows whom to win.',
    zh: '记录谁决策、谁把关、谁采购、谁使用，明确需要争取的人。',
  },
  'missing.decider': { en: 'no decider known', zh: '未知决策者' },
  'missing.technical': { en: 'no technical judge known', zh: '未知技术把关人' },
  'missing.buyer': { en: 'no buyer known', zh: '未知采购执行者' },
  'missing.user': { en: 'no user known', zh: '未知使用者' },
  'missing': { en: 'Missing', zh: '缺口' },
  'network.none': { en: 'No relation is known yet', zh: '还没有关系记录' },
  'network.none.text': {
    en: 'Add who referred whom, who supplies or owns whom, and who knows whom.',
    zh: '记录推荐、供应、股权和熟识等关系。',
  },
  'network.add': { en: 'Add a relation', zh: '添加关系' },
  'network.list': { en: 'As a list', zh: '列表' },
  'network.left': {
    en: 'Only the first {count} parties are drawn; the list of relations has all.',
    zh: '仅显示前 {count} 个对象，其余见关系列表。',
  },
  'member': { en: 'works at', zh: '任职于' },
});
