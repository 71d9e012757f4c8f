import type { Texts } from '#kit/text.ts';

/** Sentences about copies of the whole installation. */
export const backupTexts: Texts = {
  'backup.not-empty': {
    en: 'The database is not empty: it has “{table}”. Name an empty one. Nothing was changed.',
    zh: '目标数据库非空，其中已有“{table}”。请指定空数据库。未作任何更改。',
  },
  'backup.other-columns': {
    en: 'The copy has {column}, which this version does not know. Use the version that wrote it, or a newer one. Nothing was changed.',
    zh: '备份中的 {column} 不为此版本所识别。请使用生成该备份的版本或更新的版本。未作任何更改。',
  },
  'backup.other-count': {
    en: 'The copy says that {table} has {wanted} rows, but {found} came. Nothing was changed.',
    zh: '备份记录 {table} 有 {wanted} 行，实际得到 {found} 行。未作任何更改。',
  },
  'backup.ledger-broken': {
    en: 'The ledger of workspace {id} ({name}) does not hold together in this copy. Nothing was changed. If it was so before the copy was made, and you want it all the same, add --accept-broken-ledger.',
    zh: '备份中工作区 {id}（{name}）的账本校验不通过，未作任何更改。如备份之前即已如此且仍需恢复，请加上 --accept-broken-ledger。',
  },
};
