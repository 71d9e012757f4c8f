import { repeat, type Repeating } from '../repeating.ts';
import { mailNotices, type MailingParts } from './mail-notices.ts';
import { tellOfChanges, type TellingParts } from './tell-changes.ts';
import { tellOfTime } from './tell-time.ts';

/** Tells people of what happens about a second after it was sealed, and of what the clock brings within ten. */
export function keepTelling(parts: TellingParts): Repeating[] {
  return [repeat(() => tellOfChanges(parts), 1000), repeat(() => tellOfTime(parts), 10_000)];
}

/** Mails notices to those who want that, every few seconds; nobody where there is no mail server. */
export function keepMailing(parts: MailingParts): Repeating {
  return repeat(() => mailNotices(parts), 5000);
}
