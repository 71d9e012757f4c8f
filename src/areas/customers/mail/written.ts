import type { Scope } from '#engine/scope.ts';
import { newId } from '#kit/id.ts';
import type { ChangeInput } from '#model/api.ts';
import type { Contact } from '../contact-policy/index.ts';
import { splitReach } from '../identity/rules.ts';
import type { Purpose } from '../party/rules/contact-choices.ts';
import type { Addressed, Draft, Prepared } from './prepare.ts';
import { plainText } from './rules.ts';

/** The contacts that the gate is asked about before a mail: every receiver, open or blind. */
export function contactsOf(
  { workspace }: Pick<Scope, 'workspace'>,
  mail: Pick<Prepared, 'subject' | 'content' | 'isAnswer'> & {
    readonly files: readonly unknown[];
    readonly receivers: readonly Addressed[];
  },
  purpose: Purpose,
): Contact[] {
  const content = { characters: [...plainText(mail.content)].length, files: mail.files.length };
  return mail.receivers.map(({ party, address }) => ({
    party,
    channel: 'email',
    purpose,
    address: splitReach('email', address, workspace.country).normalised,
    about: mail.subject,
    content,
    answers: mail.isAnswer,
  }));
}

/** The records of a mail that waits to be sent: the activity, its receivers, and its files with it. */
export function mailChanges(mail: Prepared, draft: Draft): { id: string; changes: ChangeInput[] } {
  const id = newId();
  const parties = new Set<string>();
  const receivers = mail.receivers.map(({ role, party, address }) => {
    // A customer takes part once; his second address stands by itself.
    const isFirst = party !== null && !parties.has(party);
    if (isFirst) parties.add(party);
    const values = { activity: id, role, address, ...(isFirst ? { party } : {}) };
    return { op: 'create' as const, object: 'participant', id: newId(), values };
  });
  const values = {
    kind: 'email',
    direction: 'out',
    mode: 'active',
    subject: mail.subject.slice(0, 200),
    content: mail.content,
    regarding: draft.regarding ?? draft.party,
    customer: draft.party,
    purpose: draft.purpose,
    delivery: 'queued',
    answers: draft.answers ?? null,
  };
  return {
    id,
    changes: [
      { op: 'create', object: 'activity', id, values },
      ...receivers,
      ...mail.files
        .filter((file) => file.isFree)
        .map((file) => ({
          op: 'update' as const,
          object: 'file',
          id: file.id,
          values: { regarding: id },
        })),
    ],
  };
}
