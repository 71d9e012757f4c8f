import fc from 'fast-check';
import { newId } from '#kit/id.ts';
import type { ChangeInput } from '#model/api.ts';
import { commit } from '#engine/commit/index.ts';
import type { Scope } from '#engine/scope.ts';

const kinds = [
  'identity',
  'address',
  'membership',
  'relation',
  'party-team',
  'share',
  'favourite',
  'follow',
  'activity',
  'participant',
  'transaction',
  'commitment',
  'holding',
  'org-node',
  'ownership-period',
] as const;

const die = fc.nat(3);

/** A random set of customers on a few indices: four companies, four people, two households, and what hangs on them. */
export const customers = fc.record({
  accounts: fc.array(
    fc.record({
      parent: fc.option(die),
      phone: fc.option(die),
      email: fc.option(die),
      industry: fc.option(fc.constantFrom('software', 'bank')),
      times: fc.subarray(['morning', 'noon', 'evening']),
      tags: fc.subarray([0, 1]),
      silent: fc.boolean(),
      address: fc.option(die),
    }),
    { minLength: 4, maxLength: 4 },
  ),
  contacts: fc.array(
    fc.record({ account: fc.option(die), chief: fc.option(die), phone: fc.option(die), job: die }),
    { minLength: 4, maxLength: 4 },
  ),
  heads: fc.tuple(fc.option(die), fc.option(die)),
  children: fc.array(
    fc.record({
      kind: fc.constantFrom(...kinds),
      a: fc.nat(9),
      b: fc.nat(9),
      c: die,
      flag: fc.boolean(),
      deleted: fc.nat(5).map((one) => one === 0),
    }),
    { minLength: 10, maxLength: 40 },
  ),
});
export type Customers = typeof customers extends fc.Arbitrary<infer T> ? T : never;

/** The customers as they stand in a workspace. */
export type Built = {
  readonly account: readonly string[];
  readonly contact: readonly string[];
  readonly household: readonly string[];
  readonly children: readonly { readonly object: string; readonly id: string }[];
};

type Ids = {
  readonly users: readonly string[];
  readonly tags: readonly string[];
  readonly type: string;
  readonly activities: string[];
} & Pick<Built, 'account' | 'contact' | 'household'>;

/** Writes these customers into the workspace. */
export async function buildCustomers(scope: Scope, spec: Customers): Promise<Built> {
  const several = (count: number) => Array.from({ length: count }, () => newId());
  const ids: Ids = {
    users: several(2),
    tags: several(2),
    type: newId(),
    activities: several(2),
    account: several(4),
    contact: several(4),
    household: several(2),
  };
  await commit(scope, { changes: [...settings(ids), ...parties(spec, ids)] });
  const known = new Set<string>();
  const made = spec.children.flatMap((child) => {
    const values = valuesOf(child, ids);
    const key = values && `${child.kind} ${JSON.stringify(uniqueOf(child.kind, values))}`;
    if (!values || key === null || known.has(key)) return [];
    known.add(key);
    return [{ object: child.kind, id: newId(), values, deleted: child.deleted }];
  });
  await commit(scope, {
    byAction: true,
    changes: made.map(({ object, id, values }) => ({ op: 'create', object, id, values })),
  });
  const gone = made.filter(({ deleted, object }) => deleted && object !== 'transaction');
  await commit(scope, { changes: gone.map(({ object, id }) => ({ op: 'delete', object, id })) });
  return { ...ids, children: made.filter((one) => !gone.includes(one)) };
}

function settings({ users, tags, type, activities }: Ids): ChangeInput[] {
  const create = (object: string, id: string, values: Record<string, unknown>): ChangeInput => ({
    op: 'create',
    object,
    id,
    values,
  });
  return [
    ...users.map((id, index) => create('user', id, { name: `User ${index}` })),
    ...tags.map((id, index) => create('tag', id, { name: `Tag ${index}` })),
    create('relation-type', type, { name: 'partner', reverseName: 'partner' }),
    ...activities.map((id, index) =>
      create('activity', id, { kind: 'note', text: `Note ${index}` }),
    ),
  ];
}

