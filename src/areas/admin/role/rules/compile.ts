import { depths, fieldRights, type Depth, type FieldRight } from '#model/api.ts';
import { isInside, type UnitPlace, treeOf } from '../../unit/rules.ts';

type Grants = Readonly<Record<string, Readonly<Record<string, Depth>>>>;
type FieldRights = Readonly<Record<string, Readonly<Record<string, FieldRight>>>>;

/** What one role says. */
export type RoleFacts = {
  readonly grants: Grants;
  readonly fieldRights: FieldRights;
  readonly administrator: boolean;
  readonly steward: boolean;
};

/** All that a user's rights follow from. */
export type RightsFacts = {
  readonly userId: string;
  readonly mainUnitId: string | null;
  /** Units that the user belongs to beside the main one. */
  readonly furtherUnitIds: readonly string[];
  /** Every unit of the workspace, deleted ones too: records may still stand in them. */
  readonly units: readonly UnitPlace[];
  readonly roles: readonly RoleFacts[];
  readonly teams: readonly { readonly id: string; readonly memberIds: readonly string[] }[];
  /** All who report to the user, at any level. */
  readonly lineIds: readonly string[];
  /** The pools that the user may claim from or is in charge of. */
  readonly pools: readonly {
    readonly id: string;
    readonly inCharge: boolean;
    readonly hidden: readonly string[];
  }[];
  /** Those for whom the user stands in today. */
  readonly delegatorIds: readonly string[];
};

/** A user's rights, in the form that the engine's two doors read. */
export function compileRights(facts: RightsFacts) {
  const tree = treeOf(facts.units);
  const unitIds = unique([facts.mainUnitId, ...facts.furtherUnitIds]);
  const steward = facts.roles.some((role) => role.steward);
  return {
    userId: facts.userId,
    ownerIds: unique([facts.userId, ...facts.delegatorIds]),
    lineIds: unique(facts.lineIds).filter((id) => id !== facts.userId),
    teamIds: facts.teams.map((team) => team.id),
    teamMemberIds: unique(facts.teams.flatMap((team) => team.memberIds)).filter(
      (id) => id !== facts.userId,
    ),
    unitIds,
    unitAndBelowIds: facts.units
      .map((unit) => unit.id)
      .filter((id) => unitIds.some((mine) => isInside(tree, id, mine))),
    walledOutUnitIds: steward ? [] : walledOut(facts.units, unitIds),
    mainUnitId: facts.mainUnitId,
    grants: withPartyGrants(unionOfGrants(facts.roles)),
    fields: withPartyFields(unionOfFields(facts.roles)),
    open: openTo(facts.pools),
    administrator: facts.roles.some((role) => role.administrator),
    steward,
    system: false,
  };
}

function openTo(pools: RightsFacts['pools']) {
  const open = pools.filter((one) => !one.inCharge);
  const hidden = new Map<string, string[]>();
  for (const { id, hidden: names } of open)
    for (const name of names) hidden.set(name, [...(hidden.get(name) ?? []), id]);
  return {
    ids: open.map((one) => one.id),
    kept: pools.filter((one) => one.inCharge).map((one) => one.id),
    hidden,
  };
}

/** Units whose records are hidden from members of these units: those behind a wall that they stand neither inside nor above. */
export function walledOut(units: readonly UnitPlace[], memberOf: readonly string[]): string[] {
  const tree = treeOf(units);
  const closed = units.filter(
    (wall) =>
      wall.walled &&
      !memberOf.some((mine) => isInside(tree, mine, wall.id) || isInside(tree, wall.id, mine)),
  );
  return units
    .map((unit) => unit.id)
    .filter((id) => closed.some((wall) => isInside(tree, id, wall.id)));
}

