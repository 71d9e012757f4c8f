import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDecimals, multiplyDecimals } from '#kit/decimal.ts';
import { newId } from '#kit/id.ts';
import { dayIn } from '#kit/instant.ts';
import { startOfPeriod } from '#kit/day.ts';
import type { Depth } from '#model/api.ts';
import { conditionBehind, type ReportKey, type ReportReply } from '#model/report/reply.ts';
import type { Report } from '#model/report/report.ts';
import { asPerson, newWorkspace } from '../../../../test/setup/scope.ts';
import { commit } from '../../commit/index.ts';
import type { Scope } from '../../scope.ts';
import { listRecords, runReport } from '../index.ts';

const zone = 'Asia/Shanghai';
const now = new Date('2026-03-31T15:30:00Z');

type Bought = {
  owner: string;
  at: string;
  amount: string;
  kind: string;
  channel: string | null;
  quantity: string | null;
};

// Instants stand close to the turn of days and months in the zone, where a bucket of another zone would differ.
const bought = fc.record({
  party: fc.nat(5),
  at: fc.constantFrom(
    '2025-02-28T16:30:00Z',
    '2025-03-31T15:59:59.999Z',
    '2025-03-31T16:00:00Z',
    '2026-01-31T15:59:00Z',
    '2026-01-31T16:01:00Z',
    '2026-02-14T04:00:00Z',
    '2026-02-28T16:00:00Z',
    '2026-03-31T15:00:00Z',
    '2024-02-29T10:00:00Z',
  ),
  amount: fc
    .integer({ min: -500, max: 200_000 })
    .map((cents) => `${cents}.${(cents + 1000) % 10}5`),
  kind: fc.constantFrom('purchase', 'receipt', 'deposit'),
  channel: fc.option(fc.constantFrom('store', 'website'), { nil: null }),
  quantity: fc.option(fc.nat(40).map(String), { nil: null }),
});

async function world(): Promise<{
  all: Scope;
  one: Scope;
  users: string[];
  rows: (Bought & { party: number })[];
}> {
  const scope = { ...(await newWorkspace(now)), zone };
  const users = [newId(), newId(), newId()];
  await commit(scope, {
    changes: users.map((id, index) => ({
      op: 'create',
      object: 'user',
      id,
      values: { name: `User ${index}`, email: `u${index}@example.com` },
    })),
  });
  const parties = Array.from({ length: 6 }, () => newId());
  await commit(scope, {
    changes: parties.map((id, index) => ({
      op: 'create',
      object: 'account',
      id,
      values: { name: `Account ${index}`, owner: users[index % 3] },
    })),
  });
  const [drawn = []] = fc.sample(fc.array(bought, { minLength: 90, maxLength: 90 }), {
    numRuns: 1,
  });
  const currency = scope.workspace.currency;
  await commit(scope, {
    changes: drawn.map(({ party, amount, ...values }) => ({
      op: 'create',
      object: 'transaction',
      values: { ...values, party: parties[party], amount: { amount, currency } },
    })),
  });
  const reads = new Map(
    ['transaction', 'party', 'account', 'user'].map((name) => [
      name,
      new Map<string, Depth>([['read', 'own']]),
    ]),
  );
  const one = asPerson(scope, { userId: users[0] ?? '', grants: reads });
  return {
    all: scope,
    one,
    users,
    rows: drawn.map((row) => ({ ...row, owner: users[row.party % 3] ?? '' })),
  };
}

const measures: Report['measures'] = [
  { measure: 'count' },
  { measure: 'sum', field: 'amount' },
  { measure: 'distinct', field: 'party' },
  { measure: 'avg', field: 'quantity' },
];

async function countBehind(
  scope: Scope,
  reply: ReportReply,
  period: number,
  keys: (ReportKey | null)[],
) {
  const filter = conditionBehind(reply, period, keys);
  if (!filter) return null;
  const { count } = await listRecords(scope, 'transaction', {
    filter,
    fields: ['id'],
    limit: 1,
    count: 'exact',
  });
  return count;
}

