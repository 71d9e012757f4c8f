import type { Texts } from '#kit/text.ts';

/** What an upgrade of the embedded database can say. */
export const upgradeTexts: Texts = {
  'upgrade.copying': {
    en: 'This version changes the database. Copying it first, in {path}',
    zh: '此版本需要更改数据库，正在 {path} 中先行备份',
  },
  'upgrade.migrating': { en: 'Upgrading the database', zh: '正在升级数据库' },
  'upgrade.done': {
    en: 'Database upgraded. The copy from before stands in {path}; the next upgrade replaces it.',
    zh: '数据库已升级。升级前的副本在 {path}，下次升级时将被替换。',
  },
  'upgrade.without-copy': {
    en: 'Upgrading the database without a copy, as UPGRADE_WITHOUT_COPY says',
    zh: '按 UPGRADE_WITHOUT_COPY 的设置，不作备份直接升级数据库',
  },
  'upgrade.little-space': {
    en: 'This version changes the database, and the copy that is made first needs {needed} MB on the disk that holds {path}; {free} MB are free. Nothing was touched. Free some space and start again; or, if you have a backup of your own, start once with UPGRADE_WITHOUT_COPY=1.',
    zh: '此版本需要更改数据库，升级前的备份需要 {path} 所在磁盘有 {needed} MB 空间，目前仅剩 {free} MB。未做任何改动。请释放空间后重新启动；如已自行备份，可用 UPGRADE_WITHOUT_COPY=1 启动一次。',
  },
  'upgrade.copy-failed': {
    en: 'The copy of the database could not be written safely to {path}. Nothing was changed. PostgreSQL said:\n{output}',
    zh: '无法将数据库副本安全写入 {path}，未做任何改动。PostgreSQL 的提示：\n{output}',
  },
  'upgrade.failed': {
    en: 'The upgrade failed, and the data in {path} was put back as it was before. Go on with the version of Rapport you had, and report this reason:\n{reason}',
    zh: '升级失败，{path} 中的数据已恢复到升级前的状态。请继续使用原来的 Rapport 版本，并反馈以下原因：\n{reason}',
  },
  'upgrade.put-back-finished': {
    en: 'A failed upgrade was interrupted while the data was put back; that is done now',
    zh: '上次升级失败后的数据恢复曾被中断，现已完成',
  },
  'upgrade.not-as-defined': {
    en: 'After the upgrade the tables are not as this version defines them. Wanting: {statement}',
    zh: '升级后的数据表与此版本的定义不符，缺少：{statement}',
  },
  'upgrade.damaged-note': {
    en: '{path} says that an upgrade was under way, but cannot be read. Nothing was touched. If the copy beside it (postgres.copy-…) is newer than your last good start, move "postgres" away and rename the copy to "postgres"; then delete the file.',
    zh: '{path} 表明升级曾在进行，但无法读取。未做任何改动。如旁边的副本（postgres.copy-…）是升级前的数据，请移走 postgres 并将副本改名为 postgres，然后删除此文件。',
  },
  'backup.interrupted': {
    en: 'A restore into {path} was interrupted, so its data is not there. Run the restore again, or empty the folder.',
    zh: '恢复到 {path} 的操作曾被中断，数据不完整。请重新执行恢复，或清空该目录。',
  },
};
