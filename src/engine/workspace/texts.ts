import type { Texts } from '#kit/text.ts';

/** Sentences about whole workspaces. */
export const workspaceTexts: Texts = {
  'workspace.no-such': { en: 'There is no workspace {id}.', zh: '没有编号为 {id} 的工作区。' },
  'workspace.other-name': {
    en: 'Workspace {id} is called “{name}”. Type this name to remove it.',
    zh: '工作区 {id} 的名称是“{name}”，请输入此名称以确认删除。',
  },
  'workspace.not-suspended': {
    en: 'Workspace {id} ({name}) is in use. Suspend it first.',
    zh: '工作区 {id}（{name}）正在使用，请先停用。',
  },
};
