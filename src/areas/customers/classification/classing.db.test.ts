import { expect, test } from 'vitest';
import { commit } from '#engine/commit/index.ts';
import { inTransaction } from '#engine/database/transaction.ts';
import type { JobRun } from '#engine/jobs/index.ts';
import { groupRecords, listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { newId } from '#kit/id.ts';
import { add, change, read } from '../../../../test/setup/records.ts';
import { asPerson, newWorkspace } from '../../../../test/setup/scope.ts';
import { classJob, classOf, classOfThese, designAction } from './index.ts';

const now = new Date('2026-06-30T08:00:00.000Z');
const day = '2026-06-30';

type Values = Readonly<Record<string, unknown>>;

async function scheme(scope: Scope, values: Values, classes: readonly Values[]) {
  const id = await add(scope, 'classification', {
    name: 'Scheme',
    appliesTo: ['organisation'],
    slot: 1,
    ...values,
  });
  const ids = classes.map(() => newId());
  await commit(scope, {
    changes: classes.map((one, position) => ({
      op: 'create',
      object: 'class-value',
      id: ids[position],
      values: { ...one, position, classification: id },
    })),
  });
  return { id, ids };
}

function runOf(scope: Scope, input: object = {}): JobRun<unknown> {
  return {
    id: newId(),
    input,
    signal: new AbortController().signal,
    isLastTry: true,
    progress: async () => undefined,
    step: (_, effect) => inTransaction(scope.db, (tx) => effect({ ...scope, db: tx })),
  };
}

async function buyers(scope: Scope, ...spent: number[]): Promise<string[]> {
  const ids = spent.map(() => newId());
  await commit(scope, {
    changes: [
      ...ids.map(
        (id, at) => ({ op: 'create', object: 'account', id, values: { name: `K${at}` } }) as const,
      ),
      ...ids.flatMap((party, at) =>
        spent[at] === 0
          ? []
          : [
              {
                op: 'create',
                object: 'transaction',
                values: {
                  party,
                  at: '2026-05-01T00:00:00Z',
                  amount: { amount: String(spent[at]), currency: 'CNY' },
                },
              } as const,
            ],
      ),
    ],
  });
  return ids;
}

const industry = (value: string) => ({ field: 'industry', op: 'is', value });

test('a rule gives classes in the order of their position, ends the one before, and shows them as a field', async () => {
  const scope = await newWorkspace(now);
  const { id, ids } = await scheme(scope, { method: 'by-rule' }, [
    {
      name: 'Key',
      rule: { all: [industry('bank'), { field: 'employees', op: 'gte', value: 100 }] },
    },
    { name: 'Ordinary', rule: industry('bank') },
  ]);
  const [key, ordinary] = ids;
  const large = await add(scope, 'account', { name: 'Large', industry: 'bank', employees: 500 });
  const small = await add(scope, 'account', { name: 'Small', industry: 'bank', employees: 5 });
  const other = await add(scope, 'account', { name: 'Other', industry: 'retail' });
  expect(await classOfThese(scope, [large, small, other])).toBe(2);
  expect(await classOfThese(scope, [large, small, other])).toBe(0);
  const fields = async (one: string) => (await read(scope, 'party', one, ['class1']))[0];
  expect([await fields(large), await fields(small), await fields(other)]).toEqual([
    key,
    ordinary,
    null,
  ]);
  const { groups } = await groupRecords(scope, 'party', { groupBy: ['class1'] });
  expect(groups.map(({ titles }) => titles['class1']).toSorted()).toEqual([
    'Key',
    'Ordinary',
    null,
  ]);

  const later = { ...scope, now: new Date('2026-07-10T08:00:00.000Z') };
  await change(later, 'account', large, { employees: 9 });
  await change(later, 'account', small, { industry: 'retail' });
  expect(await classOfThese(later, [large, small])).toBe(2);
  const of = (party: string, on: string) => classOf(scope, { party, scheme: id, day: on });
  expect((await of(large, '2026-07-09'))?.id).toBe(key);
  expect((await of(large, '2026-07-10'))?.id).toBe(ordinary);
  expect((await of(small, '2026-07-09'))?.id).toBe(ordinary);
  expect(await of(small, '2026-07-10')).toBeNull();
  expect(await fields(small)).toBeNull();
});

test('a class that is set by hand against the rule needs a reason, and is held', async () => {
  const scope = await newWorkspace(now);
  const user = await add(scope, 'user', { name: 'Li' });
  const li = asPerson(scope, { userId: user, administrator: true });
  const { id, ids } = await scheme(scope, { method: 'by-rule' }, [
    { name: 'Key', rule: { field: 'employees', op: 'gte', value: 100 } },
    { name: 'Small', rule: { field: 'employees', op: 'lt', value: 100 } },
  ]);
  const party = await add(scope, 'account', { name: 'Friend', employees: 5 });
  const values = { party, classification: id, value: ids[0], fromOn: day };
  await expect(add(li, 'party-class', values)).rejects.toMatchObject({
    code: 'class.needs-reason',
  });
  const held = await add(li, 'party-class', { ...values, reason: 'Brings others' });
  await classOfThese(scope, [party]);
  await classJob.start(scope, runOf(scope));
  expect((await classOf(scope, { party, scheme: id, day }))?.id).toBe(ids[0]);
  await change(li, 'party-class', held, { pinned: false });
  await classOfThese(scope, [party]);
  expect((await classOf(scope, { party, scheme: id, day }))?.id).toBe(ids[1]);
});

test('a ranking cuts by the cumulated share of a figure, or by the share of customers', async () => {
  const scope = await newWorkspace(now);
  const parties = await buyers(scope, 700, 150, 100, 40, 10, 0);
  const classes = [
    { name: 'A', upTo: '80' },
    { name: 'B', upTo: '95' },
    { name: 'C', upTo: '100' },
  ];
  const ranked = { method: 'by-ranking', figure: 'purchases', months: 12 };
  const { id, ids } = await scheme(scope, { ...ranked, cut: 'share' }, classes);
  await classJob.start(scope, runOf(scope, { classification: id }));
  const given = async () =>
    Promise.all(
      parties.map(async (party) => {
        const found = await classOf(scope, { party, scheme: id, day });
        return found && 'ABC'[ids.indexOf(found.id)];
      }),
    );
  // 700 of 1000 stand before the second, 850 before the third, 950 before the fourth.
  expect(await given()).toEqual(['A', 'A', 'B', 'C', 'C', null]);
  await change(scope, 'classification', id, { cut: 'customers' });
  await classJob.start(scope, runOf(scope));
  expect(await given()).toEqual(['A', 'A', 'A', 'A', 'B', null]);
  expect(await classJob.start(scope, runOf(scope))).toEqual({ changed: 0 });
});

test('a design shows who would move before it is kept, and removes no class that customers were in', async () => {
  const scope = await newWorkspace(now);
  const { id, ids } = await scheme(scope, { method: 'by-rule' }, [
    { name: 'Large', rule: { field: 'employees', op: 'gte', value: 100 } },
    { name: 'Small', rule: { field: 'employees', op: 'lt', value: 100 } },
  ]);
  for (const employees of [5, 50, 500])
    await add(scope, 'account', { name: `E${employees}`, employees });
  await classJob.start(scope, runOf(scope));
  const values = [
    { id: ids[0], name: 'Large', rule: { field: 'employees', op: 'gte', value: 40 } },
    { id: ids[1], name: 'Small', rule: { field: 'employees', op: 'lt', value: 10 } },
  ];
  const input = { id, name: 'Scheme', appliesTo: ['organisation'], method: 'by-rule', values };
  const before = await designAction(scope, { id: null, input, dryRun: true });
  expect(before).toMatchObject({ changing: 1, held: 0, changeset: null, job: null });
  expect(before.matrix).toEqual(
    expect.arrayContaining([
      { before: ids[0], after: 0, count: 1 },
      { before: ids[1], after: 0, count: 1 },
      { before: ids[1], after: 1, count: 1 },
    ]),
  );
  expect((await listRecords(scope, 'class-value', { fields: ['rule'] })).items).toHaveLength(2);
  const design = (more: object) =>
    designAction(scope, { id: null, input: { ...input, ...more }, dryRun: true });
  await expect(design({ values: values.slice(1) })).rejects.toMatchObject({ code: 'class.in-use' });
  await expect(design({ values: [...values, { name: 'large' }] })).rejects.toMatchObject({
    code: 'class.same-name',
  });
  await expect(design({ method: 'by-ranking' })).rejects.toMatchObject({
    code: 'class.needs-bound',
  });
  const circular = [{ name: 'X', rule: { field: 'class1', op: 'isEmpty' } }];
  await expect(design({ id: undefined, values: circular })).rejects.toMatchObject({
    code: 'class.rule-by-class',
  });
});
