export { prepareMail, type Draft } from './prepare.ts';
export { endMail, findWaitingMail, type WaitingMail } from './waiting.ts';
export { contactsOf, mailChanges } from './written.ts';
