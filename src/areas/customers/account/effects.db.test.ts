import { describe, expect, test } from 'vitest';
import { commit } from '#engine/commit/index.ts';
import { add, change, read, remove } from '../../../../test/setup/records.ts';
import { newWorkspace } from '../../../../test/setup/scope.ts';
import { checkName } from './queries.ts';

const workspace = () => newWorkspace(new Date('2026-06-30T04:00:00Z'));

describe('the name of a company', () => {
  test('is given once, whatever its spelling, and refused without saying whose it is [MY-03]', async () => {
    const scope = await workspace();
    await add(scope, 'account', { name: '北京第一机床有限公司' });
    const again = add(scope, 'account', { name: '北京第一机床 有限责任公司' });
    await expect(again).rejects.toMatchObject({
      code: 'account.same-name',
      status: 409,
      params: { name: '北京第一机床 有限责任公司' },
    });
    const [wang, li] = await Promise.all(
      ['Wang', 'Li'].map((name) => add(scope, 'user', { name })),
    );
    await expect(
      add(scope, 'account', { name: '北京第三机床', owner: [wang, li] }),
    ).rejects.toThrow();
    const other = await add(scope, 'account', { name: '北京第二机床有限公司' });
    await expect(change(scope, 'account', other, { name: '北京第一机床' })).rejects.toThrow(
      'account.same-name',
    );
    await change(scope, 'account', other, { name: '北京第二机床厂' });
  });

  test('may be shared where that is said, and is free again when its bearer is deleted', async () => {
    const scope = await workspace();
    const first = await add(scope, 'account', { name: 'Arnie Morton’s' });
    const second = await add(scope, 'account', { name: 'Arnie Morton’s', sharesName: true });
    await expect(change(scope, 'account', second, { sharesName: false })).rejects.toThrow(
      'account.same-name',
    );
    await remove(scope, 'account', first);
    await change(scope, 'account', second, { sharesName: false });
    expect(await read(scope, 'account', second, ['nameClaim'])).toEqual(['arnie morton s']);
  });

  test('is refused among the companies of one changeset too', async () => {
    const scope = await workspace();
    const create = (name: string) =>
      ({ op: 'create', object: 'account', values: { name } }) as const;
    await expect(
      commit(scope, { changes: [create('Acme Ltd.'), create('ACME Limited')] }),
    ).rejects.toThrow('account.same-name');
    await commit(scope, { changes: [create('Acme Ltd.'), create('Apex Limited')] });
  });

  test('is offered with the code of the unit and a number to whoever comes second', async () => {
    const scope = await workspace();
    const unit = await add(scope, 'unit', { name: '合作部', code: 'HZ' });
    const asker = { ...scope, rights: { ...scope.rights, mainUnitId: unit } };
    expect(await checkName(asker, '北京第一机床厂')).toEqual({
      exists: false,
      visible: [],
      proposal: null,
    });
    const id = await add(scope, 'account', { name: '北京第一机床厂' });
    expect(await checkName(asker, '北京第一机床厂')).toMatchObject({
      exists: true,
      visible: [{ id }],
      proposal: '北京第一机床厂HZ',
    });
    for (const name of ['北京第一机床厂HZ', '北京第一机床厂hz1'])
      await add(scope, 'account', { name });
    expect((await checkName(asker, '北京第一机床厂')).proposal).toBe('北京第一机床厂HZ2');
    expect((await checkName(scope, '北京第一机床厂')).proposal).toBe('北京第一机床厂1');
  });
});

describe('the registration number of a company', () => {
  test('is kept in one spelling, and refused where a character is wrong', async () => {
    const scope = await workspace();
    const id = await add(scope, 'account', {
      name: '华为',
      registrationNumber: '9144 0300 1922 0382 16',
    });
    expect(await read(scope, 'account', id, ['registrationNumber'])).toEqual([
      '914403001922038216',
    ]);
    const wrong = change(scope, 'account', id, { registrationNumber: '914403001922038217' });
    await expect(wrong).rejects.toMatchObject({
      code: 'account.registration-number',
      details: { field: 'registrationNumber' },
    });
  });

  test('of another country is not judged by ours', async () => {
    const scope = await workspace();
    const address = {
      country: 'US',
      region: null,
      province: null,
      city: null,
      district: null,
      street: null,
      postalCode: null,
    };
    const id = await add(scope, 'account', {
      name: 'Acme',
      registrationNumber: '12-3456789',
      address,
    });
    expect(await read(scope, 'account', id, ['registrationNumber'])).toEqual(['12-3456789']);
  });
});

describe('the birthday of a contact', () => {
  const born = ['birthday'];

  test('follows from the day of birth in its calendar, or is typed', async () => {
    const scope = await workspace();
    const id = await add(scope, 'contact', { name: '张伟', birthOn: '1990-10-03' });
    expect(await read(scope, 'contact', id, born)).toEqual(['10-03']);
    await change(scope, 'contact', id, { birthCalendar: 'lunar' });
    expect(await read(scope, 'contact', id, born)).toEqual(['08-15']);
    const other = await add(scope, 'contact', {
      name: '李娜',
      birthCalendar: 'lunar',
      birthday: '07-07',
    });
    expect(await read(scope, 'contact', other, born)).toEqual(['07-07']);
  });
});
