import type { Texts } from '#kit/text.ts';

export const mergeTexts: Texts = {
  'merge.twice': {
    en: 'A record was chosen twice. Choose each one once.',
    zh: '有记录被重复选择，请每条只选一次。',
  },
  'merge.not-among': {
    en: 'The value of {field} is to come from a record that is not among those to be merged.',
    zh: '“{field}”的取值来源不在待合并的记录之中。',
  },
  'merge.restored-by-un-merge': {
    en: 'This record was merged into another one. Open that one and un-merge it, so that what belonged to this record comes back too.',
    zh: '该记录已合并到其他记录。请打开合并后的记录并撤销合并，原有的关联内容会一并恢复。',
  },
  'merge.none': {
    en: 'Nothing is merged into this record any more.',
    zh: '该记录没有可撤销的合并。',
  },
  'merge.along-too-long': {
    en: 'This merge is undone in the background. Move what came since after that.',
    zh: '本次撤销合并将在后台进行，合并后新增的内容请在完成后再转移。',
  },
  'merge.not-since': {
    en: 'Only what was added since the merge can go along.',
    zh: '只有合并后新增的内容可以随之转移。',
  },
  'record.merged': {
    en: 'This record was merged into another one. Change that one.',
    zh: '该记录已合并到其他记录，请修改合并后的记录。',
  },
};