test('figures are those of counting the rows in memory, within the rights of whoever asks, and each opens as many rows as it counted [ANA-36] [SW-62]', async () => {
  const { all, one, users, rows } = await world();
  const mine = rows.filter(({ owner }) => owner === users[0]);
  for (const [scope, seen] of [
    [all, rows],
    [one, mine],
  ] as const) {
    const reply = await runReport(scope, {
      object: 'transaction',
      rows: { field: 'at', by: 'month' },
      columns: { field: 'channel' },
      measures,
    });
    const month = (row: Bought) => startOfPeriod(dayIn(zone, row.at), 'month');
    const rowKeys = [...new Set(seen.map(month))].toSorted();
    expect(reply.rows.map(({ key }) => key)).toEqual(rowKeys);
    for (const [index, key] of rowKeys.entries())
      for (const [at, column] of reply.columns.entries()) {
        const inCell = seen.filter((row) => month(row) === key && row.channel === column.key);
        const [figures = []] = reply.cells[index]?.[at] ?? [];
        const row = reply.rows[index] ?? null;
        expect(figures[0]).toBe(inCell.length);
        expect(sum(inCell)).toBe(canonical(figures[1] ?? null));
        expect(figures[2]).toBe(new Set(inCell.map(({ party }) => party)).size);
        expect(await countBehind(scope, reply, 0, [row, column])).toBe(inCell.length);
      }
    // Totals are counted, and what adds up adds up to them.
    expect(reply.total[0]?.[0]).toBe(seen.length);
    expect(addDecimals(...reply.rowTotals.map((figures) => String(figures[0]?.[1] ?? 0)))).toBe(
      sum(seen),
    );
    expect(reply.total[0]?.[2]).toBe(new Set(seen.map(({ party }) => party)).size);
  }
});

test('a period stands beside the one before and last year’s, stretch by stretch, and each opens its own rows', async () => {
  const { all, rows } = await world();
  const reply = await runReport(all, {
    object: 'transaction',
    rows: { field: 'at', by: 'month' },
    measures: [{ measure: 'count' }, { measure: 'sum', field: 'amount', as: 'running' }],
    period: { field: 'at', range: { name: 'this-quarter' } },
    compare: ['previous', 'last-year'],
  });
  expect(reply.periods.map(({ days }) => days)).toEqual([
    { from: '2026-01-01', to: '2026-03-31' },
    { from: '2025-10-01', to: '2025-12-31' },
    { from: '2025-01-01', to: '2025-03-31' },
  ]);
  const within = (from: string, to: string) =>
    rows.filter((row) => from <= dayIn(zone, row.at) && dayIn(zone, row.at) <= to);
  const march = reply.rows.findIndex(({ key }) => key === '2026-03-01');
  expect(reply.rowTotals[march]?.map((figures) => figures[0])).toEqual([
    within('2026-03-01', '2026-03-31').length,
    0,
    within('2025-03-01', '2025-03-31').length,
  ]);
  expect(canonical(reply.rowTotals.at(-1)?.[0]?.[1] ?? null)).toBe(
    sum(within('2026-01-01', '2026-03-31')),
  );
  for (const period of [0, 1, 2])
    expect(await countBehind(all, reply, period, [reply.rows[march] ?? null])).toBe(
      reply.rowTotals[march]?.[period]?.[0],
    );
  await expect(
    runReport(all, {
      object: 'transaction',
      rows: { field: 'at', by: 'month' },
      measures: [{ measure: 'count' }],
      period: { field: 'at', range: { name: 'last-months', n: 18 } },
      compare: ['last-year'],
    }),
  ).rejects.toMatchObject({ code: 'report.overlap' });
});

