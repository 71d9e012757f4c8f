export { prepareMail, type Draft, type Prepared } from './prepare.ts';
export { endMail, findWaitingMail, type WaitingMail } from './waiting.ts';
export { contactsOf, mailChanges } from './written.ts';
