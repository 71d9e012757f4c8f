import type { Texts } from '#kit/text.ts';

export const userTexts: Texts = {
  'user.last-administrator': {
    en: 'This would leave nobody to administer the workspace. Make another active user an administrator first.',
    zh: '工作区至少要保留一名启用的系统管理员，请先将另一名启用的用户设为系统管理员。',
  },
  'user.unknown-zone': {
    en: '“{zone}” is not a time zone. Name one by continent and city, such as Asia/Shanghai or Europe/London.',
    zh: '“{zone}”不是有效的时区，请按“洲/城市”填写，如 Asia/Shanghai 或 Europe/London。',
  },
};
