import { asEngine } from '#engine/system-scope.ts';
import { commit } from '#engine/commit/index.ts';
import { findRecord, listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { Problem } from '#kit/problem.ts';
import type { Language } from '#kit/text.ts';
import { z } from 'zod';
import type { Purpose } from '../party/rules/contact-choices.ts';
import type { Addressed } from './prepare.ts';

/** A mail that waits, with all that is needed to hand it over. */
export type WaitingMail = {
  readonly id: string;
  readonly party: string;
  readonly subject: string;
  readonly content: string;
  readonly purpose: Purpose;
  readonly isAnswer: boolean;
  /** The Message-ID of what it answers. */
  readonly inReplyTo: string | null;
  readonly sender: { readonly id: string; readonly name: string; readonly email: string | null };
  readonly receivers: readonly (Addressed & { readonly name: string })[];
  readonly files: readonly {
    readonly id: string;
    readonly name: string;
    readonly mediaType: string;
  }[];
  /** The receiver's own. */
  readonly language: Language;
};

const link = z.object({ id: z.string(), title: z.string().nullable() });
const activityShape = z.object({
  subject: z.string(),
  content: z.string(),
  purpose: z.enum(['marketing', 'sales', 'service', 'survey', 'transaction']),
  delivery: z.string().nullable(),
  customer: link,
  owner: link.nullable(),
  createdBy: link.nullable(),
  answers: link.nullable(),
});
const participantShape = z.object({
  id: z.string(),
  role: z.string(),
  party: link.nullable(),
  address: z.string().nullable(),
  name: z.string().nullable(),
});
const senderShape = z.object({ id: z.string(), name: z.string(), email: z.string().nullable() });
const fileShape = z.object({ id: z.string(), name: z.string(), mediaType: z.string() });
const roles: readonly string[] = ['to', 'cc', 'bcc'];
const isRole = (role: string): role is Addressed['role'] => roles.includes(role);
const placeOf = ({ role }: { readonly role: string }): number => roles.indexOf(role);

/** The waiting mail of that activity with those files; null where it was undone, or came to its end before. */
export async function findWaitingMail(
  scope: Scope,
  id: string,
  files: readonly string[],
): Promise<WaitingMail | null> {
  const engine = asEngine(scope);
  const found = await findRecord(engine, 'activity', id).catch(nullWhenMissing);
  if (found === null || found['delivery'] !== 'queued') return null;
  const mail = activityShape.parse(found);
  const [participants, attached, sender, party, answered] = await Promise.all([
    listRecords(engine, 'participant', {
      filter: { field: 'activity', op: 'is', value: id },
      fields: ['role', 'party', 'address', 'name'],
      limit: 200,
    }),
    filesOf(engine, files),
    findRecord(engine, 'user', (mail.createdBy ?? mail.owner)?.id ?? '', {
      fields: ['name', 'email'],
    }),
    findRecord(engine, 'party', mail.customer.id, { fields: ['preferredLanguage'] }),
    mail.answers === null
      ? null
      : findRecord(engine, 'activity', mail.answers.id, { fields: ['messageId'] }),
  ]);
  const preferred = party['preferredLanguage'];
  return {
    id,
    party: mail.customer.id,
    subject: mail.subject,
    content: mail.content,
    purpose: mail.purpose,
    isAnswer: mail.answers !== null,
    inReplyTo: messageIdIn(answered?.['messageId']),
    sender: senderShape.parse(sender),
    receivers: z
      .array(participantShape)
      .parse(participants.items)
      .toSorted((a, b) => placeOf(a) - placeOf(b) || (a.id < b.id ? -1 : 1))
      .flatMap(({ role, party: who, address, name }) =>
        isRole(role) && address !== null
          ? [{ role, party: who?.id ?? null, address, name: name ?? '' }]
          : [],
      ),
    files: attached,
    language: preferred === null ? scope.language : preferred === 'zh' ? 'zh' : 'en',
  };
}

/** How a mail ended. */
export type Ending =
  | { readonly delivery: 'sent'; readonly messageId: string }
  | { readonly delivery: 'failed' | 'unknown'; readonly note: string };

/** Writes down how a mail ended; what did not surely go out stays open, for a person to see. */
export async function endMail(scope: Scope, id: string, ending: Ending): Promise<void> {
  const now = scope.now.toISOString();
  const values =
    ending.delivery === 'sent'
      ? { delivery: 'sent', messageId: ending.messageId, status: 'done', doneAt: now }
      : { delivery: ending.delivery, deliveryNote: [...ending.note].slice(0, 500).join('') };
  await commit(asEngine(scope), {
    changes: [{ op: 'update', object: 'activity', id, values }],
    byAction: true,
  });
}

async function filesOf(scope: Scope, ids: readonly string[]): Promise<WaitingMail['files']> {
  if (ids.length === 0) return [];
  const { items } = await listRecords(scope, 'file', {
    filter: { field: 'id', op: 'in', value: [...ids] },
    fields: ['name', 'mediaType'],
    limit: 200,
  });
  return z.array(fileShape).parse(items);
}

// A mail that came without one is known by a hash, which no mail program would understand.
function messageIdIn(kept: unknown): string | null {
  if (typeof kept !== 'string' || !kept.includes('@')) return null;
  return kept.startsWith('<') ? kept : `<${kept}>`;
}

function nullWhenMissing(error: unknown): null {
  if (error instanceof Problem && error.status === 404) return null;
  throw error;
}
