import { beforeAll, describe, expect, test } from 'vitest';
import { commit } from '#engine/commit/index.ts';
import { findRecord, listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { add, change, read, remove } from '../../../../test/setup/records.ts';
import { newWorkspace } from '../../../../test/setup/scope.ts';
import { loadRights } from '../../admin/rights.ts';
import { standardRoles } from '../../admin/role/rules/standard.ts';
import { objects } from '../../objects.ts';
import { checkName } from '../account/queries.ts';

const now = new Date('2026-06-30T04:00:00Z');

type People = Readonly<
  Record<'chief' | 'manager' | 'lead' | 'wang' | 'li' | 'closed' | 'steward' | 'auditor', Scope>
>;

/** A company with a branch, a closed unit, and one person for each place in it. */
async function company(): Promise<{ system: Scope; as: () => Promise<People> }> {
  const system = await newWorkspace(now);
  const roles = new Map<string, string>();
  for (const role of standardRoles(objects)) {
    const id = await add(system, 'role', {
      grants: role.grants,
      fieldRights: role.fieldRights,
      administrator: role.administrator,
      steward: role.steward,
      name: role.name.en,
    });
    roles.set(role.code, id);
  }
  const top = await add(system, 'unit', { name: '总部', code: 'HQ' });
  const branch = await add(system, 'unit', { name: '北京', code: 'BJ', parent: top });
  const closed = await add(system, 'unit', {
    name: '合作部',
    code: 'HZ',
    parent: top,
    walled: true,
  });
  const person = (name: string, role: string, mainUnit: string, superior?: string) =>
    add(system, 'user', { name, mainUnit, superior, roles: [roles.get(role)] });
  const chief = await person('Chief', 'general-manager', top);
  const manager = await person('Manager', 'sales-manager', branch, chief);
  const lead = await person('Lead', 'sales-supervisor', branch, manager);
  const ids = {
    chief,
    manager,
    lead,
    wang: await person('王芳', 'salesperson', branch, lead),
    li: await person('李娜', 'salesperson', branch, manager),
    closed: await person('Closed', 'salesperson', closed, chief),
    steward: await person('Steward', 'data-steward', branch),
    auditor: await person('Auditor', 'auditor', branch),
  };
  const as = async (): Promise<People> => {
    const scopeOf = async (id: string): Promise<Scope> => {
      const rights = await loadRights(system.db, system.workspaceId, id, now);
      if (!rights) throw new Error('no rights');
      return { ...system, source: 'api', rights };
    };
    return {
      chief: await scopeOf(ids.chief),
      manager: await scopeOf(ids.manager),
      lead: await scopeOf(ids.lead),
      wang: await scopeOf(ids.wang),
      li: await scopeOf(ids.li),
      closed: await scopeOf(ids.closed),
      steward: await scopeOf(ids.steward),
      auditor: await scopeOf(ids.auditor),
    };
  };
  return { system, as };
}

async function namesSeenBy(scope: Scope, object = 'account'): Promise<string[]> {
  const { items } = await listRecords(scope, object, { fields: ['name'], sort: ['name'] });
  return items.map((item) => String(item['name']));
}

describe('customers under the standard roles', () => {
  let people: People;

  beforeAll(async () => {
    people = await (await company()).as();
    await add(people.wang, 'account', { name: 'A of Wang' });
    await add(people.li, 'account', { name: 'B of Li' });
    await add(people.closed, 'account', { name: 'C behind the wall' });
    await add(people.manager, 'account', { name: 'D of Manager' });
  });

  test('everyone sees his own scope: own, line, unit and below, all [MY-01]', async () => {
    expect(await namesSeenBy(people.wang)).toEqual(['A of Wang']);
    expect(await namesSeenBy(people.lead)).toEqual(['A of Wang']);
    expect(await namesSeenBy(people.manager)).toEqual(['A of Wang', 'B of Li', 'D of Manager']);
    expect(await namesSeenBy(people.closed)).toEqual(['C behind the wall']);
    expect(await namesSeenBy(people.chief)).toHaveLength(4);
  });

  test('the list of all customers shows no more than the list of companies', async () => {
    for (const scope of Object.values(people)) {
      expect(await namesSeenBy(scope, 'party')).toEqual(await namesSeenBy(scope));
    }
  });

  test('a closed unit is seen into by who stands above and by the steward, by nobody beside it', async () => {
    expect(await namesSeenBy(people.steward)).toHaveLength(4);
    expect(await namesSeenBy(people.auditor)).toEqual(['A of Wang', 'B of Li', 'D of Manager']);
  });

  test('a superior changes what his people look after; a colleague does not even find it', async () => {
    const { items } = await listRecords(people.wang, 'account', { limit: 1 });
    const id = String(items[0]?.['id']);
    await change(people.lead, 'account', id, { industry: 'bank' });
    await expect(change(people.li, 'account', id, { industry: 'mining' })).rejects.toMatchObject({
      details: { status: 404 },
    });
    expect(await read(people.wang, 'account', id, ['industry'])).toEqual(['bank']);
  });
});

describe('sharing', () => {
  test('opens a customer with its people and numbers to a colleague, and withdrawing closes it again [MY-21]', async () => {
    const { as } = await company();
    const { wang, li } = await as();
    const account = await add(wang, 'account', { name: '华为', phone: '+861065529988' });
    const contact = await add(wang, 'contact', { name: '张伟', account, phone: '+8613812345678' });
    const seen = async () => ({
      accounts: await namesSeenBy(li),
      contacts: await namesSeenBy(li, 'contact'),
      numbers: (await listRecords(li, 'identity', { fields: ['value'] })).items.length,
    });
    expect(await seen()).toEqual({ accounts: [], contacts: [], numbers: 0 });
    const share = await add(wang, 'share', {
      record: account,
      grantee: li.rights.userId,
      granteeKind: 'user',
      level: 'read',
    });
    expect(await seen()).toEqual({ accounts: ['华为'], contacts: ['张伟'], numbers: 2 });
    await expect(change(li, 'account', account, { industry: 'bank' })).rejects.toMatchObject({
      details: { status: 403 },
    });
    await expect(remove(li, 'share', share)).rejects.toMatchObject({ details: { status: 403 } });
    await change(wang, 'share', share, { level: 'edit' });
    await change(li, 'account', account, { industry: 'bank' });
    await remove(wang, 'share', share);
    expect(await seen()).toEqual({ accounts: [], contacts: [], numbers: 0 });
    await expect(findRecord(li, 'contact', contact)).rejects.toMatchObject({
      details: { status: 404 },
    });
  });
});

describe('the same company entered in two closed units', () => {
  test('is refused with word that it exists and a name to take, and no word of where [MY-04]', async () => {
    const { as } = await company();
    const { wang, closed, chief } = await as();
    await add(wang, 'account', { name: '北京第一机床厂' });
    await expect(add(closed, 'account', { name: '北京第一机床厂' })).rejects.toMatchObject({
      code: 'account.same-name',
      status: 409,
      params: { name: '北京第一机床厂' },
    });
    expect(await checkName(closed, '北京第一机床厂')).toEqual({
      exists: true,
      visible: [],
      proposal: '北京第一机床厂HZ',
    });
    await add(closed, 'account', { name: '北京第一机床厂HZ' });
    expect((await checkName(closed, '北京第一机床厂')).proposal).toBe('北京第一机床厂HZ1');
    expect((await checkName(chief, '北京第一机床厂')).visible).toHaveLength(1);
  });
});

describe('an auditor', () => {
  test('sees masked numbers wherever they stand, and changes nothing', async () => {
    const { as } = await company();
    const { wang, auditor } = await as();
    const id = await add(wang, 'contact', {
      name: '张伟',
      phone: '+8613812345678',
      birthOn: '1990-10-03',
    });
    const found = await findRecord(auditor, 'contact', id);
    expect(found).toMatchObject({ name: '张伟', phone: '***5678' });
    expect(found).not.toHaveProperty('birthOn');
    expect(await findRecord(auditor, 'party', id)).toMatchObject({ phone: '***5678' });
    const { items } = await listRecords(auditor, 'identity', { fields: ['value', 'normalised'] });
    expect(items).toMatchObject([{ value: '***5678', normalised: '***5678' }]);
    await expect(
      commit(auditor, { changes: [{ op: 'delete', object: 'contact', id }] }),
    ).rejects.toMatchObject({ details: { status: 403 } });
  });
});
