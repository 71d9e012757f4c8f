import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { commit } from '#engine/commit/index.ts';
import { commitOne } from '#engine/commit/one.ts';
import type { ChangeInput } from '#model/api.ts';
import { differences } from '#engine/database/differ.ts';
import { desiredTables } from '#engine/database/schema.ts';
import { findRecord, groupRecords, listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { newId } from '#kit/id.ts';
import { probeScope } from './probe.ts';

let scope: Scope;
beforeAll(async () => {
  scope = await probeScope();
});

const object = 'probe-thing';

/** Makes a thing; whoever writes is told what he would read, of new things and of changed ones. */
async function make(values: Record<string, unknown>): Promise<string> {
  const id = newId();
  await writeAndCompare({ op: 'create', object, id, values: { name: 'Thing', ...values } });
  if (!('mail' in values))
    await writeAndCompare({ op: 'update', object, id, values: { mail: 'later@example.com' } });
  return id;
}

async function writeAndCompare(change: ChangeInput & { id: string }): Promise<void> {
  const { record } = await commitOne(scope, change);
  expect(record).toEqual(await findRecord(scope, object, change.id));
}

async function kept(values: Record<string, unknown>): Promise<Record<string, unknown>> {
  return findRecord(scope, object, await make(values), { fields: Object.keys(values) });
}

test('the differ makes a table that then wants no change', async () => {
  expect(await differences(scope.db, desiredTables(scope.model))).toEqual([]);
});

test.each([
  ['long', ' line\r\nline ', ' line\nline '],
  ['mail', ' A.b@EXAMPLE.com ', 'A.b@example.com'],
  ['phone', '010-6552 9988', '+861065529988'],
  ['phone', '(0044) 20 7946 0018', '+442079460018'],
  ['site', 'example.com/x', 'https://example.com/x'],
  ['count', 12, 12],
  ['weight', '0012.500', '12.5'],
  ['weight', 3, '3'],
  ['share', '12.5', '12.5'],
  ['price', { amount: '12.3', currency: 'CNY' }, { amount: '12.30', currency: 'CNY' }],
  ['price', { amount: '5', currency: 'JPY' }, { amount: '5', currency: 'JPY' }],
  ['day', '2024-02-29', '2024-02-29'],
  ['at', '2026-06-30T23:30:00+08:00', '2026-06-30T15:30:00.000Z'],
  ['yes', false, false],
  ['marks', ['b', 'a', 'b'], ['b', 'a']],
  [
    'place',
    { latitude: 31.23, longitude: 121.47, label: '外滩' },
    { latitude: 31.23, longitude: 121.47, label: '外滩' },
  ],
  ['shape', { sides: 4 }, { sides: 4 }],
  ['rich', '', null],
  ['code', '  ', null],
])('%s %j is kept as %j', async (field, written, read) => {
  const values = await kept({ [field]: written });
  expect(values[field]).toEqual(read);
});

test('an address keeps its parts, with the Chinese region code, and filters by each', async () => {
  const home = {
    country: 'CN',
    region: '310101',
    province: '上海市',
    city: '上海市',
    district: '黄浦区',
    street: '外滩 1 号',
    postalCode: null,
  };
  const id = await make({ name: 'Addressed', home });
  expect((await findRecord(scope, object, id))['home']).toEqual(home);
  const found = await listRecords(scope, object, {
    filter: { field: 'home.region', op: 'startsWith', value: '3101' },
    fields: ['name', 'home.city'],
  });
  expect(found.items).toEqual([
    expect.objectContaining({ id, 'name': 'Addressed', 'home.city': '上海市' }),
  ]);
});

const noParts = {
  country: null,
  region: null,
  province: null,
  city: null,
  district: null,
  street: null,
  postalCode: null,
};
const nanshan = {
  ...noParts,
  country: 'CN',
  region: '440305',
  province: '广东省',
  city: '深圳市',
  district: '南山区',
};

test.each([
  ['short names', { province: '广东', city: '深圳', district: '南山' }],
  ['a code alone', { country: '中国', region: '440305' }],
  ['the code of the city', { ...nanshan, region: '4403' }],
])('an address of China given by %s has names and code that agree', async (_title, given) => {
  expect((await kept({ home: given }))['home']).toEqual(nanshan);
});

test.each([
  ['no place by that name', { country: 'CN', district: '朝阳区', street: '人民路1号' }],
  ['a country with other codes', { country: 'US', region: '06', province: 'California' }],
  ['a place of former days', { country: 'CN', region: '110103', district: '崇文区' }],
])('an address that names %s stays as it is written', async (_title, given) => {
  expect((await kept({ home: given }))['home']).toEqual({ ...noParts, ...given });
});

test('an address of China filters by province, city and district of its code', async () => {
  const id = await make({ name: 'Nanshan', home: { city: '深圳市', district: '南山区' } });
  await make({ name: 'Futian', home: { city: '深圳市', district: '福田区' } });
  const under = async (code: string) =>
    (
      await listRecords(scope, object, {
        filter: {
          all: [
            { field: 'home.region', op: 'startsWith', value: code },
            { field: 'name', op: 'in', value: ['Nanshan', 'Futian'] },
          ],
        },
        limit: 10,
      })
    ).items.map((item) => item['id']);
  expect((await under('44')).length).toBe(2);
  expect((await under('4403')).length).toBe(2);
  expect(await under('440305')).toEqual([id]);
  expect(await under('4401')).toEqual([]);
});

test('an address of China with the code of another place is refused and says which', async () => {
  await expect(make({ name: 'Lost', home: { ...nanshan, district: '福田区' } })).rejects.toThrow(
    expect.objectContaining({
      code: 'value.other-region',
      params: expect.objectContaining({ code: '440305', place: '广东省深圳市南山区' }),
    }),
  );
  await expect(make({ name: 'Lost', home: { country: 'CN', region: '999999' } })).rejects.toThrow(
    expect.objectContaining({ code: 'value.no-region-code' }),
  );
});

test.each([
  ['name', 'x'.repeat(41), 'value.too-long'],
  ['name', '', 'value.required'],
  ['name', 'a\u0000b', 'value.not-text'],
  ['code', 'ab1', 'value.pattern'],
  ['mail', 'no address', 'value.not-email'],
  ['phone', 'call me', 'value.not-phone'],
  ['site', 'javascript:alert(1)', 'value.not-url'],
  ['count', 1001, 'value.not-number'],
  ['count', 1.5, 'value.not-number'],
  ['weight', '1.2345', 'value.not-number'],
  ['weight', '1e3', 'value.not-number'],
  ['weight', '-6', 'value.not-number'],
  ['price', { amount: '1', currency: 'XXQ' }, 'value.not-money'],
  ['price', '12', 'value.not-money'],
  ['day', '2023-02-29', 'value.not-day'],
  ['at', 'yesterday', 'value.not-instant'],
  ['yes', 'yes', 'value.not-yes-no'],
  ['state', 'half', 'value.not-choice'],
  ['marks', ['z'], 'value.not-choice'],
  ['place', { latitude: 91, longitude: 0 }, 'value.not-place'],
  ['parent', 'nobody', 'value.not-link'],
  ['parent', newId(), 'link.missing'],
  ['shape', { sides: 2 }, 'value.not-structure'],
  ['total', 3, 'field.read-only'],
  ['children', 3, 'field.read-only'],
  ['version', 3, 'field.read-only'],
  ['nothing', 1, 'field.unknown'],
])('%s refuses %j with %s and writes nothing', async (field, value, code) => {
  const before = await listRecords(scope, object, { fields: ['id'], count: 'exact' });
  await expect(make({ [field]: value })).rejects.toMatchObject({ code, details: { field } });
  expect((await listRecords(scope, object, { fields: ['id'], count: 'exact' })).count).toBe(
    before.count,
  );
});

test('several wrong fields are refused together', async () => {
  await expect(make({ count: -1, mail: 'x' })).rejects.toMatchObject({
    code: 'values.refused',
    details: { problems: [{ code: 'value.not-number' }, { code: 'value.not-email' }] },
  });
});

test('a required field may depend on another, and a check on the whole record', async () => {
  await expect(make({ state: 'closed' })).rejects.toMatchObject({
    code: 'value.required',
    details: { field: 'reason' },
  });
  await make({ state: 'closed', reason: 'done' });
  await expect(make({ weight: '666' })).rejects.toMatchObject({ code: 'probe.heavy' });
});

test('defaults, numbers and formulas fill themselves; a number is never given twice', async () => {
  const id = await make({ count: 21 });
  // 17:00 UTC is already the first of July in Shanghai.
  expect(await findRecord(scope, object, id)).toMatchObject({
    state: 'open',
    day: '2026-07-01',
    total: 42,
  });
  await commit(scope, { changes: [{ op: 'update', object, id, values: { count: 1 } }] });
  expect((await findRecord(scope, object, id))['total']).toBe(2);
  const ids = await Promise.all(Array.from({ length: 5 }, () => make({})));
  const numbers = await Promise.all(
    ids.map(
      async (one) => (await findRecord(scope, object, one, { fields: ['number'] }))['number'],
    ),
  );
  expect(new Set(numbers).size).toBe(5);
  for (const number of numbers) expect(number).toMatch(/^T2026-\d{4}$/);
});

test('a unique value is refused while its holder lives, and free when it is in the recycle bin', async () => {
  const id = await make({ code: 'AB1' });
  await expect(make({ code: 'AB1' })).rejects.toMatchObject({
    code: 'value.taken',
    status: 409,
    details: { field: 'code' },
  });
  await commit(scope, { changes: [{ op: 'delete', object, id }] });
  await make({ code: 'AB1' });
  await expect(commit(scope, { changes: [{ op: 'restore', object, id }] })).rejects.toMatchObject({
    code: 'value.taken',
  });
});

test('links lead to records of the right object only; to-many links keep their order', async () => {
  const [a, b] = [await make({ name: 'A' }), await make({ name: 'B' })];
  const user = newId();
  await commit(scope, {
    changes: [
      {
        op: 'create',
        object: 'user',
        id: user,
        values: { name: 'Keeper', email: 'k@example.com' },
      },
    ],
  });
  const id = await make({ parent: a, friends: [b, { id: a }], about: user, keeper: user });
  expect(await findRecord(scope, object, id)).toMatchObject({
    parent: { id: a, title: 'A' },
    friends: [
      { id: b, title: 'B' },
      { id: a, title: 'A' },
    ],
    about: { id: user, object: 'user', title: 'Keeper' },
    keeper: { id: user, title: 'Keeper' },
  });
  await expect(make({ parent: user })).rejects.toMatchObject({ code: 'link.missing' });
  await commit(scope, { changes: [{ op: 'update', object, id, values: { friends: [a] } }] });
  expect((await findRecord(scope, object, id, { fields: ['friends'] }))['friends']).toEqual([
    { id: a, title: 'A' },
  ]);
  const found = await listRecords(scope, object, {
    filter: { field: 'friends', op: 'hasAny', value: [a] },
    fields: ['id'],
  });
  expect(found.items.map((item) => item['id'])).toEqual([id]);
});

test('money sorts, filters and sums in the base currency at the rate of the day', async () => {
  const dear = await make({ name: 'Dear', price: { amount: '100', currency: 'USD' } });
  const cheap = await make({ name: 'Cheap', price: { amount: '700', currency: 'CNY' } });
  const filter = { field: 'id', op: 'in' as const, value: [dear, cheap] };
  const sorted = await listRecords(scope, object, {
    filter,
    sort: ['-price'],
    fields: ['name', 'price', 'price.base'],
  });
  expect(sorted.items.map((item) => [item['name'], item['price.base']])).toEqual([
    ['Dear', '710.00'],
    ['Cheap', '700.00'],
  ]);
  const sums = await groupRecords(scope, object, {
    filter,
    measures: [{ measure: 'sum', field: 'price' }],
  });
  expect(sums.groups[0]?.values['sum:price']).toBe('1410.00');
});

test('any text that can be stored comes back as it was, trimmed', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc
        .string({ unit: 'grapheme', maxLength: 30 })
        .filter(
          (text) =>
            text.isWellFormed() &&
            !text.includes('\0') &&
            text.trim().length > 0 &&
            text.length <= 40,
        ),
      async (text) => {
        expect((await kept({ name: text }))['name']).toBe(text.trim());
      },
    ),
    { numRuns: 60 },
  );
});
