import { asEngine } from '#engine/system-scope.ts';
import { commit } from '#engine/commit/index.ts';
import { depthOf } from '#engine/access/reach.ts';
import type { Scope } from '#engine/scope.ts';
import { newId } from '#kit/id.ts';
import { Problem } from '#kit/problem.ts';
import { inLanguage } from '#kit/text.ts';
import type { ChangeInput } from '#model/api.ts';
import {
  reasons,
  type Channel,
  type Purpose,
  type Reason,
} from '../party/rules/contact-choices.ts';
import { loadFacts, partiesAt } from './queries.ts';
import type { Content, Verdict } from './rules/facts.ts';
import { isOverridable, mayContact } from './rules/may-contact.ts';

/** A contact that somebody is about to make. */
export type Contact = {
  /** null where only an address is known. */
  readonly party: string | null;
  readonly channel: Channel;
  readonly purpose: Purpose;
  /** In its one spelling; any of the customer's where null. */
  readonly address: string | null;
  /** What is to be sent or said, for whoever reads the refusal. */
  readonly about: string;
  /** How much is sent at once; absent where nothing is written. */
  readonly content?: Content;
  /** Whether it answers what the customer sent. */
  readonly answers?: boolean;
};

export type Checked = Contact & { readonly verdict: Verdict };

const kindsOf: Readonly<Partial<Record<Channel, readonly string[]>>> = {
  phone: ['phone'],
  message: ['phone'],
  email: ['email'],
  wechat: ['wechat', 'wecom'],
};

/**
 * Asks the gate about contacts, in one round trip for all their customers and one for the addresses. A contact by an
 * address that several customers share is asked for each of them; one that nobody has is free.
 */
export async function checkContacts(
  scope: Scope,
  contacts: readonly Contact[],
  except: string | null = null,
): Promise<Checked[]> {
  const all = await withHolders(scope, contacts);
  const ids = [...new Set(all.flatMap(({ party }) => party ?? []))];
  if (ids.length === 0) return all.map(unknown);
  const { parties, policies, zone } = await loadFacts(scope, ids, except);
  const at = scope.now.toISOString();
  return all.map((contact) => {
    const facts = contact.party === null ? undefined : parties.get(contact.party);
    if (!facts) return unknown(contact);
    return { ...contact, verdict: mayContact(facts, { ...contact, at }, { policies, zone }) };
  });
}

const cleared = new WeakSet<object>();

/** The gate's word that these contacts may be made; nobody else can make one that holds. */
export type Clearance = { readonly contacts: readonly Checked[] };

/** Asks the gate and gives its clearance, or what it refused; with `override` only what is by law stays refused. */
export async function passGate(
  scope: Scope,
  contacts: readonly Contact[],
  { except = null, override = null }: { except?: string | null; override?: string | null } = {},
): Promise<{ clearance: Clearance | null; checked: Checked[]; refused: Checked[] }> {
  const checked = await checkContacts(scope, contacts, except);
  const refused = checked.filter(
    ({ verdict }) => !verdict.allowed && !(override !== null && isOverridable(verdict.reasons)),
  );
  if (refused.length > 0) return { clearance: null, checked, refused };
  const clearance = { contacts: checked };
  cleared.add(clearance);
  return { clearance, checked, refused: [] };
}

/** Whether the gate itself gave this clearance. */
export function isCleared(clearance: Clearance): boolean {
  return cleared.has(clearance);
}

/** Keeps every refused contact with its reasons, in one changeset; gives the suppressions' ids in their order. */
export async function keepRefusals(
  scope: Scope,
  checked: readonly Checked[],
  override: string | null = null,
): Promise<string[]> {
  const changes = refusalChanges(scope, checked, override);
  if (changes.length === 0) return [];
  // The asker need not be allowed to change the customer: what was refused is kept whoever asked.
  await commit(asEngine(scope), { changes, byAction: true });
  return changes.flatMap((change) => change.id ?? []);
}

/** Refuses to go on against a refusal: without the privilege, without a reason, or against the customer's own will. */
export function requireOverride(
  scope: Scope,
  checked: readonly Checked[],
  reason: string | null,
): void {
  const refused = checked.flatMap(({ verdict }) => (verdict.allowed ? [] : verdict.reasons));
  if (refused.length === 0) return;
  if (!isOverridable(refused)) throw new Problem('contact.not-overridable', {}, { status: 403 });
  if (!mayOverride(scope)) throw new Problem('contact.may-not-override', {}, { status: 403 });
  if (reason === null || reason.trim() === '')
    throw new Problem('contact.override-needs-reason', {}, { field: 'override' });
}

/** Whether the asker has the privilege to go over a refusal that is not by law. */
export function mayOverride(scope: Scope): boolean {
  return depthOf(scope.rights, 'suppression', 'override') !== 'none';
}

/** The refusal of contacts as people read it, with all that a screen needs to show it. */
export function refusalOf(scope: Scope, checked: readonly Checked[]): Problem {
  const refused = checked.flatMap(({ party, address, verdict }) =>
    verdict.allowed ? [] : [{ party, address, ...verdict, allowed: false }],
  );
  const found = [...new Set(refused.flatMap((one) => one.reasons))];
  return new Problem(
    'contact.refused',
    { reasons: said(scope, found) },
    {
      status: 409,
      extra: { refused, mayOverride: isOverridable(found) && mayOverride(scope) },
    },
  );
}

/** The reasons in the asker's words. */
export function said({ language }: Pick<Scope, 'language'>, found: readonly Reason[]): string {
  const words = found.map((reason) => inLanguage(reasons[reason].label, language));
  return words.join(language === 'zh' ? '；' : '; ');
}

async function withHolders(scope: Scope, contacts: readonly Contact[]): Promise<Contact[]> {
  const asked = contacts.filter(({ address }) => address !== null);
  if (asked.length === 0) return [...contacts];
  const kinds = [...new Set(asked.flatMap(({ channel }) => kindsOf[channel] ?? []))];
  const addresses = [...new Set(asked.flatMap(({ address }) => address ?? []))];
  const holders = await partiesAt(scope, kinds, addresses);
  return contacts.flatMap((contact) => {
    const known = contact.address === null ? [] : (holders.get(contact.address) ?? []);
    const parties = [...new Set([...(contact.party === null ? [] : [contact.party]), ...known])];
    return parties.length === 0 ? [contact] : parties.map((party) => ({ ...contact, party }));
  });
}

function unknown(contact: Contact): Checked {
  return { ...contact, verdict: { allowed: true, warnings: [] } };
}

function refusalChanges(
  scope: Scope,
  checked: readonly Checked[],
  override: string | null,
): Extract<ChangeInput, { op: 'create' }>[] {
  const refusedAt = scope.now.toISOString();
  const me = scope.rights.userId === '' ? null : scope.rights.userId;
  return checked.flatMap(({ party, channel, purpose, address, about, verdict }) => {
    if (verdict.allowed || party === null) return [];
    const values = {
      party,
      channel,
      purpose,
      address,
      about: [...about].slice(0, 200).join(''),
      reasons: [...verdict.reasons],
      refusedAt,
      askedBy: me,
      nextAllowedAt: verdict.nextAllowedAt,
      ...(override === null
        ? {}
        : { overriddenBy: me, overriddenAt: refusedAt, overrideReason: override }),
    };
    return [{ op: 'create' as const, object: 'suppression', id: newId(), values }];
  });
}
