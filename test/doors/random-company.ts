import fc from 'fast-check';
import { newId } from '#kit/id.ts';
import type { ChangeInput, Depth } from '#model/api.ts';
import { depths } from '#model/api.ts';
import { commit } from '#engine/commit/index.ts';
import type { Scope } from '#engine/scope.ts';

/** Objects whose rights differ in kind: owned, owned and readable with a parent, and a part. */
export const governed = [
  'account',
  'contact',
  'household',
  'identity',
  'membership',
  'activity',
  'participant',
  'file',
] as const;

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
  pools: fc.array(
    fc.record({
      users: fc.array(fc.nat(4), { maxLength: 2 }),
      units: fc.array(fc.nat(5), { maxLength: 1 }),
      roles: fc.array(fc.nat(4), { maxLength: 1 }),
      isTeams: fc.boolean(),
      managers: fc.array(fc.nat(4), { maxLength: 1 }),
      active: fc.boolean(),
      hidden: fc.subarray(['phone', 'description']),
    }),
    { minLength: 1, maxLength: 2 },
  ),
  pooled: fc.array(fc.option(fc.nat(1), { nil: undefined }), { minLength: 6, maxLength: 6 }),
  accounts: fc.array(place(), { minLength: 3, maxLength: 6 }),
  contacts: fc.array(fc.tuple(place(), fc.option(fc.nat(5), { nil: undefined })), {
    minLength: 3,
    maxLength: 6,
  }),
  activities: fc.array(
    fc.record({
      place: place(),
      about: fc.option(fc.nat(11), { nil: undefined }),
      isPrivate: fc.boolean(),
      with: fc.option(fc.nat(4), { nil: undefined }),
    }),
    { maxLength: 5 },
  ),
  files: fc.array(
    fc.record({
      on: fc.option(fc.nat(20), { nil: undefined }),
      maker: fc.nat(4),
      asPhoto: fc.boolean(),
    }),
    { maxLength: 5 },
  ),
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

type Made = {
  readonly units: readonly string[];
  readonly users: readonly string[];
  readonly roles: readonly string[];
  readonly team: string;
  readonly pools: readonly string[];
  readonly accounts: readonly string[];
  readonly contacts: readonly string[];
  readonly activities: readonly string[];
  readonly files: readonly string[];
};

const at = (list: readonly string[], index: number) => list[index % list.length] ?? '';

function create(object: string, id: string, values: Record<string, unknown>): ChangeInput {
  return { op: 'create', object, id, values };
}

/** Writes the company into the scope's workspace and gives its user ids. */
export async function found(
  scope: Scope,
  company: Company,
): Promise<{ users: readonly string[]; records: readonly string[] }> {
  const made = {
    units: company.units.map(() => newId()),
    users: company.users.map(() => newId()),
    roles: company.users.map(() => newId()),
    team: newId(),
    pools: company.pools.map(() => newId()),
    accounts: company.accounts.map(() => newId()),
    contacts: company.contacts.map(() => newId()),
    activities: company.activities.map(() => newId()),
    files: company.files.map(() => newId()),
  };
  await commit(scope, { changes: [...unitsOf(company, made), ...peopleOf(company, made)] });
  await commit(scope, { changes: poolsOf(company, made) });
  await commit(scope, {
    byAction: true,
    changes: [...customersOf(company, made, scope.workspaceId), ...delegationOf(company, made)],
  });
  await commit(scope, { changes: activitiesOf(company, made) });
  for (const [maker, changes] of Map.groupBy(filesOf(company, made), ({ by }) => by))
    await commit(
      { ...scope, rights: { ...scope.rights, userId: maker } },
      { changes: changes.map(({ change }) => change), byAction: true },
    );
  await commit(scope, { changes: photosOf(company, made) });
  await commit(scope, {
    changes: sharesOf(company, made).map((values) => create('share', newId(), values)),
  });
  return { users: made.users, records: [...made.accounts, ...made.contacts] };
}

// A parent comes from the units before it, so the tree has no ring.
function unitsOf(company: Company, { units }: Made): ChangeInput[] {
  return company.units.map((unit, index) =>
    create('unit', at(units, index), {
      name: `Unit ${index}`,
      code: `U${index}`,
      walled: unit.walled,
      ...(index > 0 ? { parent: at(units, unit.parent % index) } : {}),
    }),
  );
}

function peopleOf(company: Company, { units, users, roles, team }: Made): ChangeInput[] {
  const superiorOf = ({ superior }: Company['users'][number], index: number) =>
    superior !== undefined && superior % users.length < index
      ? { superior: at(users, superior) }
      : {};
  return [
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
        ...superiorOf(user, index),
      }),
    ),
    create('team', team, {
      name: 'Team',
      members: [...new Set(company.team.map((index) => at(users, index)))],
    }),
  ];
}

