import type { Texts } from '#kit/text.ts';

export const texts: Texts = {
  'unmask.not-allowed': {
    en: 'You may not show hidden values in full. Ask an administrator for the right “Show hidden values”.',
    zh: '您无权显示完整内容，请向管理员申请“显示隐藏内容”权限。',
  },
};
