import { asEngine } from '#engine/system-scope.ts';
import { z } from 'zod';
import {
  isCleared,
  keepRefusals,
  passGate,
  said,
  type Clearance,
} from '#areas/customers/contact-policy/gate.ts';
import {
  contactsOf,
  endMail,
  findWaitingMail,
  type WaitingMail,
} from '#areas/customers/mail/index.ts';
import { defineJob } from '#engine/jobs/index.ts';
import type { Scope } from '#engine/scope.ts';
import { Problem } from '#kit/problem.ts';
import type { FileStore } from '../files/file-store.ts';
import { atMostOnce } from '../mail/at-most-once.ts';
import { messageIdOf } from '../mail/compose-letter.ts';
import { handOver, type Outcome } from '../mail/hand-over.ts';
import type { MailServer } from '../mail/mail-server.ts';
import { composeCustomerMail } from './compose.ts';
import { unsubscribeToken } from './unsubscribe-token.ts';

/** What the worker needs to send to customers. */
export type CustomerSending = {
  readonly server: MailServer | null;
  readonly files: Pick<FileStore, 'open'>;
  /** Signs unsubscribe links. */
  readonly key: Buffer;
  /** Where our pages stand. */
  readonly origin: string;
};

/** The job that hands a customer's mail over, at most once; the gate is asked again just before. Whoever only sends the job needs nothing. */
export function customerMailJob(sending: CustomerSending | null) {
  return defineJob({
    name: 'mail.customer',
    queue: 'mail',
    input: z.strictObject({
      activity: z.uuid(),
      files: z.array(z.uuid()),
      override: z.string().nullable(),
    }),
    async run(scope, { input, step, isLastTry }) {
      const mail = await findWaitingMail(scope, input.activity, input.files);
      if (!mail) return null;
      const { server } = sending ?? {};
      if (!sending || !server) {
        await endMail(scope, mail.id, { delivery: 'failed', note: 'SMTP_URL' });
        throw new Problem('mail.not-set');
      }
      const clearance = await clear(inTheNameOf(scope, mail), mail, input.override);
      if (!clearance) return { delivery: 'failed' };
      const outcome = await atMostOnce(step, () =>
        handOverToCustomer({ ...sending, server }, scope, mail, clearance),
      );
      return conclude(scope, mail, { outcome, server, isLastTry });
    },
  });
}

/** Asks the gate; what it refuses is kept and ends the mail. */
async function clear(
  scope: Scope,
  mail: WaitingMail,
  override: string | null,
): Promise<Clearance | null> {
  const contacts = contactsOf(scope, mail, mail.purpose);
  const { clearance, refused } = await passGate(scope, contacts, { except: mail.id, override });
  if (clearance) return clearance;
  await keepRefusals(scope, refused);
  const reasons = refused.flatMap(({ verdict }) => (verdict.allowed ? [] : verdict.reasons));
  const note = said(scope, [...new Set(reasons)]);
  await endMail(scope, mail.id, { delivery: 'failed', note });
  return null;
}

/** The only way of a mail to a customer: without the gate's own clearance nothing leaves. */
async function handOverToCustomer(
  sending: CustomerSending & { readonly server: MailServer },
  scope: Scope,
  mail: WaitingMail,
  clearance: Clearance,
): Promise<Outcome> {
  if (!isCleared(clearance)) throw new Error('no mail to a customer without the gate');
  const { server, files, key, origin } = sending;
  const [first] = mail.receivers;
  const party = first?.party ?? mail.party;
  const token = { workspaceId: scope.workspaceId, party, mail: mail.id };
  const parcel = await composeCustomerMail(server, mail, {
    unsubscribeUrl:
      mail.purpose === 'marketing' ? `${origin}/u/${unsubscribeToken(key, token)}` : null,
    open: async (file) => (await files.open(file)).content,
  });
  return handOver(server, parcel);
}

async function conclude(
  scope: Scope,
  { id }: WaitingMail,
  { outcome, server, isLastTry }: { outcome: Outcome; server: MailServer; isLastTry: boolean },
): Promise<{ delivery: string }> {
  if (outcome.kind === 'taken') {
    await endMail(scope, id, { delivery: 'sent', messageId: messageIdOf(server, id) });
    return { delivery: 'sent' };
  }
  const { reason } = outcome;
  if (outcome.kind === 'not-taken' && !outcome.isFinal && !isLastTry) {
    const host = `${server.host}:${server.port}`;
    throw new Problem('mail.not-reached', { to: '…', server: host, reason }, { status: 503 });
  }
  const delivery = outcome.kind === 'unknown' ? 'unknown' : 'failed';
  await endMail(scope, id, { delivery, note: reason });
  return { delivery };
}

// What is refused now is refused to whoever wrote the mail.
function inTheNameOf(scope: Scope, { sender }: WaitingMail): Scope {
  const engine = asEngine(scope);
  return { ...engine, rights: { ...engine.rights, userId: sender.id } };
}
