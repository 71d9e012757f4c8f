import fc from 'fast-check';
import { newId } from '#kit/id.ts';
import type { ChangeInput, Depth } from '#model/api.ts';
import { depths } from '#model/api.ts';
import { commit } from '#engine/commit/index.ts';
import type { Scope } from '#engine/scope.ts';

/** Objects whose rights differ in kind: owned, owned and readable with a parent, and a part. */
export const governed = ['account', 'contact', 'household', 'identity', 'membership'] as const;

type Place = { readonly owner: number; readonly unit: number };

/** A random company on a few indices: units in a tree with walls, users in units and teams, roles, shares, records. */
export const companies = fc.record({
  units: fc.array(fc.record({ parent: fc.nat(5), walled: fc.boolean() }), {
    minLength: 2,
    maxLength: 6,
  }),
  users: fc.array(
    fc.record({
      unit: fc.nat(5),
      further: fc.option(fc.nat(5), { nil: undefined }),
      superior: fc.option(fc.nat(4), { nil: undefined }),
      depth: fc.record(
        Object.fromEntries(
          governed.map((name) => [name, fc.record({ read: depth(), edit: depth() })]),
        ),
      ),
      steward: fc.nat(9).map((die) => die === 0),
      hidden: fc.boolean(),
    }),
    { minLength: 3, maxLength: 5 },
  ),
  team: fc.array(fc.nat(4), { maxLength: 3 }),
  delegation: fc.option(fc.record({ from: fc.nat(4), to: fc.nat(4) }), { nil: undefined }),
  accounts: fc.array(place(), { minLength: 3, maxLength: 6 }),
  contacts: fc.array(fc.tuple(place(), fc.option(fc.nat(5), { nil: undefined })), {
    minLength: 3,
    maxLength: 6,
  }),
  shares: fc.array(
    fc.record({
      record: fc.nat(11),
      to: fc.constantFrom('user', 'team', 'unit'),
      whom: fc.nat(5),
      level: fc.constantFrom('read', 'edit'),
      expired: fc.boolean(),
    }),
    { maxLength: 4 },
  ),
});

export type Company = typeof companies extends fc.Arbitrary<infer C> ? C : never;

function depth(): fc.Arbitrary<Depth> {
  return fc.constantFrom(...depths);
}

function place(): fc.Arbitrary<Place> {
  return fc.record({ owner: fc.nat(4), unit: fc.nat(5) });
}

/** Writes the company into the scope's workspace and gives its user ids. */
export async function found(
  scope: Scope,
  company: Company,
): Promise<{ users: string[]; records: string[] }> {
  const units = company.units.map(() => newId());
  const users = company.users.map(() => newId());
  const roles = company.users.map(() => newId());
  const team = newId();
  const at = (list: readonly string[], index: number) => list[index % list.length] ?? '';
  const accounts = company.accounts.map(() => newId());
  const contacts = company.contacts.map(() => newId());
  const records = [...accounts, ...contacts];
  const create = (object: string, id: string, values: Record<string, unknown>): ChangeInput => ({
    op: 'create',
    object,
    id,
    values,
  });

  await commit(scope, {
    changes: [
      // A parent comes from the units before it, so the tree has no ring.
      ...company.units.map((unit, index) =>
        create('unit', at(units, index), {
          name: `Unit ${index}`,
          code: `U${index}`,
          walled: unit.walled,
          ...(index > 0 ? { parent: at(units, unit.parent % index) } : {}),
        }),
      ),
      ...company.users.map((user, index) =>
        create('role', at(roles, index), { name: `Role ${index}`, ...roleOf(user) }),
      ),
      ...company.users.map((user, index) =>
        create('user', at(users, index), {
          name: `User ${index}`,
          email: `u${index}@example.com`,
          mainUnit: at(units, user.unit),
          units: user.further === undefined ? [] : [at(units, user.further)],
          roles: [at(roles, index)],
          ...(user.superior !== undefined && user.superior % company.users.length < index
            ? { superior: at(users, user.superior) }
            : {}),
        }),
      ),
      create('team', team, {
        name: 'Team',
        members: [...new Set(company.team.map((index) => at(users, index)))],
      }),
    ],
  });
  await commit(scope, {
    changes: [
      ...company.accounts.map((where, index) =>
        create('account', at(accounts, index), {
          name: `Company ${index} ${scope.workspaceId}`,
          owner: at(users, where.owner),
          unit: at(units, where.unit),
        }),
      ),
      ...company.contacts.map(([where, account], index) =>
        create('contact', at(contacts, index), {
          name: `Person ${index}`,
          owner: at(users, where.owner),
          unit: at(units, where.unit),
          phone: `+861380000${1000 + index}`,
          ...(account === undefined ? {} : { account: at(accounts, account) }),
        }),
      ),
      ...sharesOf(company, { records, units, users, team, at }).map((values) =>
        create('share', newId(), values),
      ),
      ...(company.delegation &&
      company.delegation.from % users.length !== company.delegation.to % users.length
        ? [
            create('delegation', newId(), {
              fromUser: at(users, company.delegation.from),
              toUser: at(users, company.delegation.to),
              fromOn: '2000-01-01',
              untilOn: '2100-01-01',
            }),
          ]
        : []),
    ],
  });
  return { users, records };
}

function roleOf(user: Company['users'][number]) {
  const common = {
    user: { read: 'all' },
    unit: { read: 'all' },
    team: { read: 'all' },
    role: { read: 'all' },
  } as const;
  const grants = Object.fromEntries(
    governed.map((name) => [
      name,
      { ...user.depth[name], share: user.depth[name]?.edit ?? 'none' },
    ]),
  );
  return {
    grants: { ...common, ...grants },
    fieldRights: user.hidden ? { contact: { phone: 'hidden' }, account: { name: 'read' } } : {},
    administrator: false,
    steward: user.steward,
  };
}

type Made = {
  records: string[];
  units: string[];
  users: string[];
  team: string;
  at: (list: readonly string[], index: number) => string;
};

function sharesOf(
  company: Company,
  { records, units, users, team, at }: Made,
): Record<string, unknown>[] {
  const shares = company.shares.map((share) => ({
    record: at(records, share.record),
    granteeKind: share.to,
    grantee: share.to === 'team' ? team : at(share.to === 'unit' ? units : users, share.whom),
    level: share.level,
    expiresAt: share.expired ? '2001-01-01T00:00:00.000Z' : null,
  }));
  return [...new Map(shares.map((share) => [`${share.record} ${share.grantee}`, share])).values()];
}
