import { escapeHtml } from '#areas/customers/mail/rules.ts';
import type { Row } from '#web/api/row.ts';
import { readLink, readText } from '#web/kinds/values.ts';
import type { Letter } from './letter.ts';

/** A mail that is answered, and who took part in it. */
export type Answered = { readonly mail: Row; readonly takings: readonly Row[] };

/** The letter that answers a mail: to whoever wrote it, or to everybody but us, with its words quoted under `wrote`. */
export function replyTo(
  { mail, takings }: Answered,
  { all, wrote }: { readonly all: boolean; readonly wrote: string },
): Letter {
  const others = takings.filter((one) => readLink(one['user']) === null);
  const of = (role: string): string[] =>
    others.filter((one) => one['role'] === role).flatMap(receiverOf);
  // Who answers what he wrote himself goes on writing to the same people.
  const isTheirs = mail['direction'] === 'in';
  const first = isTheirs ? of('from') : of('to');
  const to = unique(all ? [...first, ...of('to')] : first);
  return {
    to,
    cc: all ? unique(of('cc')).filter((one) => !to.includes(one)) : [],
    bcc: [],
    subject: answerSubject(readText(mail['subject']) ?? ''),
    html: `<p></p><p>${escapeHtml(wrote)}</p><blockquote>${quoted(mail)}</blockquote>`,
    purpose: 'service',
    files: [],
  };
}

/** The subject with one Re: before it, whatever stood there already, 答复 and 回复 too. */
export function answerSubject(subject: string): string {
  const bare = subject.replace(/^(?:\s*(?:re|aw|sv|答复|回复)\s*(?:\[\d+\])?\s*[:：])+\s*/i, '');
  return `Re: ${bare}`.slice(0, 200).trim();
}

// Of a masked address only its owner is known; he is written to by his name.
function receiverOf(taking: Row): string[] {
  const address = readText(taking['address']);
  const party = readLink(taking['party']);
  if (address !== null && !address.includes('*')) return [address];
  return party ? [`party:${party.id}`] : [];
}

function quoted(mail: Row): string {
  const content = readText(mail['content']);
  if (content !== null) return unfilled(content);
  const lines = (readText(mail['text']) ?? '').split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => `<p>${unfilled(escapeHtml(line))}</p>`).join('');
}

// What stands in braces in somebody else's words is no blank of ours.
function unfilled(html: string): string {
  return html.replaceAll('{{', '{ {');
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
