import { defineTexts } from '#web/language/i18n.ts';

export const binTexts = defineTexts({
  title: { en: 'Recycle bin', zh: '回收站' },
  lead: {
    en: 'What was deleted stays here and can be restored.',
    zh: '删除的记录保留在此，可随时恢复。',
  },
  object: { en: 'Kind of record', zh: '记录类型' },
  restore: { en: 'Restore', zh: '恢复' },
  none: { en: 'No deleted {objects}', zh: '没有已删除的{objects}' },
  deleted: { en: 'deleted {when}', zh: '{when}删除' },
  more: { en: 'Show more', zh: '显示更多' },
});
