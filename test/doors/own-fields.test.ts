import { beforeAll, describe, expect, test } from 'vitest';
import { commit } from '#engine/commit/index.ts';
import { undo } from '#engine/commit/undo.ts';
import { findRecord, groupRecords, listRecords, recordHistory } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { systemScope } from '#engine/system-scope.ts';
import type { Condition } from '#model/condition.ts';
import { add, change } from '../setup/records.ts';
import { probeScope } from './probe.ts';

const object = 'probe-thing';

type Row = {
  readonly kind: string;
  /** The probe's own field of that kind, and the field that the workspace made. */
  readonly standard: string;
  readonly own: string;
  readonly made?: Record<string, unknown>;
  /** Three values in their order, as they are written. */
  readonly values: readonly [unknown, unknown, unknown];
  /** As they are read, where that is otherwise. */
  readonly read?: readonly [unknown, unknown, unknown];
  /** A comparison that the second alone meets. */
  readonly second: Pick<Extract<Condition, { field: string }>, 'op' | 'value'> & {
    readonly part?: string;
  };
  readonly isSorted?: false;
  readonly isGrouped?: false;
};

const open = { code: 'open', label: { en: 'Open', zh: '开' } };
const closed = { code: 'closed', label: { en: 'Closed', zh: '关' } };
const marks = ['a', 'b', 'c'].map((code) => ({ code, label: { en: code, zh: code } }));
const ids = ['1', '2', '3'].map((end) => `00000000-0000-4000-8000-00000000000${end}`);
const [one = '', two = '', three = ''] = ids;
const money = (amount: string) => ({ amount, currency: 'CNY' });
const place = (latitude: number) => ({ latitude, longitude: 121.5, label: null });
const home = (street: string) => ({ country: 'US', street });
const wholeHome = (street: string) => ({
  country: 'US',
  region: null,
  province: null,
  city: null,
  district: null,
  street,
  postalCode: null,
});
const link = (id: string, title: string) => ({ id, title });

