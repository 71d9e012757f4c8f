import type { Texts } from '#kit/text.ts';

/** What copying, moving and putting back the whole installation can say. */
export const backupTexts: Texts = {
  'backup.done': {
    en: 'Backup of {takenAt}: {rows} rows of {tables} tables and {files} files are in {path} ({size}).',
    zh: '{takenAt} 的备份：{tables} 张表共 {rows} 行、{files} 个文件，已写入 {path}（{size}）。',
  },
  'backup.without-secret': {
    en: 'There is no secret.key in {path}: sign-in and encrypted settings of the backup will not work without it. Run this command where the program runs, with its DATA_DIR.',
    zh: '{path} 中没有 secret.key，缺少它，备份中的登录和加密设置将无法使用。请在程序所在的机器上用其 DATA_DIR 运行此命令。',
  },
  'backup.restored': {
    en: 'Restored as of {takenAt}: {rows} rows of {tables} tables counted, {changesets} changesets of the ledger checked, {files} files. Start with: npm start',
    zh: '已恢复到 {takenAt} 的状态：已核对 {tables} 张表共 {rows} 行，已校验账本变更集 {changesets} 个，文件 {files} 个。启动命令：npm start',
  },
  'backup.restored-and-migrated': {
    en: 'The backup was of an older version; {count} steps brought it to this one.',
    zh: '备份来自旧版本，已执行 {count} 个升级步骤。',
  },
  'backup.foreign': {
    en: '{path} is not a backup of an installation. Nothing was changed.',
    zh: '{path} 不是系统备份文件，未作任何更改。',
  },
  'backup.cut-off': {
    en: '{path} is not a backup, or it is cut off: its end is missing. Nothing was changed.',
    zh: '{path} 不是备份文件，或文件不完整（缺少结尾），未作任何更改。',
  },
  'backup.folder-not-empty': {
    en: 'The data folder is not empty: there is {path}. Name an empty one with DATA_DIR. Nothing was changed.',
    zh: '数据目录非空：已有 {path}。请用 DATA_DIR 指定空目录。未作任何更改。',
  },
  'backup.little-space': {
    en: 'The copy needs {needed} MB on the disk that holds {path}; {free} MB are free. Nothing was touched.',
    zh: '副本需要 {path} 所在磁盘有 {needed} MB 空间，目前仅剩 {free} MB。未作任何改动。',
  },
  'move.done': {
    en: 'Moved: {rows} rows of {tables} tables counted, {changesets} changesets of the ledger checked. The embedded database in {path} was only read and stays as it was. From now on start with DATABASE_URL and the same DATA_DIR, which holds files and secret.',
    zh: '迁移完成：已核对 {tables} 张表共 {rows} 行，已校验账本变更集 {changesets} 个。{path} 中的内置数据库仅被读取，保持原样。今后请用 DATABASE_URL 启动，并沿用存有文件和密钥的 DATA_DIR。',
  },
  'migrate.done': {
    en: 'The database is of this version; {count} steps were done.',
    zh: '数据库已是此版本，本次执行了 {count} 个步骤。',
  },
  'rehearse.begun': {
    en: 'The database has {applied} steps, this version brings {count} more. Trying them on a copy; the database itself is only read.',
    zh: '数据库已执行 {applied} 个步骤，此版本还有 {count} 个。正在副本上演练，数据库本身仅被读取。',
  },
  'rehearse.done': {
    en: 'The upgrade went well on the copy: {rows} rows of {tables} tables, {changesets} changesets of the ledger, {count} steps, {seconds} s with copying. The copy is gone again.',
    zh: '副本升级演练成功：{tables} 张表共 {rows} 行，账本变更集 {changesets} 个，步骤 {count} 个，连同复制用时 {seconds} 秒。副本已删除。',
  },
  'rehearse.failed': {
    en: 'The upgrade would fail. The database is as it was, the copy is gone. Stay with the version you have and report this reason:\n{reason}',
    zh: '升级将会失败。数据库未受影响，副本已删除。请继续使用现有版本，并反馈以下原因：\n{reason}',
  },
  'backup.stop-first': {
    en: 'Rapport runs with the data in {path}. Stop it first, then try again.',
    zh: 'Rapport 正在使用 {path} 中的数据，请先停止后再试。',
  },
};
