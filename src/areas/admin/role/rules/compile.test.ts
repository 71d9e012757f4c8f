import { expect, test } from 'vitest';
import type { Depth, FieldRight } from '#model/api.ts';
import { compileRights, walledOut, type RightsFacts, type RoleFacts } from './compile.ts';

const nobody: RightsFacts = {
  userId: 'me',
  mainUnitId: null,
  furtherUnitIds: [],
  units: [],
  roles: [],
  teams: [],
  lineIds: [],
  pools: [],
  delegatorIds: [],
};

function role(
  grants: Record<string, Record<string, Depth>>,
  fieldRights: Record<string, Record<string, FieldRight>> = {},
): RoleFacts {
  return { grants, fieldRights, administrator: false, steward: false };
}

// Headquarters above north and south; a closed lab and its bench below north.
const units = [
  { id: 'headquarters', parentId: null, walled: false },
  { id: 'north', parentId: 'headquarters', walled: false },
  { id: 'south', parentId: 'headquarters', walled: false },
  { id: 'lab', parentId: 'north', walled: true },
  { id: 'bench', parentId: 'lab', walled: false },
  { id: 'vault', parentId: 'lab', walled: true },
];

test('who has no role may do nothing and restricts no field', () => {
  const rights = compileRights(nobody);
  expect([...(rights.grants.get('party') ?? [])]).toEqual([]);
  expect(rights.fields.size).toBe(0);
  expect(rights).toMatchObject({
    userId: 'me',
    ownerIds: ['me'],
    administrator: false,
    system: false,
  });
});

test('of several roles the deepest depth holds, privilege by privilege', () => {
  const rights = compileRights({
    ...nobody,
    roles: [
      role({ account: { read: 'unit', edit: 'own', delete: 'none' } }),
      role({ account: { read: 'line', edit: 'all' }, unit: { read: 'all' } }),
    ],
  });
  expect(Object.fromEntries(rights.grants.get('account') ?? [])).toEqual({
    read: 'unit',
    edit: 'all',
    delete: 'none',
  });
  expect(rights.grants.get('unit')?.get('read')).toBe('all');
});

test('of several roles the most open field right holds, and a role that says nothing opens the field', () => {
  const read = { account: { read: 'own' } } as const;
  const fields = (roles: RoleFacts[]) =>
    Object.fromEntries(compileRights({ ...nobody, roles }).fields.get('account') ?? []);
  const masked = role(read, { account: { bankAccount: 'masked', revenue: 'hidden' } });
  expect(fields([masked])).toEqual({ bankAccount: 'masked', revenue: 'hidden' });
  expect(
    fields([masked, role(read, { account: { bankAccount: 'hidden', revenue: 'read' } })]),
  ).toEqual({
    bankAccount: 'masked',
    revenue: 'read',
  });
  expect(fields([masked, role(read)])).toEqual({});
});

test('a role that cannot read the object opens none of its fields', () => {
  const rights = compileRights({
    ...nobody,
    roles: [
      role({ account: { read: 'all' } }, { account: { revenue: 'hidden' } }),
      role({ account: { read: 'none' }, unit: { read: 'all' } }),
    ],
  });
  expect(rights.fields.get('account')?.get('revenue')).toBe('hidden');
});

test('the list of all customers reaches no further than the least of its kinds', () => {
  const rights = compileRights({
    ...nobody,
    roles: [
      role({
        party: { read: 'all' },
        account: { read: 'unit', edit: 'own' },
        contact: { read: 'all', edit: 'all' },
        household: { read: 'own' },
      }),
    ],
  });
  expect(Object.fromEntries(rights.grants.get('party') ?? [])).toEqual({
    read: 'own',
    edit: 'none',
  });
});

test('a phone masked on people is masked on customers, their identities and addresses too', () => {
  const rights = compileRights({
    ...nobody,
    roles: [
      role(
        { contact: { read: 'all' }, identity: { read: 'all' }, address: { read: 'all' } },
        { contact: { phone: 'masked', address: 'hidden', birthOn: 'hidden' } },
      ),
    ],
  });
  expect(Object.fromEntries(rights.fields.get('party') ?? [])).toMatchObject({
    phone: 'masked',
    address: 'hidden',
  });
  expect(Object.fromEntries(rights.fields.get('identity') ?? [])).toEqual({
    value: 'masked',
    normalised: 'masked',
  });
  expect(Object.fromEntries(rights.fields.get('address') ?? [])).toEqual({
    address: 'hidden',
    summary: 'hidden',
    location: 'hidden',
    phone: 'masked',
  });
});

test('one administrator or steward among the roles is enough', () => {
  const rights = compileRights({
    ...nobody,
    units,
    roles: [
      { ...role({}), administrator: true },
      { ...role({}), steward: true },
    ],
  });
  expect(rights).toMatchObject({ administrator: true, steward: true, walledOutUnitIds: [] });
});

test('a member of several units reaches each of them and what stands below', () => {
  const rights = compileRights({
    ...nobody,
    units,
    mainUnitId: 'south',
    furtherUnitIds: ['lab', 'south'],
  });
  expect(rights.unitIds).toEqual(['south', 'lab']);
  expect(rights.unitAndBelowIds).toEqual(['south', 'lab', 'bench', 'vault']);
  expect(rights.mainUnitId).toBe('south');
});

test('those who delegated count as mine, and I am neither my own line nor my own team mate', () => {
  const rights = compileRights({
    ...nobody,
    delegatorIds: ['absent'],
    lineIds: ['below', 'me'],
    teams: [
      { id: 'team', memberIds: ['me', 'mate'] },
      { id: 'other', memberIds: ['mate', 'third'] },
    ],
  });
  expect(rights.ownerIds).toEqual(['me', 'absent']);
  expect(rights.lineIds).toEqual(['below']);
  expect(rights.teamIds).toEqual(['team', 'other']);
  expect(rights.teamMemberIds).toEqual(['mate', 'third']);
});

test.each([
  ['beside the wall', ['south'], ['lab', 'bench', 'vault']],
  ['in no unit', [], ['lab', 'bench', 'vault']],
  ['above the wall', ['north'], []],
  ['at the top', ['headquarters'], []],
  ['inside, above a further wall', ['lab'], []],
  ['inside, beside a further wall', ['bench'], ['vault']],
  ['inside both walls', ['vault'], []],
  ['beside and above', ['south', 'north'], []],
])('a person %s of closed units is kept from the right ones', (_, memberOf, hidden) => {
  expect(walledOut(units, memberOf)).toEqual(hidden);
});

test('units that stand in a circle end the walk instead of going round', () => {
  const circle = [
    { id: 'a', parentId: 'b', walled: true },
    { id: 'b', parentId: 'a', walled: false },
    { id: 'c', parentId: null, walled: false },
  ];
  expect(walledOut(circle, ['c'])).toEqual(['a', 'b']);
});
