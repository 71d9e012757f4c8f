import type { Texts } from '#kit/text.ts';
import { backupTexts } from '../backup/texts.ts';

/** What the commands of operators say. */
export const texts: Texts = {
  ...backupTexts,
  'tool.usage': { en: 'Usage: {usage}', zh: '用法：{usage}' },
  'workspace.line': {
    en: '{id}\t{state}\t{name}\t{users} users\t{records} records\t{createdAt}',
    zh: '{id}\t{state}\t{name}\t用户 {users}\t记录 {records}\t{createdAt}',
  },
  'workspace.is-active': { en: 'active', zh: '使用中' },
  'workspace.is-suspended': { en: 'suspended', zh: '已停用' },
  'workspace.created': {
    en: 'Workspace {id} ({name}) is there.',
    zh: '工作区 {id}（{name}）已建立。',
  },
  'workspace.suspended': {
    en: 'Workspace {id} is suspended: nobody can sign in, its jobs wait.',
    zh: '工作区 {id} 已停用：任何人都不能登录，任务暂停。',
  },
  'workspace.resumed': {
    en: 'Workspace {id} is open again; {count} jobs go on.',
    zh: '工作区 {id} 已恢复，{count} 个任务继续执行。',
  },
  'workspace.exported': {
    en: 'Workspace {id}: {rows} rows of {tables} tables are in {path}',
    zh: '工作区 {id} 的 {tables} 张表共 {rows} 行已导出到 {path}',
  },
  'workspace.imported': {
    en: 'Workspace {id} ({name}) is there: {rows} rows, ledger checked up to number {seq}. Mail, webhooks and jobs that were under way do not go on by themselves.',
    zh: '工作区 {id}（{name}）已恢复：共 {rows} 行，账本已校验至第 {seq} 号。未完成的邮件、Webhook 和任务不会自动继续。',
  },
  'workspace.removed': {
    en: 'Workspace {id} ({name}) is removed: {rows} rows.',
    zh: '工作区 {id}（{name}）已删除，共 {rows} 行。',
  },
  'workspace.file-exists': {
    en: 'The file {path} exists already. Name another one.',
    zh: '文件 {path} 已存在，请换一个文件名。',
  },
  'ledger.verdict': {
    en: 'Workspace {id} ({name}): {changesets} changesets, {changes} changes, {erased} erased, {broken} broken; head {head}',
    zh: '工作区 {id}（{name}）：变更集 {changesets} 个，变更 {changes} 条，已清除 {erased} 条，损坏 {broken} 处；链头 {head}',
  },
  'ledger.heads': {
    en: 'Compared with {count} heads noted in {path}',
    zh: '已与 {path} 中记录的 {count} 个链头比对',
  },
  'ledger.broken-number': {
    en: 'A number is missing or doubled before {seq} (changeset {changeset})',
    zh: '编号 {seq} 之前有缺号或重号（变更集 {changeset}）',
  },
  'ledger.broken-chain': {
    en: 'The changeset at {seq} is not what was sealed ({changeset})',
    zh: '编号 {seq} 的变更集与封存时不符（{changeset}）',
  },
  'ledger.broken-payload': {
    en: 'The content of a change was altered (changeset {changeset})',
    zh: '有变更内容被改动（变更集 {changeset}）',
  },
  'ledger.broken-head': {
    en: 'The head noted outside the database at {seq} is another one ({changeset})',
    zh: '编号 {seq} 与库外记录的链头不符（{changeset}）',
  },
  'ledger.damaged-head': {
    en: 'The file of noted heads {path} is damaged. Put it back from a backup.',
    zh: '链头记录文件 {path} 已损坏，请从备份恢复。',
  },
};