function unionOfGrants(roles: readonly RoleFacts[]): Map<string, Map<string, Depth>> {
  const union = new Map<string, Map<string, Depth>>();
  for (const role of roles) {
    for (const [object, privileges] of Object.entries(role.grants)) {
      const known = union.get(object) ?? new Map<string, Depth>();
      union.set(object, known);
      for (const [privilege, depth] of Object.entries(privileges)) {
        known.set(privilege, deepest([known.get(privilege) ?? 'none', depth]));
      }
    }
  }
  return union;
}

// A role that cannot read the object has no say in its fields: its silence must not open what another masks.
function unionOfFields(roles: readonly RoleFacts[]): Map<string, Map<string, FieldRight>> {
  const union = new Map<string, Map<string, FieldRight>>();
  for (const object of unique(roles.flatMap((role) => Object.keys(role.fieldRights)))) {
    const readers = roles.filter((role) => (role.grants[object]?.['read'] ?? 'none') !== 'none');
    const said = readers.map((role) => role.fieldRights[object] ?? {});
    const names = unique(said.flatMap((rights) => Object.keys(rights)));
    const open = names.map(
      (name) => [name, mostOpen(said.map((one) => one[name] ?? 'full'))] as const,
    );
    union.set(object, new Map(open.filter(([, right]) => right !== 'full')));
  }
  return union;
}

const partyObjects = ['account', 'contact', 'household'] as const;

// The list of all customers shows companies, people and households: it may reach no further than any of them.
function withPartyGrants(grants: Map<string, Map<string, Depth>>): Map<string, Map<string, Depth>> {
  const kinds = partyObjects.map((name) => grants.get(name) ?? new Map<string, Depth>());
  const privileges = unique(kinds.flatMap((one) => [...one.keys()]));
  const least = privileges.map(
    (name) => [name, shallowest(kinds.map((one) => one.get(name) ?? 'none'))] as const,
  );
  return new Map([...grants, ['party', new Map(least)]]);
}

// A number masked on the person must not stand open on the list of customers or among the contact points.
function withPartyFields(
  fields: Map<string, Map<string, FieldRight>>,
): Map<string, Map<string, FieldRight>> {
  const all = new Map(fields);
  const kinds = partyObjects.map((name) => fields.get(name) ?? new Map<string, FieldRight>());
  const least = (name: string) => leastOpen(kinds.map((one) => one.get(name) ?? 'full'));
  const names = unique(kinds.flatMap((one) => [...one.keys()]));
  restrict(
    all,
    'party',
    names.map((name) => [name, least(name)]),
  );
  const reach = leastOpen([least('phone'), least('email')]);
  restrict(all, 'identity', [
    ['value', reach],
    ['normalised', reach],
  ]);
  restrict(all, 'suppression', [['address', reach]]);
  restrict(all, 'participant', [['address', reach]]);
  restrict(all, 'address', [
    ['address', least('address')],
    ['summary', least('address')],
    ['location', least('address')],
    ['phone', least('phone')],
  ]);
  return all;
}

function restrict(
  all: Map<string, Map<string, FieldRight>>,
  object: string,
  rights: readonly (readonly [string, FieldRight])[],
): void {
  const known = new Map(all.get(object));
  for (const [name, right] of rights) {
    const narrower = leastOpen([known.get(name) ?? 'full', right]);
    if (narrower !== 'full') known.set(name, narrower);
  }
  if (known.size > 0) all.set(object, known);
}

function deepest(of: readonly Depth[]): Depth {
  return depths.findLast((depth) => of.includes(depth)) ?? 'none';
}

function shallowest(of: readonly Depth[]): Depth {
  return depths.find((depth) => of.includes(depth)) ?? 'none';
}

function mostOpen(of: readonly FieldRight[]): FieldRight {
  return fieldRights.find((right) => of.includes(right)) ?? 'full';
}

function leastOpen(of: readonly FieldRight[]): FieldRight {
  return fieldRights.findLast((right) => of.includes(right)) ?? 'full';
}

function unique(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))];
}
