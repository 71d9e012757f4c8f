import type { Texts } from '#kit/text.ts';

export const texts: Texts = {
  'readers.not-allowed': {
    en: 'Only administrators and whoever may hand data over see who looked.',
    zh: '仅管理员和有权导出个人数据的人员可查看谁看过。',
  },
  'unmask.not-allowed': {
    en: 'You may not show hidden values in full. Ask an administrator for the right “Show hidden values”.',
    zh: '您无权显示完整内容，请向管理员申请“显示隐藏内容”权限。',
  },
};