test('groups beyond the limit are put together and told, bands hold their bounds, and records without a value open too', async () => {
  const { all, rows, users } = await world();
  const top = await runReport(all, {
    object: 'transaction',
    rows: { field: 'party' },
    measures,
    mostRows: 2,
  });
  const parties = new Set(rows.map(({ party }) => party)).size;
  expect(top.rowsBy?.groups).toBe(parties);
  expect(top.rows.map(({ others }) => others)).toEqual([0, 0, parties - 2]);
  expect(top.rowTotals.reduce((total, figures) => total + Number(figures[0]?.[0]), 0)).toBe(
    rows.length,
  );
  expect(addDecimals(...top.rowTotals.map((figures) => String(figures[0]?.[1])))).toBe(sum(rows));
  expect(await countBehind(all, top, 0, [top.rows[2] ?? null])).toBe(top.rowTotals[2]?.[0]?.[0]);
  const banded = await runReport(all, {
    object: 'transaction',
    rows: { field: 'quantity', bands: ['10', '20'] },
    columns: { field: 'party.owner' },
    measures: [{ measure: 'count' }, { measure: 'count', as: 'share' }],
  });
  expect(banded.columns.map(({ title }) => title).toSorted()).toEqual([
    'User 0',
    'User 1',
    'User 2',
  ]);
  const bandOf = ({ quantity }: Bought) =>
    quantity === null ? null : Number(quantity) < 10 ? 0 : Number(quantity) < 20 ? 1 : 2;
  for (const [index, row] of banded.rows.entries()) {
    const expected = rows.filter((one) => bandOf(one) === row.key);
    expect(banded.rowTotals[index]?.[0]?.[0]).toBe(expected.length);
    expect(await countBehind(all, banded, 0, [row])).toBe(expected.length);
    const ofFirst = banded.columns.findIndex(({ key }) => key === users[0]);
    const cell = expected.filter(({ owner }) => owner === users[0]).length;
    expect(banded.cells[index]?.[ofFirst]?.[0]?.[0]).toBe(cell);
    expect(await countBehind(all, banded, 0, [row, banded.columns[ofFirst] ?? null])).toBe(cell);
  }
  expect(banded.total[0]?.[1]).toMatch(/^100(\.00)?$/);
});

test('a report without rows is one line of totals, also of nothing, and hidden, many-valued and unfit fields are refused', async () => {
  const { all, one } = await world();
  const none = await runReport(all, {
    object: 'transaction',
    filter: { field: 'kind', op: 'is', value: 'withdrawal' },
    rows: { field: 'kind' },
    measures,
  });
  expect([none.rows, none.total]).toEqual([[], [[0, null, 0, null]]]);
  const alone = await runReport(all, { object: 'transaction', measures: [{ measure: 'count' }] });
  expect(alone.total).toEqual([[90]]);
  const asked = (report: Partial<Report>) =>
    runReport(one, { object: 'account', measures: [{ measure: 'count' }], ...report });
  const hidden = {
    ...one,
    rights: {
      ...one.rights,
      fields: new Map([
        [
          'account',
          new Map([
            ['phone', 'hidden' as const],
            ['industry', 'masked' as const],
          ]),
        ],
      ]),
    },
  };
  await expect(asked({ rows: { field: 'tags' } })).rejects.toMatchObject({
    code: 'report.many-values',
  });
  await expect(asked({ rows: { field: 'name', by: 'month' } })).rejects.toMatchObject({
    code: 'report.no-time',
  });
  await expect(asked({ measures: [{ measure: 'sum', field: 'name' }] })).rejects.toMatchObject({
    code: 'group.not-a-number',
  });
  await expect(
    asked({
      rows: { field: 'name' },
      columns: { field: 'owner' },
      mostRows: 1000,
      mostColumns: 100,
    }),
  ).rejects.toMatchObject({ code: 'report.too-large' });
  for (const [field, code] of [
    ['phone', 'field.unknown'],
    ['industry', 'field.masked'],
  ])
    await expect(
      runReport(hidden, {
        object: 'account',
        rows: { field: String(field) },
        measures: [{ measure: 'count' }],
      }),
    ).rejects.toMatchObject({ code });
});

function sum(rows: readonly Bought[]): string | null {
  return rows.length === 0 ? null : addDecimals(...rows.map(({ amount }) => amount));
}

function canonical(figure: string | number | null): string | null {
  return figure === null ? null : multiplyDecimals(String(figure), '1');
}