const table: readonly Row[] = [
  {
    kind: 'text',
    standard: 'reason',
    own: 'xText',
    values: ['ant', 'bee', 'cat'],
    second: { op: 'contains', value: 'EE' },
  },
  {
    kind: 'longText',
    standard: 'long',
    own: 'xLong',
    values: ['a\nb', 'b\nb', 'c\nb'],
    second: { op: 'startsWith', value: 'B' },
  },
  {
    kind: 'richText',
    standard: 'rich',
    own: 'xRich',
    values: ['<p>a</p>', '<p>b</p>', '<p>c</p>'],
    second: { op: 'contains', value: 'b' },
  },
  {
    kind: 'email',
    standard: 'mail',
    own: 'xMail',
    values: ['a@X.com', 'b@X.com', 'c@X.com'],
    read: ['a@x.com', 'b@x.com', 'c@x.com'],
    second: { op: 'is', value: 'b@x.com' },
  },
  {
    kind: 'phone',
    standard: 'phone',
    own: 'xPhone',
    values: ['010-65529901', '010-65529902', '010-65529903'],
    read: ['+861065529901', '+861065529902', '+861065529903'],
    second: { op: 'contains', value: '65529902' },
  },
  {
    kind: 'url',
    standard: 'site',
    own: 'xSite',
    values: ['a.com', 'b.com', 'c.com'],
    read: ['https://a.com', 'https://b.com', 'https://c.com'],
    second: { op: 'is', value: 'https://b.com' },
  },
  {
    kind: 'number',
    standard: 'count',
    own: 'xCount',
    values: [2, 10, 100],
    second: { op: 'between', value: [3, 99] },
  },
  {
    kind: 'decimal',
    standard: 'weight',
    own: 'xWeight',
    made: { scale: 3 },
    values: ['2.50', 10, '100.125'],
    read: ['2.5', '10', '100.125'],
    second: { op: 'is', value: '10.000' },
  },
  {
    kind: 'percent',
    standard: 'share',
    own: 'xShare',
    values: ['2', '10', '100'],
    second: { op: 'between', value: ['9', '11'] },
  },
  {
    kind: 'money',
    standard: 'price',
    own: 'xPrice',
    values: [money('2'), money('10.5'), money('100')],
    read: [money('2.00'), money('10.50'), money('100.00')],
    second: { op: 'between', value: ['10', '11'] },
  },
  {
    kind: 'day',
    standard: 'day',
    own: 'xDay',
    values: ['2026-05-31', '2026-06-15', '2026-07-02'],
    second: { op: 'within', value: { relative: 'last-month' } },
  },
  {
    kind: 'instant',
    standard: 'at',
    own: 'xAt',
    values: ['2026-01-31T23:00:00+08:00', '2026-02-01T00:00:00.000Z', '2026-03-01T00:00:00Z'],
    read: ['2026-01-31T15:00:00.000Z', '2026-02-01T00:00:00.000Z', '2026-03-01T00:00:00.000Z'],
    second: { op: 'between', value: ['2026-02-01T07:00:00+08:00', '2026-02-01T09:00:00+08:00'] },
  },
  {
    kind: 'yesNo',
    standard: 'yes',
    own: 'xYes',
    values: [false, true, null],
    second: { op: 'is', value: true },
  },
  {
    kind: 'choice',
    standard: 'state',
    own: 'xState',
    made: { options: [open, closed] },
    values: ['open', 'closed', null],
    second: { op: 'in', value: ['closed'] },
  },
  {
    kind: 'manyChoice',
    standard: 'marks',
    own: 'xMarks',
    made: { options: marks },
    values: [['a'], ['a', 'b'], []],
    read: [['a'], ['a', 'b'], []],
    second: { op: 'hasAll', value: ['b', 'a'] },
    isSorted: false,
  },
  {
    kind: 'place',
    standard: 'place',
    own: 'xPlace',
    values: [place(1.5), place(2.5), place(3.5)],
    second: { op: 'between', value: ['2', '3'], part: 'latitude' },
    isSorted: false,
    isGrouped: false,
  },
  {
    kind: 'address',
    standard: 'home',
    own: 'xHome',
    values: [home('A 1'), home('B 1'), home('C 1')],
    read: [wholeHome('A 1'), wholeHome('B 1'), wholeHome('C 1')],
    second: { op: 'startsWith', value: 'b', part: 'street' },
    isSorted: false,
    isGrouped: false,
  },
  {
    kind: 'link',
    standard: 'parent',
    own: 'xParent',
    made: { target: object },
    values: [one, two, three],
    read: [link(one, 'P1'), link(two, 'P2'), link(three, 'P3')],
    second: { op: 'is', value: two },
  },
  {
    kind: 'links',
    standard: 'friends',
    own: 'xFriends',
    made: { target: object },
    values: [[one], [two, one], []],
    read: [[link(one, 'P1')], [link(two, 'P2'), link(one, 'P1')], []],
    second: { op: 'hasAny', value: [two, three] },
    isSorted: false,
    isGrouped: false,
  },
];

let scope: Scope;
let fieldIds: Map<string, string>;

beforeAll(async () => {
  const plain = await probeScope();
  for (const [at, id] of ids.entries())
    await commit(plain, {
      changes: [{ op: 'create', object, id, values: { name: `P${at + 1}` } }],
    });
  fieldIds = new Map();
  for (const { kind, own, made } of table) {
    const values = { object, name: own, kind, labelEn: own, labelZh: `自定义${own}`, ...made };
    fieldIds.set(own, await add(plain, 'own-field', values));
  }
  const fresh = await systemScope(plain.db, plain.model, plain.workspaceId, plain.now);
  scope = { ...fresh, workspace: plain.workspace };
});

const variants = table.flatMap((row) => [
  { ...row, field: row.standard, whose: 'standard' },
  { ...row, field: row.own, whose: 'own' },
]);

/** Three records with the values, under a name of their own, and the filter that finds them alone. */
async function madeOf(row: (typeof variants)[number]) {
  const name = `${row.field} of ${crypto.randomUUID().slice(0, 8)}`;
  const made: string[] = [];
  for (const value of row.values)
    made.push(
      await add(scope, object, { name, state: null, day: null, reason: 'r', [row.field]: value }),
    );
  const among: Condition = { field: 'name', op: 'is', value: name };
  return { made, among };
}