function parties({ accounts, contacts, heads }: Customers, ids: Ids): ChangeInput[] {
  const at = (list: readonly string[], index: number | null) =>
    index === null ? null : (list[index] ?? null);
  const own = accounts.map((one, index) => ({
    name: `公司${index}`,
    // Only upwards, so that nobody stands above himself.
    parentAccount: one.parent !== null && one.parent < index ? at(ids.account, one.parent) : null,
    phone: one.phone === null ? null : `+86138000000${10 + one.phone}`,
    email: one.email === null ? null : `mail${one.email}@example.com`,
    industry: one.industry,
    preferredTime: one.times,
    tags: one.tags.flatMap((tag) => ids.tags[tag] ?? []),
    doNotContact: one.silent,
    address: one.address === null ? null : { city: `City ${one.address}` },
  }));
  const people = contacts.map((one, index) => ({
    name: `Person ${index}`,
    account: at(ids.account, one.account),
    reportsTo: one.chief === index ? null : at(ids.contact, one.chief),
    phone: one.phone === null ? null : `+86139000000${10 + one.phone}`,
    jobTitle: one.job === 0 ? null : `Job ${one.job}`,
  }));
  const homes = heads.map((head, index) => ({
    name: `Home ${index}`,
    head: at(ids.contact, head),
  }));
  const create = (object: 'account' | 'contact' | 'household', list: readonly object[]) =>
    list.map((values, index): ChangeInput => {
      const id = ids[object][index] ?? '';
      return { op: 'create', object, id, values: { ...values } };
    });
  return [...create('account', own), ...create('contact', people), ...create('household', homes)];
}

type ChildSpec = Customers['children'][number];

// eslint-style tables would hide the few conditions: what each kind needs, from the same four dice.
function valuesOf({ kind, a, b, c, flag }: ChildSpec, ids: Ids): Record<string, unknown> | null {
  const all = [...ids.account, ...ids.contact, ...ids.household];
  const party = all[a] ?? '';
  const other = all[b] ?? '';
  const user = ids.users[c % 2];
  const person = ids.contact[a % 4];
  const account = ids.account[b % 4];
  switch (kind) {
    case 'identity':
      return {
        party,
        kind: b % 2 === 0 ? 'phone' : 'wechat',
        value: b % 2 === 0 ? `+86137000000${10 + c}` : `wx${c}`,
        primary: flag,
        doNotUse: b > 7,
      };
    case 'address':
      return { party, use: 'office', address: { city: `City ${c}` }, primary: flag };
    case 'membership':
      return { person, organisation: account, main: flag, jobTitle: `Job ${c}` };
    case 'relation':
      return party === other ? null : { from: party, type: ids.type, to: other };
    case 'party-team':
      return { party, member: user, role: flag ? 'sales' : 'related' };
    case 'share':
      return { record: party, grantee: user, granteeKind: 'user', level: flag ? 'read' : 'edit' };
    case 'favourite':
    case 'follow':
      return { owner: user, record: party };
    case 'activity':
      return {
        kind: 'note',
        text: `Word ${c}`,
        regarding: party,
        ...(flag ? { customer: other } : {}),
      };
    case 'participant':
      return { activity: ids.activities[c % 2], party };
    case 'transaction':
      return {
        party,
        at: `2026-0${1 + c}-05T02:00:00Z`,
        amount: { amount: String(10 + b), currency: 'CNY' },
      };
    case 'commitment':
      return { party, promise: `Promise ${c}`, by: 'us', madeOn: '2026-01-01' };
    case 'holding':
      return { party, product: `Product ${c}`, competitor: flag ? other : null };
    case 'org-node':
      return { account, name: `Place ${c}`, person: flag ? person : null };
    case 'ownership-period':
      return { party, holder: user, fromAt: '2026-01-01T00:00:00Z', how: 'assigned' };
  }
}

/** What no two of a kind share. */
function uniqueOf(kind: ChildSpec['kind'], values: Record<string, unknown>): unknown {
  const { from, to, party, member, role, owner, record, activity } = values;
  if (kind === 'relation') return [from, to];
  if (kind === 'party-team') return [party, member, role];
  if (kind === 'favourite' || kind === 'follow') return [owner, record];
  if (kind === 'participant') return [activity, party];
  return newId();
}
