import { z } from 'zod';
import {
  keepRefusals,
  mayOverride,
  passGate,
  refusalOf,
  requireOverride,
  type Checked,
} from '#areas/customers/contact-policy/gate.ts';
import { isOverridable } from '#areas/customers/contact-policy/rules/may-contact.ts';
import { contactsOf, mailChanges, prepareMail, type Draft } from '#areas/customers/mail/index.ts';
import { commit } from '#engine/commit/index.ts';
import { inTransaction } from '#engine/database/transaction.ts';
import { sendJob } from '#engine/jobs/index.ts';
import type { Scope } from '#engine/scope.ts';
import { systemScope } from '#engine/system-scope.ts';
import { Problem } from '#kit/problem.ts';
import { customerMailJob } from '../customer-mail/send.ts';
import { none, route, type Api } from '../http/route.ts';
import { purpose } from './contact-checks.ts';

const tag = 'contacts';
const receivers = z
  .array(z.strictObject({ party: z.uuid().optional(), address: z.string().max(320).optional() }))
  .max(50);

const draft = z.strictObject({
  party: z.uuid().describe('The customer whom the mail is about'),
  regarding: z.uuid().optional().describe('The record that it regards; the customer unless said'),
  to: receivers,
  cc: receivers.default([]),
  bcc: receivers.default([]),
  subject: z.string().max(200),
  html: z.string().max(200_000).describe('Formatted text; {{name}} and the like are filled in'),
  purpose,
  files: z.array(z.uuid()).max(20).default([]),
  answers: z.uuid().optional().describe('The activity, a mail of the customer, that it answers'),
});

const checkedReply = z.object({
  address: z.string(),
  party: z.uuid().nullable(),
  allowed: z.boolean(),
  reasons: z.array(z.string()),
  warnings: z.array(z.string()),
  nextAllowedAt: z.iso.datetime().nullable(),
});

const job = customerMailJob(null);

/** Mails to customers: how one would look and who may get it, and sending it through the gate. */
export function registerCustomerMails(api: Api): void {
  registerPreview(api);
  registerSending(api);
}

function registerPreview(api: Api): void {
  route(
    api,
    {
      method: 'POST',
      path: '/customer-mails/preview',
      tag,
      summary: 'See a mail filled in, and whether each receiver may be written to; nothing is kept',
      params: none,
      query: none,
      body: draft,
      reply: z.object({
        subject: z.string(),
        html: z.string(),
        receivers: z.array(checkedReply),
        mayOverride: z.boolean(),
        hasServer: z.boolean(),
      }),
    },
    async ({ scope, body }) => {
      const mail = await prepareMail(scope, body);
      const { checked } = await passGate(scope, contactsOf(scope, mail, body.purpose));
      const refused = checked.flatMap(({ verdict: one }) => (one.allowed ? [] : one.reasons));
      return {
        subject: mail.subject,
        html: mail.content,
        receivers: checked.map((one) => ofReceiver(one, body)),
        mayOverride: refused.length > 0 && isOverridable(refused) && mayOverride(scope),
        hasServer: api.context.post !== null,
      };
    },
  );
}

function registerSending(api: Api): void {
  route(
    api,
    {
      method: 'POST',
      path: '/customer-mails',
      tag,
      summary: 'Send a mail to a customer; a refusal of the gate is kept and nothing leaves',
      params: none,
      query: none,
      body: draft.extend({
        override: z.string().max(2000).optional().describe('Why it is needed all the same'),
      }),
      reply: z.object({ id: z.uuid(), changeset: z.uuid().nullable() }),
      status: 201,
    },
    ({ scope, session, body }) => {
      if (api.context.post === null) throw new Problem('mail.not-set', {}, { status: 409 });
      if (session.viewedBy !== undefined)
        throw new Problem('auth.not-while-viewing', {}, { status: 403 });
      return send(scope, body);
    },
  );
}

async function send(
  scope: Scope,
  { override, ...asked }: Draft & { readonly override?: string | undefined },
): Promise<{ id: string; changeset: string | null }> {
  const mail = await prepareMail(scope, asked);
  const reason = override ?? null;
  const contacts = contactsOf(scope, mail, asked.purpose);
  const { checked, refused } = await passGate(scope, contacts, { override: reason });
  if (reason !== null) requireOverride(scope, checked, reason);
  if (refused.length > 0) {
    await keepRefusals(scope, refused);
    throw refusalOf(scope, refused);
  }
  const { id, changes } = mailChanges(mail, asked);
  const engine = await systemScope(scope.db, scope.model, scope.workspaceId);
  return inTransaction(scope.db, async (db) => {
    const inside = { ...scope, db };
    if (reason !== null) await keepRefusals(inside, checked, reason);
    const done = await commit(inside, { changes, byAction: true });
    // Whoever wrote it may have left before it goes: the engine sends it, in his name.
    const sender = { ...engine, db, requestId: scope.requestId };
    const files = mail.files.map((file) => file.id);
    await sendJob(sender, job, { activity: id, files, override: reason });
    return { id, changeset: done.id };
  });
}

function ofReceiver(
  { party, address, verdict }: Checked,
  { to, cc, bcc }: Pick<Draft, 'to' | 'cc' | 'bcc'>,
): z.input<typeof checkedReply> {
  // Whose an address is besides, is not told: only what was asked for comes back.
  const isAsked = [...to, ...cc, ...bcc].some((one) => one.party === party);
  return {
    address: address ?? '',
    party: isAsked ? party : null,
    allowed: verdict.allowed,
    reasons: verdict.allowed ? [] : [...verdict.reasons],
    warnings: [...verdict.warnings],
    nextAllowedAt: verdict.allowed ? null : verdict.nextAllowedAt,
  };
}
