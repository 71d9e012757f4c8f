import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { findRecord, listRecords } from '#engine/query/index.ts';
import { add, change } from '../../../../test/setup/records.ts';
import { asPerson, newWorkspace } from '../../../../test/setup/scope.ts';
import { objects } from '../../objects.ts';
import { standardRoles } from '../../admin/role/rules/standard.ts';

const inCny = (amount: string) => ({ amount, currency: 'CNY' });

describe('products', () => {
  test('a product is found by code, bar code, pinyin and the name in another language', async () => {
    const scope = await newWorkspace();
    const id = await add(scope, 'product', {
      name: '会议平板',
      otherName: 'Meeting screen',
      code: 'MS-65',
      barCode: '6901234560007',
    });
    for (const typed of ['MS-65', '6901234560007', 'huiyi', 'hypb', 'meeting', '平板']) {
      const { items } = await listRecords(scope, 'product', { search: typed, fields: ['name'] });
      expect([typed, items.map((item) => item['id'])]).toEqual([typed, [id]]);
    }
  });

  test('a product hangs neither on itself nor on its own successor, and ends after it begins', async () => {
    const scope = await newWorkspace();
    const first = await add(scope, 'product', { name: 'A', code: 'A' });
    const next = await add(scope, 'product', { name: 'B', code: 'B', replacedBy: null });
    await change(scope, 'product', first, { replacedBy: next });
    await expect(change(scope, 'product', next, { replacedBy: first })).rejects.toThrow();
    const relation = { product: first, other: first, kind: 'accessory' };
    await expect(add(scope, 'product-relation', relation)).rejects.toMatchObject({
      code: 'product-relation.itself',
    });
    const turned = { fromOn: '2026-05-02', untilOn: '2026-05-01' };
    await expect(change(scope, 'product', first, turned)).rejects.toMatchObject({
      code: 'period.ends-before-start',
    });
    const unit = await add(scope, 'unit-of-measure', { name: 'piece' });
    await change(scope, 'product', first, { unit });
    const further = { product: first, unit, factor: '2' };
    await expect(add(scope, 'product-unit', further)).rejects.toMatchObject({
      code: 'product-unit.is-sales-unit',
    });
  });

  test('bundles have parts that are no bundles, and rules about their own parts', async () => {
    const scope = await newWorkspace();
    const [car, engine, other] = [
      await add(scope, 'product', { name: 'Car', code: 'C', kind: 'bundle' }),
      await add(scope, 'product', { name: 'Engine', code: 'E' }),
      await add(scope, 'product', { name: 'Boat', code: 'B', kind: 'bundle' }),
    ];
    const part = (bundle: string, product: string) =>
      add(scope, 'bundle-line', { bundle, product, name: randomUUID() });
    await expect(part(engine, car)).rejects.toMatchObject({ code: 'bundle-line.no-bundle' });
    await expect(part(car, other)).rejects.toMatchObject({ code: 'bundle-line.nested' });
    const [mine, strange] = [await part(car, engine), await part(other, engine)];
    await expect(change(scope, 'product', car, { kind: 'goods' })).rejects.toMatchObject({
      code: 'product.still-bundle',
    });
    await expect(change(scope, 'product', engine, { kind: 'bundle' })).rejects.toMatchObject({
      code: 'product.part-of-bundle',
    });
    const rule = { bundle: car, kind: 'requires', part: mine };
    await expect(add(scope, 'option-rule', { ...rule, other: strange })).rejects.toMatchObject({
      code: 'option-rule.other-bundle',
    });
    await expect(add(scope, 'option-rule', { ...rule, other: mine })).rejects.toMatchObject({
      code: 'option-rule.one-part',
    });
    await expect(add(scope, 'option-rule', { bundle: car, kind: 'at-most' })).rejects.toThrow();
  });

  test('a seller reads products without their cost and changes none; a manager does both', async () => {
    const scope = await newWorkspace();
    const id = await add(scope, 'product', { name: 'A', code: 'A', cost: inCny('5') });
    const roles = standardRoles(objects);
    const as = async (code: string) => {
      const role = roles.find((one) => one.code === code);
      const grants = Object.entries(role?.grants ?? {}).map(
        ([object, reach]) => [object, new Map(Object.entries(reach))] as const,
      );
      const fields = Object.entries(role?.fieldRights ?? {}).map(
        ([object, rights]) => [object, new Map(Object.entries(rights))] as const,
      );
      const userId = await add(scope, 'user', { name: code, email: `${code}@x.example` });
      return asPerson(scope, { userId, grants: new Map(grants), fields: new Map(fields) });
    };
    const seller = await as('salesperson');
    expect(await findRecord(seller, 'product', id, { fields: ['name'] })).toMatchObject({
      name: 'A',
    });
    await expect(findRecord(seller, 'product', id, { fields: ['cost'] })).rejects.toThrow();
    await expect(change(seller, 'product', id, { name: 'B' })).rejects.toMatchObject({
      status: 403,
    });
    const manager = await as('sales-manager');
    await change(manager, 'product', id, { cost: inCny('6') });
    const read = await findRecord(manager, 'product', id, { fields: ['cost'] });
    expect(read['cost']).toEqual(inCny('6.00'));
  });
});
