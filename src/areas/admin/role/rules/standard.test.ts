import { expect, test } from 'vitest';
import type { ObjectDefinition } from '#model/object.ts';
import { objects } from '../../../objects.ts';
import { grantsSchema, fieldRightsSchema } from '../object.ts';
import { standardRoles } from './standard.ts';

const definitions: Readonly<Record<string, ObjectDefinition>> = objects;
const roles = standardRoles(definitions);

function grantsOf(code: string) {
  const role = roles.find((one) => one.code === code);
  if (!role) throw new Error(`no role ${code}`);
  return role.grants;
}

test('each role is a value of the role object', () => {
  for (const role of roles) {
    expect(grantsSchema.parse(role.grants)).toEqual(role.grants);
    expect(fieldRightsSchema.parse(role.fieldRights)).toEqual(role.fieldRights);
  }
  expect(roles.map((role) => role.code)).toEqual([...new Set(roles.map((role) => role.code))]);
});

test('every object but settings is read by the general manager', () => {
  const unread = Object.keys(definitions).filter(
    (name) => grantsOf('general-manager')[name]?.read === undefined,
  );
  const shapes = Object.values(definitions).flatMap((one) =>
    'affectsShape' in one && one.affectsShape ? [one.name] : [],
  );
  expect(unread.toSorted()).toEqual(
    ['number-scheme', 'webhook', 'own-record', ...shapes].toSorted(),
  );
});

test('people, roles and units are changed by administrators alone', () => {
  for (const role of roles) {
    for (const name of ['user', 'role', 'unit', 'team', 'currency', 'rate', 'number-scheme']) {
      const { 'read': _, 'hand-over': ofLine, ...writes } = role.grants[name] ?? {};
      expect(writes, `${role.code} on ${name}`).toEqual({});
      // Whoever leads people hands over for them, as the rule of it narrows to his line.
      expect(ofLine === undefined || name === 'user').toBe(true);
    }
  }
});

test('the depth of a role is that of its place: own, line, unit and below, all', () => {
  expect(grantsOf('salesperson')['account']).toMatchObject({ read: 'own', edit: 'own' });
  expect(grantsOf('salesperson')['account']).not.toHaveProperty('assign');
  expect(grantsOf('salesperson')['account']).not.toHaveProperty('export');
  expect(grantsOf('sales-supervisor')['contact']).toMatchObject({
    read: 'line',
    edit: 'line',
    assign: 'line',
  });
  expect(grantsOf('sales-manager')['household']).toMatchObject({
    read: 'unit-and-below',
    delete: 'unit-and-below',
  });
  expect(grantsOf('service-agent')['contact']).toEqual({ create: 'all', read: 'all', edit: 'all' });
});

test('whoever may put customers into the recycle bin may merge them, as far as that', () => {
  expect(grantsOf('sales-manager')['account']).toMatchObject({
    'merge': 'unit-and-below',
    'un-merge': 'unit-and-below',
  });
  expect(grantsOf('service-agent')['account']).not.toHaveProperty('merge');
});

test('what hangs on a customer goes with the customer, whatever the depth', () => {
  expect(grantsOf('salesperson')['identity']).toEqual({
    create: 'all',
    read: 'all',
    edit: 'all',
    delete: 'all',
    import: 'all',
  });
  expect(grantsOf('marketing')['identity']).toEqual({ read: 'all' });
});

test('nobody writes the history of owners by hand', () => {
  for (const role of roles)
    expect(role.grants['ownership-period'] ?? { read: 'all' }).toEqual({ read: 'all' });
});

test('an auditor reads and does nothing else, but may keep views, favourites and follows of his own', () => {
  const {
    'saved-view': views,
    'follow': follows,
    favourite,
    report,
    'report-schedule': schedule,
    ...rest
  } = grantsOf('auditor');
  for (const own of [views, favourite, report, schedule])
    expect(own).toMatchObject({ create: 'own', edit: 'own' });
  expect(follows).toMatchObject({ create: 'own', delete: 'own' });
  for (const [name, reach] of Object.entries(rest))
    expect(Object.keys(reach), name).toEqual(['read']);
});

test('masks name fields that exist, and masked ones say how', () => {
  const masks = roles.flatMap((role) =>
    Object.entries(role.fieldRights).flatMap(([object, rights]) =>
      Object.entries(rights).map(([field, right]) => ({ object, field, right })),
    ),
  );
  expect(masks.length).toBeGreaterThan(10);
  for (const { object, field, right } of masks) {
    const known = definitions[object]?.fields[field];
    expect(known, `${object}.${field}`).toBeDefined();
    expect(right === 'masked' && known?.mask === undefined, `${object}.${field}`).toBe(false);
  }
});

test('a noun added later gets rights by its area and access', () => {
  const contract: ObjectDefinition = { ...objects.account, name: 'contract', area: 'sales' };
  const line: ObjectDefinition = { ...objects.identity, name: 'contract-line', area: 'sales' };
  const [, , manager, , salesperson] = standardRoles({ contract, 'contract-line': line });
  expect(manager?.grants['contract']).toMatchObject({ read: 'unit-and-below' });
  expect(salesperson?.grants['contract']).toMatchObject({ read: 'own' });
  expect(salesperson?.grants['contract-line']).toMatchObject({ read: 'all', edit: 'all' });
});

test('verbs go with editing, and those of the whole object with creating', () => {
  expect(grantsOf('salesperson')['account']?.['check-name']).toBe('own');
  expect(grantsOf('marketing')['account']).not.toHaveProperty('check-name');
});
