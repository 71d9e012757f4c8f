import { expect, test } from 'vitest';
import { loadRights } from '#areas/admin/rights.ts';
import { listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { undo } from '#engine/commit/undo.ts';
import { add, change, inOrder, listed, read } from '../../../../test/setup/records.ts';
import { newWorkspace } from '../../../../test/setup/scope.ts';
import { nurtureAction } from './actions.ts';
import { assignWaiting, letLeadsFall, wakeLeads } from './index.ts';
import { allotAction, byRulesAction, claimLeadAction, giveBackLeadAction } from './passing.ts';

const monday = new Date('2026-03-02T02:00:00Z');
const later = (scope: Scope, days: number): Scope => ({
  ...scope,
  now: new Date(monday.getTime() + days * 86_400_000),
});
const call = (id: string, input: object = {}) => ({ id, input, dryRun: false });

async function office() {
  const scope: Scope = { ...(await newWorkspace(monday)), language: 'en' };
  const unit = await add(scope, 'unit', { name: 'North', code: 'N' });
  const grants = { lead: { read: 'own', edit: 'own', claim: 'all' } };
  const role = await add(scope, 'role', { name: 'Seller', grants });
  const seller = (name: string) => add(scope, 'user', { name, roles: [role], mainUnit: unit });
  const [li, wu, absent] = [await seller('Li'), await seller('Wu'), await seller('Zhao')];
  await add(scope, 'delegation', {
    fromUser: absent,
    toUser: li,
    fromOn: '2026-03-01',
    untilOn: '2026-03-03',
  });
  const rule = await add(scope, 'assignment-rule', {
    name: 'North',
    memberUnits: [unit],
    sources: ['website'],
    mostOpen: 2,
    fallDays: 3,
  });
  return { scope, unit, role, li, wu, rule };
}

async function asUser(scope: Scope, userId: string): Promise<Scope> {
  const rights = await loadRights(scope.db, scope.workspaceId, userId, scope.now);
  if (!rights) throw new Error('nobody');
  return { ...scope, rights, source: 'ui' };
}

const ownerless = (scope: Scope, company: string) =>
  add(scope, 'lead', { company, source: 'website', owner: null });

test('new leads without owner go to the people of the rule in turn, never beyond capacity or to who is absent; the rest into the pool', async () => {
  const { scope, unit, li, wu, rule } = await office();
  for (const name of ['A', 'B', 'C', 'D', 'E']) await ownerless(scope, name);
  const other = await add(scope, 'lead', { company: 'Fair', source: 'exhibition', owner: null });
  const kept = await add(scope, 'lead', { company: 'Kept', source: 'website', owner: li });
  expect(await assignWaiting(scope)).toBe(6);
  expect(await assignWaiting(scope)).toBe(0);
  const rows = await listed(scope, 'lead.assignedRule', rule, ['owner', 'pool', 'unit']);
  const got = (person: string) => rows.filter(([owner]) => owner === person);
  expect([got(li).length, got(wu).length]).toEqual([1, 2]);
  expect(got(wu)[0]).toEqual([wu, null, unit]);
  expect(rows.filter(([owner, pool]) => owner === null && pool === rule)).toHaveLength(2);
  expect(await read(scope, 'lead', other, ['owner', 'pool', 'assignedWhy'])).toEqual([
    null,
    null,
    'No assignment rule fits',
  ]);
  expect(await read(scope, 'lead', kept, ['owner', 'assignedRule'])).toEqual([li, null]);
  const { items } = await listRecords(scope, 'lead', { fields: ['assignedWhy'], limit: 20 });
  const said = new Set(items.map((item) => item['assignedWhy']));
  expect(said).toContain('Rule “North”: in turn');
  expect(said).toContain('Rule “North”: everybody has enough');
});

test('what lies in the pool is seen and claimed by the people of the rule alone, once, within capacity, and given back with a reason', async () => {
  const { scope, role, li, wu, rule } = await office();
  const full = await Promise.all(['A', 'B', 'C'].map((name) => ownerless(scope, name)));
  const [a = '', b = '', c = ''] = full;
  await change(scope, 'assignment-rule', rule, { mostOpen: 0 });
  await assignWaiting(scope);
  await change(scope, 'assignment-rule', rule, { mostOpen: 2 });
  const stranger = await add(scope, 'user', { name: 'Sun', roles: [role] });
  const [asLi, asWu, asSun] = [
    await asUser(scope, li),
    await asUser(scope, wu),
    await asUser(scope, stranger),
  ];
  expect((await listRecords(asLi, 'lead', {})).items).toHaveLength(3);
  expect((await listRecords(asSun, 'lead', {})).items).toHaveLength(0);
  await expect(claimLeadAction(asSun, call(a))).rejects.toMatchObject({ status: 404 });
  const both = await Promise.allSettled([
    claimLeadAction(asLi, call(a)),
    claimLeadAction(asWu, call(a)),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const [owner, pool] = await read(scope, 'lead', a, ['owner', 'pool']);
  expect(pool).toBeNull();
  const winner = owner === li ? asLi : asWu;
  await claimLeadAction(winner, call(b));
  await expect(claimLeadAction(winner, call(c))).rejects.toMatchObject({ code: 'lead.enough' });
  await expect(giveBackLeadAction(winner, call(a))).rejects.toThrow(/reason/);
  const { id: changeset } = await giveBackLeadAction(winner, call(a, { reason: 'Not my trade' }));
  const shown = ['owner', 'pool', 'assignedWhy'];
  expect(await read(scope, 'lead', a, shown)).toEqual([null, rule, 'Given back: Not my trade']);
  await undo(scope, changeset ?? '');
  expect(await read(scope, 'lead', a, ['owner', 'pool'])).toEqual([owner, null]);
});

test('leads are assigned by hand or again by the rules, fall back when nobody takes them up, and wake on their day [Z-03]', async () => {
  const { scope, li, wu, rule } = await office();
  const lead = await ownerless(scope, 'A');
  const fair = await add(scope, 'lead', { company: 'Fair', source: 'exhibition', owner: li });
  const taker = await add(scope, 'lead-taker', { person: wu, paused: true });
  expect(await read(scope, 'lead-taker', taker, ['name'])).toEqual(['Wu']);
  await allotAction(scope, call(lead, { to: wu, reason: 'Knows them' }));
  const shown = ['owner', 'assignedWhy'];
  expect(await read(scope, 'lead', lead, shown)).toEqual([wu, 'Assigned by hand: Knows them']);
  await expect(byRulesAction(scope, call(fair))).rejects.toMatchObject({ code: 'lead.no-rule' });
  await byRulesAction(scope, call(lead));
  const [owner] = await read(scope, 'lead', lead, ['owner']);
  expect(owner).toBe(li);
  expect(await letLeadsFall(later(scope, 2))).toEqual([]);
  expect(await letLeadsFall(later(scope, 4))).toMatchObject([{ id: lead, owner }]);
  expect(await read(scope, 'lead', lead, ['owner', 'pool'])).toEqual([null, rule]);
  await nurtureAction(scope, call(fair, { until: '2026-03-05' }));
  expect(await wakeLeads(later(scope, 2))).toBe(0);
  expect(await wakeLeads(later(scope, 3))).toBe(1);
  const woken = ['state', 'nurtureUntil', 'stateNote'];
  expect(await read(scope, 'lead', fair, woken)).toEqual(['working', null, 'Its day has come']);
  const tasks = await listed(scope, 'activity.regarding', fair, ['subject', 'owner', 'kind']);
  expect(inOrder(tasks)).toEqual([['Take up “Fair” again', li, 'task']]);
});
