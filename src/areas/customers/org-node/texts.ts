import type { Texts } from '#kit/text.ts';

export const orgNodeTexts: Texts = {
  'org-node.other-chart': {
    en: 'That position belongs to another company. Choose one of this chart.',
    zh: '该节点属于其他公司，选择本公司组织结构中的节点。',
  },
};