describe.each(variants)('a $whose field of kind $kind', (row) => {
  const read = row.read ?? row.values;
  const path = row.second.part === undefined ? row.field : `${row.field}.${row.second.part}`;
  const { part: _, ...comparison } = row.second;

  test('is written, read, listed, filtered, sorted and grouped', async () => {
    const { made, among } = await madeOf(row);
    const [a = '', b = '', c = ''] = made;
    expect((await findRecord(scope, object, b))[row.field]).toEqual(read[1]);
    const list = async (query: Parameters<typeof listRecords>[2]) =>
      (await listRecords(scope, object, { fields: [row.field], ...query })).items;
    const all = new Map(
      (await list({ filter: among })).map((item) => [item['id'], item[row.field]]),
    );
    expect(made.map((id) => all.get(id))).toEqual(read);
    const second = await list({ filter: { all: [among, { field: path, ...comparison }] } });
    expect(second.map(({ id }) => id)).toEqual([b]);
    const empty = await list({ filter: { all: [among, { field: row.field, op: 'isEmpty' }] } });
    const isEmpty = row.values[2] === null || JSON.stringify(row.values[2]) === '[]';
    expect(empty.map(({ id }) => id)).toEqual(isEmpty ? [c] : []);
    if (row.isSorted !== false) {
      const up = await list({ filter: among, sort: [row.field] });
      expect(up.map(({ id }) => id)).toEqual([a, b, c]);
      const down = await list({ filter: among, sort: [`-${row.field}`] });
      expect(down.map(({ id }) => id)).toEqual(isEmpty ? [b, a, c] : [c, b, a]);
      const first = await listRecords(scope, object, {
        filter: among,
        sort: [row.field],
        limit: 1,
        fields: [],
      });
      const next = await list({
        filter: among,
        sort: [row.field],
        limit: 1,
        fields: [],
        cursor: first.next ?? '',
      });
      expect(next.map(({ id }) => id)).toEqual([b]);
    }
    if (row.isGrouped !== false) {
      const { groups } = await groupRecords(scope, object, { filter: among, groupBy: [row.field] });
      expect(groups.map(({ values }) => values['count'])).toEqual([1, 1, 1]);
    }
  });

  test('is changed, emptied, told in the history, undone and read as of before', async () => {
    const { made, among } = await madeOf(row);
    const [a = '', b = ''] = made;
    const before = new Date();
    const { id: changed } = await change(scope, object, a, { [row.field]: row.values[1] });
    expect((await findRecord(scope, object, a))[row.field]).toEqual(read[1]);
    const { items } = await recordHistory(scope, object, a, { limit: 1, cursor: undefined });
    expect(items[0]?.after).toMatchObject({ [row.field]: read[1] });
    const past = await listRecords(scope, object, {
      asOf: before.toISOString(),
      filter: among,
      fields: [row.field],
    });
    expect(past.items.find(({ id }) => id === a)?.[row.field]).toEqual(read[0]);
    await undo(scope, changed ?? '');
    expect((await findRecord(scope, object, a))[row.field]).toEqual(read[0]);
    await change(scope, object, b, { [row.field]: null });
    const [left] = (
      await listRecords(scope, object, {
        filter: { field: 'id', op: 'is', value: b },
        fields: [row.field],
      })
    ).items;
    expect(left?.[row.field]).toEqual(Array.isArray(read[1]) && row.kind === 'links' ? [] : null);
  });
});

test('own values stand under the id of their field, and an empty one leaves nothing behind', async () => {
  const id = await add(scope, object, {
    name: 'Kept',
    xPrice: money('12.3'),
    xCount: 3,
    xAt: null,
  });
  const kept = async () =>
    (await scope.db.query('select custom from probe_thing where id = $1', [id])).rows[0].custom;
  const [price, count] = [fieldIds.get('xPrice') ?? '', fieldIds.get('xCount') ?? ''];
  expect(await kept()).toEqual({
    [price]: '12.30',
    [`${price}.currency`]: 'CNY',
    [`${price}.base`]: '12.30',
    [count]: 3,
  });
  await change(scope, object, id, { xPrice: null });
  expect(await kept()).toEqual({ [count]: 3 });
});
