import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { commit } from '#engine/commit/index.ts';
import { undoableParts } from '#engine/commit/long.ts';
import { drainRollUps } from '#engine/computed/drain.ts';
import { inTransaction } from '#engine/database/transaction.ts';
import type { JobRun } from '#engine/jobs/index.ts';
import { listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import type { ChangeInput } from '#model/api.ts';
import { model, newWorkspace, testPool } from '../../../../test/setup/scope.ts';
import { fallJob, refreshFallDays } from './falling.ts';
import { rehearse } from './overview.ts';

type Values = Record<string, unknown>;

const founded = new Date('2026-01-01T02:00:00Z');
const at = (day: string): Date => new Date(`${day}T02:00:00Z`);

async function add(scope: Scope, object: string, values: Values): Promise<string> {
  const id = randomUUID();
  const change: ChangeInput = { op: 'create', object, id, values };
  await commit(scope, { changes: [change], byAction: true, backdated: true });
  return id;
}

/** A firm of some months ago with one seller and a pool: untouched for 30 days, or 90 for key customers. */
async function firm(rules: Values = {}) {
  const scope = await newWorkspace(founded);
  const anna = await add(scope, 'user', { name: 'Anna' });
  const scheme = await add(scope, 'classification', { name: 'Value', appliesTo: ['organisation'] });
  const key = await add(scope, 'class-value', { classification: scheme, name: 'Key' });
  const limit = {
    since: 'contact',
    days: 30,
    classes: [{ classValue: key, days: 90 }],
  };
  const pool = await add(scope, 'pool', {
    name: 'East',
    order: 1,
    recycles: true,
    belongs: { field: 'kind', op: 'is', value: 'organisation' },
    recycling: { when: 'any', limits: [limit] },
    ...rules,
  });
  const customer = (name: string, values: Values = {}) =>
    add(scope, 'account', { name: `${name} ${randomUUID()}`, owner: anna, ...values });
  const night = (day: string) => runAt({ ...scope, now: at(day) });
  const pooled = async () => {
    const filter = { field: 'pool', op: 'is', value: pool } as const;
    const { items } = await listRecords(scope, 'account', { filter, fields: ['name'] });
    return items.map((item) => String(item['id'])).sort();
  };
  return { scope, anna, key, scheme, pool, customer, night, pooled };
}

async function runAt(scope: Scope) {
  const run: JobRun<unknown> = {
    id: randomUUID(),
    input: {},
    signal: new AbortController().signal,
    isLastTry: false,
    progress: () => Promise.resolve(),
    step: (_key, effect) => inTransaction(scope.db, (db) => effect({ ...scope, db })),
  };
  return fallJob.start(scope, run);
}

const dayOf = async (scope: Scope, id: string) => {
  const filter = { field: 'id', op: 'is', value: id } as const;
  const { items } = await listRecords(scope, 'account', { filter, fields: ['fallsOn'] });
  return items[0]?.['fallsOn'];
};

test('at night those fall whose day has come, and only those, with log, history and their people', async () => {
  const { scope, anna, key, scheme, customer, night, pooled } = await firm();
  const [idle, dear, locked] = [
    await customer('Idle'),
    await customer('Dear'),
    await customer('Locked', { neverFalls: true }),
  ];
  const values = { party: dear, classification: scheme, value: key, fromOn: '2026-01-01' };
  await add(scope, 'party-class', values);
  const person = await add(scope, 'contact', { name: 'Mr Quay', account: idle, owner: anna });
  await night('2026-01-30');
  expect(await pooled()).toEqual([]);
  expect(await dayOf(scope, idle)).toBe('2026-01-31');
  expect(await dayOf(scope, dear)).toBe('2026-04-01');
  expect(await dayOf(scope, locked)).toBeNull();
  await night('2026-01-31');
  expect(await pooled()).toEqual([idle]);
  const log = await listRecords(scope, 'pool-claim', { fields: ['kind', 'holder', 'daysKept'] });
  expect(log.items).toMatchObject([{ kind: 'fell', holder: { id: anna }, daysKept: 30 }]);
  const ofIdle = { field: 'party', op: 'is', value: idle } as const;
  const periods = await listRecords(scope, 'ownership-period', {
    filter: ofIdle,
    fields: ['holder', 'untilAt'],
  });
  expect(periods.items).toMatchObject([
    { holder: { id: anna }, untilAt: '2026-01-31T02:00:00.000Z' },
  ]);
  const { items } = await listRecords(scope, 'contact', { fields: ['owner'] });
  expect(items).toMatchObject([{ id: person, owner: null }]);
  await night('2026-03-31');
  expect(await pooled()).toEqual([idle]);
  await night('2026-04-01');
  expect(await pooled()).toEqual([dear, idle].sort());
});

test('a contact moves the day on as soon as its figure is known', async () => {
  const { scope, customer, night, pooled } = await firm();
  const id = await customer('Called');
  await night('2026-01-20');
  await add({ ...scope, now: at('2026-01-25') }, 'activity', {
    kind: 'call',
    subject: 'Hello',
    status: 'done',
    at: at('2026-01-25').toISOString(),
    customer: id,
    account: id,
  });
  await drainRollUps(await testPool(), model, (inner, drained) =>
    inner.workspaceId === scope.workspaceId
      ? refreshFallDays(
          { ...inner, now: at('2026-01-25') },
          drained.map((one) => one.record_id),
        )
      : Promise.resolve(),
  );
  expect(await dayOf(scope, id)).toBe('2026-02-24');
  await night('2026-02-10');
  expect(await pooled()).toEqual([]);
});

test('a rule changed today takes nobody before the night', async () => {
  const { scope, pool, customer, night, pooled } = await firm({ recycles: false });
  const id = await customer('Idle');
  const late = { ...scope, now: at('2026-05-01') };
  const values = { recycles: true };
  await commit(late, {
    changes: [{ op: 'update', object: 'pool', id: pool, values }],
    backdated: true,
  });
  await night('2026-05-01');
  expect(await pooled()).toEqual([]);
  expect(await dayOf(scope, id)).toBe('2026-01-31');
  await night('2026-05-02');
  expect(await pooled()).toEqual([id]);
});

test('what fell in a night is one changeset in parts, which can be undone', async () => {
  const { scope, customer, night } = await firm();
  await customer('Idle');
  const result = await night('2026-02-15');
  expect(result).toMatchObject({ seen: 1, fallen: 1 });
  const { rows } = await scope.db.query<{ id: string; state: string }>(
    'select id, state from changeset where workspace_id = $1 and parent_id is null and expected = 0',
    [scope.workspaceId],
  );
  expect(rows).toMatchObject([{ state: 'done' }]);
  expect(await undoableParts(scope, rows[0]?.id ?? '')).toHaveLength(1);
});

test('a rehearsal says who would fall, when and from whom, and changes nothing', async () => {
  const { scope, anna, pool, customer, pooled } = await firm({ recycles: false });
  const [idle] = [await customer('Idle'), await customer('Fresh', { neverFalls: true })];
  const trial = {
    recycling: {
      when: 'any' as const,
      limits: [{ since: 'created' as const, days: 40, classes: [] }],
    },
    boughtDays: null,
    exempt: null,
    belongs: null,
  };
  const asked = { trial, days: 14 };
  const soon = await rehearse({ ...scope, now: at('2026-02-05') }, pool, asked);
  expect(soon).toMatchObject({ customers: 2, now: 0 });
  expect(soon.days.find((one) => one.count > 0)).toEqual({ day: '2026-02-10', count: 1 });
  const later = await rehearse({ ...scope, now: at('2026-02-12') }, pool, asked);
  expect(later.owners).toEqual([{ id: anna, held: 2, now: 1 }]);
  expect(later.first).toMatchObject([{ id: idle, day: '2026-02-10' }]);
  expect(await pooled()).toEqual([]);
});
