import type { Texts } from '#kit/text.ts';

/** What the commands of operators say. */
export const texts: Texts = {
  'tool.usage': { en: 'Usage: {usage}', zh: '用法：{usage}' },
  'tool.no-workspace': { en: 'There is no workspace {id}.', zh: '没有编号为 {id} 的工作区。' },
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
