export { forgetNotices, keepNotices, type NewNotice } from './keep.ts';
export { takeToMail, workspacesToMail } from './mail.ts';
export {
  activeWorkspaces,
  changedRecords,
  concerningChanges,
  fromPlace,
  nextSealed,
  sealedHeads,
  workspacesToTell,
} from './place.ts';
export {
  countUnread,
  countWaiting,
  findNotices,
  listNotices,
  markRead,
  markUnread,
  type Notice,
} from './read.ts';