function customersOf(
  company: Company,
  { units, users, accounts, contacts, pools }: Made,
  workspaceId: number,
): ChangeInput[] {
  const whose = (where: Place) => ({ owner: at(users, where.owner), unit: at(units, where.unit) });
  return [
    ...company.accounts.map((where, index) =>
      create('account', at(accounts, index), {
        name: `Company ${index} ${workspaceId}`,
        phone: `+86217777${1000 + index}`,
        ...whose(where),
        ...inPool(company.pooled[index], pools),
      }),
    ),
    ...company.contacts.map(([where, account], index) =>
      create('contact', at(contacts, index), {
        name: `Person ${index}`,
        phone: `+861380000${1000 + index}`,
        ...whose(where),
        ...(account === undefined ? inPool(company.pooled[5 - (index % 6)], pools) : {}),
        ...(account === undefined ? {} : { account: at(accounts, account) }),
      }),
    ),
  ];
}

function inPool(pool: number | undefined, pools: readonly string[]) {
  return pool === undefined ? {} : { owner: null, pool: at(pools, pool) };
}

function poolsOf(company: Company, { pools, users, units, roles, team }: Made): ChangeInput[] {
  const several = (ids: readonly string[], from: readonly number[]) => [
    ...new Set(from.map((index) => at(ids, index))),
  ];
  return company.pools.map((one, index) =>
    create('pool', at(pools, index), {
      name: `Pool ${index}`,
      order: 1,
      active: one.active,
      members: several(users, one.users),
      memberUnits: several(units, one.units),
      memberRoles: several(roles, one.roles),
      memberTeams: one.isTeams ? [team] : [],
      managers: several(users, one.managers),
      hidden: one.hidden,
    }),
  );
}

function activitiesOf(
  company: Company,
  { units, users, accounts, contacts, activities }: Made,
): ChangeInput[] {
  return company.activities.flatMap(({ place: where, about, isPrivate, with: guest }, index) => {
    const id = at(activities, index);
    const values = {
      kind: 'note',
      subject: `Talk ${index}`,
      private: isPrivate,
      owner: at(users, where.owner),
      unit: at(units, where.unit),
      ...(about === undefined ? {} : { regarding: at([...accounts, ...contacts], about) }),
    };
    const guests =
      guest === undefined
        ? []
        : [create('participant', newId(), { activity: id, user: at(users, guest) })];
    return [create('activity', id, values), ...guests];
  });
}

/** Files on customers and follow-ups, on nothing yet, and some that are to be the photo of somebody. */
function filesOf(
  company: Company,
  { users, accounts, contacts, activities, files }: Made,
): { by: string; change: ChangeInput }[] {
  return company.files.map(({ on, maker, asPhoto }, index) => ({
    by: at(users, maker),
    change: create('file', at(files, index), {
      name: `File ${index}`,
      size: 1,
      mediaType: 'text/plain',
      hash: '0'.repeat(64),
      ...(on === undefined || asPhoto
        ? {}
        : { regarding: at([...accounts, ...contacts, ...activities], on) }),
    }),
  }));
}

function photosOf(company: Company, { contacts, files }: Made): ChangeInput[] {
  const photos = company.files.flatMap(({ on, asPhoto }, index) =>
    on !== undefined && asPhoto ? [{ contact: at(contacts, on), photo: at(files, index) }] : [],
  );
  return [...new Map(photos.map((one) => [one.contact, one])).values()].map(
    ({ contact, photo }) => ({
      op: 'update',
      object: 'contact',
      id: contact,
      values: { photo },
    }),
  );
}

function delegationOf({ delegation }: Company, { users }: Made): ChangeInput[] {
  if (!delegation || delegation.from % users.length === delegation.to % users.length) return [];
  return [
    create('delegation', newId(), {
      fromUser: at(users, delegation.from),
      toUser: at(users, delegation.to),
      fromOn: '2000-01-01',
      untilOn: '2100-01-01',
    }),
  ];
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
    fieldRights: user.hidden
      ? { contact: { phone: 'hidden', photo: 'hidden' }, account: { name: 'read' } }
      : {},
    administrator: false,
    steward: user.steward,
  };
}

function sharesOf(
  company: Company,
  { units, users, team, accounts, contacts }: Made,
): Record<string, unknown>[] {
  const records = [...accounts, ...contacts];
  const shares = company.shares.map((share) => ({
    record: at(records, share.record),
    granteeKind: share.to,
    grantee: share.to === 'team' ? team : at(share.to === 'unit' ? units : users, share.whom),
    level: share.level,
    expiresAt: share.expired ? '2001-01-01T00:00:00.000Z' : null,
  }));
  return [...new Map(shares.map((share) => [`${share.record} ${share.grantee}`, share])).values()];
}
