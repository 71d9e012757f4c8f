import type { Texts } from '#kit/text.ts';

export const userTexts: Texts = {
  'user.last-administrator': {
    en: 'This would leave nobody to administer the workspace. Make another active user an administrator first.',
    zh: '工作区至少要保留一名启用的系统管理员，请先将另一名启用的用户设为系统管理员。',
  },
};
