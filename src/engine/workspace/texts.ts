import type { Texts } from '#kit/text.ts';

/** Sentences about whole workspaces. */
export const workspaceTexts: Texts = {
  'workspace.no-such': { en: 'There is no workspace {id}.', zh: '没有编号为 {id} 的工作区。' },
  'workspace.other-name': {
    en: 'Workspace {id} is called “{name}”. Type this name to remove it.',
    zh: '工作区 {id} 的名称是“{name}”，请输入此名称以确认删除。',
  },
  'archive.missing': { en: 'There is no file {path}.', zh: '文件 {path} 不存在。' },
  'archive.foreign': {
    en: '{path} is not an archive of a workspace. Nothing was changed.',
    zh: '{path} 不是工作区归档文件，未作任何更改。',
  },
  'archive.damaged': {
    en: 'The archive is damaged or cut off at {entry}. Nothing was changed.',
    zh: '归档文件在 {entry} 处损坏或不完整，未作任何更改。',
  },
  'archive.other-version': {
    en: 'The archive is of version {theirs} of the tables, this installation has {ours}. Put it back with the version that wrote it, then upgrade. Nothing was changed.',
    zh: '归档文件的数据表版本为 {theirs}，本系统为 {ours}。请先用导出时的版本恢复，再升级。未作任何更改。',
  },
  'archive.ledger-broken': {
    en: 'The ledger inside the archive does not hold together. Nothing was changed.',
    zh: '归档文件中的账本校验不通过，未作任何更改。',
  },
  'workspace.not-suspended': {
    en: 'Workspace {id} ({name}) is in use. Suspend it first.',
    zh: '工作区 {id}（{name}）正在使用，请先停用。',
  },
};
