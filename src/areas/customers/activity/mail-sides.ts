import type { Mail, Mailbox } from '#kit/mail/read-mail.ts';

type Role = 'from' | 'to' | 'cc' | 'bcc';

/** Somebody whom a mail names, with the part he plays in it. */
export type Named = Mailbox & { readonly role: Role };
/** Whom the addresses are known to belong to. */
export type Known = {
  readonly users: ReadonlyMap<string, string>;
  readonly parties: ReadonlyMap<string, string>;
};

// A mail to a whole mailing list names more people than anybody looks through.
const mostNamed = 200;

/** Everybody whom a mail names, each once: by the first part that he plays. */
export function namedIn({ from, to, cc, bcc }: Mail): Named[] {
  const all: Named[] = [
    ...(from ? [{ ...from, role: 'from' as const }] : []),
    ...to.map((one) => ({ ...one, role: 'to' as const })),
    ...cc.map((one) => ({ ...one, role: 'cc' as const })),
    ...bcc.map((one) => ({ ...one, role: 'bcc' as const })),
  ].filter(({ address }) => address !== '');
  const once = new Map<string, Named>();
  for (const one of all) if (!once.has(one.address)) once.set(one.address, one);
  return [...once.values()].slice(0, mostNamed);
}

/** Out where one of us wrote it, else in. */
export function directionOf({ from }: Mail, { users }: Known): 'in' | 'out' {
  return from !== null && users.has(from.address) ? 'out' : 'in';
}

/** Of the customers in a mail the one whom it is about: who wrote it, else the first whom it was written to. */
export function customerIn(named: readonly Named[], { parties }: Known): string | null {
  return named.flatMap(({ address }) => parties.get(address) ?? [])[0] ?? null;
}

/** The participants of a logged mail: users and customers where the address is known, else the address; nobody twice. */
export function participantsOf(
  named: readonly Named[],
  { users, parties }: Known,
): Record<string, string>[] {
  const taken = new Set<string>();
  return named.flatMap(({ address, role }) => {
    const [user, party] = [users.get(address), parties.get(address)];
    const who = user ?? party ?? address;
    if (taken.has(who)) return [];
    taken.add(who);
    if (user !== undefined) return [{ role, user, address: address.slice(0, 200) }];
    if (party !== undefined) return [{ role, party, address: address.slice(0, 200) }];
    return [{ role, address: address.slice(0, 200) }];
  });
}
