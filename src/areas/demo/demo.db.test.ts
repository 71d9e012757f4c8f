import { beforeAll, describe, expect, test } from 'vitest';
import { parentLink } from '#engine/access/reach.ts';
import { commit } from '#engine/commit/index.ts';
import { groupRecords, listRecords, recordHistory } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { systemScope } from '#engine/system-scope.ts';
import { tellStatusOf } from '../customers/status-rule/index.ts';
import { statuses } from '../customers/status-rule/rules/status.ts';
import { foundWorkspace } from '#server/workspaces.ts';
import { model, testPool } from '../../../test/setup/scope.ts';
import { loadRights } from '../admin/rights.ts';
import { demoSteps } from './index.ts';
import { userId } from './company.ts';

const now = new Date('2026-11-20T04:00:00Z');

describe('the demo company', () => {
  let scope: Scope;

  beforeAll(async () => {
    const pool = await testPool();
    const administrator = { name: '管理员', email: 'admin@cloudsail.example' };
    const founding = {
      name: '云帆办公',
      zone: 'Asia/Shanghai',
      currency: 'CNY',
      country: 'CN',
      language: 'zh',
      administrator,
    } as const;
    const founded = await foundWorkspace(pool, model, founding);
    scope = await systemScope(pool, model, founded.workspaceId, now);
    const roles = await listRecords(scope, 'role', { fields: ['code'], limit: 200 });
    const units = await listRecords(scope, 'unit', { fields: ['code'] });
    const ground = {
      now,
      language: 'zh',
      zone: 'Asia/Shanghai',
      currency: 'CNY',
      headquarters: String(units.items[0]?.['id']),
      administrator: founded.userId,
      roles: Object.fromEntries(
        roles.items.map((role) => [String(role['code']), String(role['id'])]),
      ),
    } as const;
    for (const { at, by, reason, changes } of demoSteps(ground)) {
      const past = { ...scope, now: at, rights: { ...scope.rights, userId: by } };
      await commit(past, { changes: [...changes], reason: reason.zh, byAction: true });
    }
  }, 120_000);

  async function countOf(object: string): Promise<number> {
    return (await listRecords(scope, object, { count: 'exact', limit: 1 })).count ?? 0;
  }

  test('is of the size of a small company', async () => {
    expect(await countOf('unit')).toBe(8);
    expect(await countOf('user')).toBe(15);
    expect(await countOf('team')).toBe(2);
    expect(await countOf('account')).toBe(69);
    expect(await countOf('contact')).toBeGreaterThan(140);
    expect(await countOf('household')).toBe(8);
    expect(await countOf('transaction')).toBeGreaterThan(600);
    expect(await countOf('transaction')).toBeLessThan(1200);
  });

  test('has something of every kind that hangs on a customer', async () => {
    const kinds = [
      'membership',
      'identity',
      'address',
      'party-role',
      'party-class',
      'party-team',
      'relation',
      'holding',
      'consent',
      'life-event',
      'party-source',
      'org-node',
      'buying-role',
      'ownership-period',
      'share',
    ];
    const counts = await Promise.all(
      kinds.map(async (kind) => [kind, await countOf(kind)] as const),
    );
    expect(counts.filter(([, count]) => count < 3)).toEqual([]);
  });

  test('has leads of every state and of many sources', async () => {
    const of = async (field: string) =>
      (await groupRecords(scope, 'lead', { groupBy: [field] })).groups.length;
    expect(await countOf('lead')).toBe(40);
    const filter = { field: 'pool', op: 'isNotEmpty' } as const;
    expect((await listRecords(scope, 'lead', { filter })).items).toHaveLength(4);
    expect(await countOf('assignment-rule')).toBe(2);
    expect(await of('state')).toBe(4);
    expect(await of('source')).toBeGreaterThan(4);
    expect(await of('grade')).toBeGreaterThan(2);
  });

  test('sells: in every stage, won, lost, stalled and opened again', async () => {
    const groups = async (object: string, groupBy: string) =>
      new Set(
        (await groupRecords(scope, object, { groupBy: [groupBy] })).groups.map((group) =>
          String(group.keys[groupBy]),
        ),
      );
    expect(await countOf('opportunity')).toBe(60);
    expect(await groups('opportunity', 'state')).toEqual(new Set(['open', 'won', 'lost']));
    expect((await groups('opportunity', 'stage')).size).toBeGreaterThan(6);
    expect(await groups('stage-move', 'kind')).toContain('reopened');
    const stalled = await listRecords(scope, 'opportunity', {
      filter: {
        all: [
          { field: 'state', op: 'is', value: 'open' },
          { field: 'stageDueOn', op: 'lt', value: '2026-11-20' },
        ],
      },
    });
    expect(stalled.items.length).toBeGreaterThan(3);
  });

  test('says of every record in the table of records what it hangs on', async () => {
    for (const object of model.objects.values()) {
      const link = parentLink(object);
      if (!link || object.definition.kind === 'fact') continue;
      const { rows } = await scope.db.query<{ id: string }>(
        `select t.id from "${object.table}" t join record r using (workspace_id, id)
         where t.workspace_id = $1 and r.object = $2 and r.parent_id is distinct from t.${link.column}`,
        [scope.workspaceId, object.name],
      );
      expect([object.name, rows]).toEqual([object.name, []]);
    }
  });

  test('has customers of every status and stage, as the rules tell them', async () => {
    const { groups } = await groupRecords(scope, 'party', {
      groupBy: ['status'],
      measures: [{ measure: 'count' }],
    });
    const counts = Object.fromEntries(
      groups.map((group) => [String(group.keys['status']), Number(group.values['count'])]),
    );
    expect(Object.keys(counts).toSorted()).toEqual(statuses.toSorted());
    const stages = await groupRecords(scope, 'party', { groupBy: ['lifeCycle'] });
    expect(stages.groups).toHaveLength(5);
    const { items } = await listRecords(scope, 'party', { fields: ['id'], limit: 200 });
    const told = await tellStatusOf(
      { ...scope, now: new Date(now.getTime() - 86_400_000) },
      items.map(({ id }) => String(id)),
    );
    // Foreign prices follow the rate of the day.
    expect(told).toBeLessThan(10);
  });

  test('has a past: who moved, and whose customers changed hands', async () => {
    const moved = await listRecords(scope, 'membership', {
      filter: {
        all: [
          { field: 'main', op: 'is', value: false },
          { field: 'untilOn', op: 'isNotEmpty' },
        ],
      },
      fields: ['person', 'organisation'],
    });
    expect(moved.items).toHaveLength(1);
    const handed = await listRecords(scope, 'ownership-period', {
      filter: { field: 'holder', op: 'is', value: userId('zhang') },
      fields: ['party', 'untilAt'],
    });
    expect(handed.items.length).toBeGreaterThan(5);
    const { items } = await listRecords(scope, 'account', {
      filter: { field: 'status', op: 'is', value: 'loyal' },
      limit: 1,
    });
    const history = await recordHistory(scope, 'account', String(items[0]?.['id']), {
      limit: 10,
      cursor: undefined,
    });
    const ops = history.items.map((entry) => entry.op);
    expect([ops.includes('update'), ops.at(-1)]).toEqual([true, 'create']);
  });

  test('is alive: half a year of talks, some by whoever looks after the customer, next steps and promises', async () => {
    const groups = async (object: string, groupBy: string) =>
      new Map(
        (await groupRecords(scope, object, { groupBy: [groupBy] })).groups.map((group) => [
          String(Object.values(group.keys)[0]),
          Number(group.values['count']),
        ]),
      );
    const kinds = await groups('activity', 'kind');
    expect([...kinds.keys()].toSorted()).toEqual(
      expect.arrayContaining(['call', 'email', 'meeting', 'message', 'task', 'visit']),
    );
    expect((await groups('activity', 'at:month')).size).toBeGreaterThan(5);
    expect([...(await groups('commitment', 'state')).keys()].toSorted()).toEqual(['kept', 'open']);
    const own = await listRecords(scope, 'activity', {
      filter: { field: 'performedBy', op: 'is', value: userId('li') },
      limit: 1,
    });
    expect(own.items).toHaveLength(1);
  });

  test('lets each person see what is his to see, and the closed unit keep its customers to itself', async () => {
    const seenBy = async (key: string) => {
      const rights = await loadRights(scope.db, scope.workspaceId, userId(key), now);
      if (!rights) throw new Error(`${key} has no rights`);
      const { items } = await listRecords({ ...scope, rights }, 'account', {
        fields: ['name', 'unit.code', 'pool'],
        limit: 200,
      });
      return items;
    };
    const closed = (items: readonly Record<string, unknown>[]) =>
      items.filter((item) => item['unit.code'] === 'KA');
    const all = await seenBy('chen');
    expect(all).toHaveLength(69);
    const held = all.filter((item) => item['pool'] === null).length;
    const service = await seenBy('zhou');
    const key = await seenBy('he');
    expect(closed(key).length).toBeGreaterThan(1);
    // What waits in a pool of which one is a member is nobody's yet.
    expect(key.filter((item) => item['pool'] === null)).toHaveLength(closed(key).length);
    expect(closed(service)).toEqual([]);
    expect(service.filter((item) => item['pool'] === null)).toHaveLength(held - closed(key).length);
    const daniel = await seenBy('daniel');
    expect(daniel.length).toBeGreaterThan(5);
    expect(daniel.length).toBeLessThan((await seenBy('sophia')).length);
  });
});

test('the demo is the same in every run, but for its dates', () => {
  const ground = {
    now,
    language: 'en',
    zone: 'America/New_York',
    currency: 'USD',
    headquarters: 'hq',
    administrator: 'admin',
    roles: {},
  } as const;
  expect(demoSteps(ground)).toEqual(demoSteps(ground));
  const ids = (steps: ReturnType<typeof demoSteps>) =>
    steps.flatMap((step) => step.changes.flatMap((change) => change.id ?? []));
  const later = { ...ground, now: new Date('2027-03-01T09:00:00Z') };
  expect(ids(demoSteps(later))).toEqual(ids(demoSteps(ground)));
  expect(new Set(ids(demoSteps(ground))).size).toBeGreaterThan(1000);
});

test('the steps of the demo run forward in time and end before now', () => {
  const ground = {
    now,
    language: 'en',
    zone: 'America/New_York',
    currency: 'USD',
    headquarters: 'hq',
    administrator: 'admin',
    roles: {},
  } as const;
  const times = demoSteps(ground).map((step) => step.at.getTime());
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(Math.max(...times)).toBeLessThan(now.getTime());
});
