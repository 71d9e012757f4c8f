import { asEngine } from '#engine/system-scope.ts';
import { cleanRichText } from '#engine/commit/clean-rich-text.ts';
import { findRecord, listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { canonicalEmail } from '#kit/email-address.ts';
import { Problem, refuseIf } from '#kit/problem.ts';
import type { Purpose } from '../party/rules/contact-choices.ts';
import { escapeHtml, fillBlanks, type Blanks } from './rules.ts';

/** A receiver as he is asked for: a customer, an address, or both. */
export type Receiver = {
  readonly party?: string | undefined;
  readonly address?: string | undefined;
};

/** A mail as a person wrote it. */
export type Draft = {
  readonly party: string;
  readonly regarding?: string | undefined;
  readonly to: readonly Receiver[];
  readonly cc: readonly Receiver[];
  readonly bcc: readonly Receiver[];
  readonly subject: string;
  readonly html: string;
  readonly purpose: Purpose;
  readonly files: readonly string[];
  /** The mail of the customer that this one answers. */
  readonly answers?: string | undefined;
};

export type Addressed = {
  readonly role: 'to' | 'cc' | 'bcc';
  readonly party: string | null;
  readonly address: string;
};

/** A mail that is ready to be asked for at the gate: blanks filled, text clean, every receiver with an address. */
export type Prepared = {
  readonly party: string;
  readonly subject: string;
  readonly content: string;
  readonly receivers: readonly Addressed[];
  readonly files: readonly { readonly id: string; readonly isFree: boolean }[];
  readonly isAnswer: boolean;
};

const mostBytes = 20 * 1024 ** 2;

/** Reads a draft with the asker's rights and fills it; refuses what cannot be sent. */
export async function prepareMail(scope: Scope, draft: Draft): Promise<Prepared> {
  const blanks = await blanksOf(scope, draft.party);
  const content = cleanRichText(
    `${fillBlanks(draft.html, blanks.values, 'html')}${blanks.signature}`,
  );
  const subject = fillBlanks(draft.subject, blanks.values, 'text').trim();
  refuseIf(subject === '' || content === null, 'mail.empty', {}, { field: 'subject' });
  const receivers = await receiversOf(scope, draft);
  refuseIf(!receivers.some(({ role }) => role === 'to'), 'mail.no-receiver', {}, { field: 'to' });
  const isMarketing = draft.purpose === 'marketing';
  refuseIf(isMarketing && receivers.length > 1, 'mail.one-by-one', {}, { field: 'to' });
  return {
    party: draft.party,
    subject,
    content: content ?? '',
    receivers,
    files: await filesOf(scope, draft.files),
    isAnswer: await isAnswer(scope, draft),
  };
}

async function blanksOf(
  scope: Scope,
  party: string,
): Promise<{ values: Blanks; signature: string }> {
  const found = await findRecord(scope, 'party', party, { fields: ['name', 'kind', 'account'] });
  const person =
    found['kind'] === 'person'
      ? await findRecord(scope, 'contact', party, { fields: ['salutation'] })
      : {};
  const { userId } = scope.rights;
  const me = await findRecord(asEngine(scope), 'user', userId, {
    fields: ['name', 'phone', 'signature'],
  });
  const name = wordsOf(found['name']);
  const signature = wordsOf(me['signature']);
  return {
    values: {
      name,
      salutation: wordsOf(Reflect.get(person, 'salutation')) || name,
      company: titleOf(found['account']) || (found['kind'] === 'organisation' ? name : ''),
      me: wordsOf(me['name']),
      phone: wordsOf(me['phone']),
    },
    signature: signature === '' ? `<p>${escapeHtml(wordsOf(me['name']))}</p>` : signature,
  };
}

async function receiversOf(scope: Scope, draft: Draft): Promise<Addressed[]> {
  const asked = (['to', 'cc', 'bcc'] as const).flatMap((role) =>
    draft[role].map((one) => ({ role, ...one })),
  );
  const parties = [...new Set(asked.flatMap(({ party }) => party ?? []))];
  const addresses = await addressesOf(scope, parties);
  const seen = new Set<string>();
  return asked.flatMap(({ role, party, address }) => {
    const written = address ?? addresses.get(party ?? '');
    if (written === undefined) throw new Problem('mail.no-address', {}, { field: role });
    const whole = canonicalEmail(written);
    if (whole === null)
      throw new Problem('mail.wrong-address', { address: written }, { field: role });
    if (seen.has(whole.toLowerCase())) return [];
    seen.add(whole.toLowerCase());
    return [{ role, party: party ?? null, address: whole }];
  });
}

/** The first usable mail address of each customer whom the asker sees; of one whose numbers are masked for him too. */
async function addressesOf(scope: Scope, parties: readonly string[]): Promise<Map<string, string>> {
  if (parties.length === 0) return new Map();
  const those = { field: 'id', op: 'in' as const, value: [...parties] };
  const { items: seen } = await listRecords(scope, 'party', {
    filter: those,
    fields: ['id'],
    limit: 200,
  });
  if (seen.length < parties.length) throw new Problem('record.missing', {}, { status: 404 });
  const { items } = await listRecords(asEngine(scope), 'identity', {
    filter: {
      all: [
        { field: 'party', op: 'in', value: [...parties] },
        { field: 'kind', op: 'is', value: 'email' },
      ],
    },
    fields: ['party', 'value', 'primary', 'state', 'doNotUse'],
    limit: 200,
  });
  const weight = (one: Record<string, unknown>): number =>
    (one['doNotUse'] === true ? 4 : 0) +
    (one['state'] === 'invalid' ? 2 : 0) +
    (one['primary'] === true ? 0 : 1);
  const best = items.toSorted((a, b) => weight(b) - weight(a));
  return new Map(best.map((one) => [idOf(one['party']), wordsOf(one['value'])]));
}

async function filesOf(scope: Scope, ids: readonly string[]): Promise<Prepared['files']> {
  if (ids.length === 0) return [];
  const { items } = await listRecords(scope, 'file', {
    filter: { field: 'id', op: 'in', value: [...ids] },
    fields: ['size', 'regarding'],
    limit: 200,
  });
  if (items.length < new Set(ids).size) throw new Problem('record.missing', {}, { status: 404 });
  const size = items.reduce((sum, one) => sum + Number(one['size']), 0);
  refuseIf(size > mostBytes, 'mail.too-large', { max: mostBytes / 1024 ** 2 }, { field: 'files' });
  return items.map((one) => ({ id: String(one['id']), isFree: one['regarding'] === null }));
}

async function isAnswer(scope: Scope, { answers, party }: Draft): Promise<boolean> {
  if (answers === undefined) return false;
  const mail = await findRecord(scope, 'activity', answers, {
    fields: ['kind', 'direction', 'customer'],
  });
  const isTheirs = mail['direction'] === 'in' && idOf(mail['customer']) === party;
  refuseIf(!isTheirs, 'mail.not-theirs', {}, { field: 'answers' });
  return true;
}

function wordsOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function idOf(value: unknown): string {
  return typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : '';
}

function titleOf(value: unknown): string {
  return typeof value === 'object' && value !== null && 'title' in value
    ? wordsOf(value.title)
    : '';
}
