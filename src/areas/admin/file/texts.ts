import type { Texts } from '#kit/text.ts';

/** What files on records refuse. */
export const fileTexts: Texts = {
  'file.hangs-on-nothing': {
    en: 'A file cannot hang on another file or on a share. Choose the record that it is about.',
    zh: '文件不能挂在另一个文件或共享上，请选择它所关联的记录。',
  },
};
