import type { Texts } from '#kit/text.ts';

/** What keeping files can say. */
export const texts: Texts = {
  'file.store-out-of-reach': {
    en: 'The store that keeps files cannot be used at the moment ({reason}). Try again later, or tell the operator.',
    zh: '文件存储暂时无法使用（{reason}），请稍后重试或联系运维人员。',
  },
  'file.range-beyond': {
    en: 'The file has {size} bytes; the stretch asked for lies beyond its end.',
    zh: '文件共 {size} 字节，所请求的范围超出文件末尾。',
  },
  'file.no-picture': {
    en: 'There is no small picture of this file ({reason}). Open the file itself.',
    zh: '无法生成此文件的缩略图（{reason}），请直接打开文件。',
  },
  'file.none-here': {
    en: 'There are no files on this record that you may read.',
    zh: '此记录上没有您可以查看的文件。',
  },
  'file.too-many-to-zip': {
    en: 'At most {max} files come in one archive. Download them one by one.',
    zh: '一个压缩包最多包含 {max} 个文件，请逐个下载。',
  },
  'file.lost': {
    en: 'The bytes of this file are no longer in the store. Tell the operator.',
    zh: '文件内容已不在存储中，请联系运维人员。',
  },
};
