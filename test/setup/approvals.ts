import { randomUUID } from 'node:crypto';
import { loadRights } from '#areas/admin/rights.ts';
import { submitAction } from '#areas/sales/approval/actions.ts';
import { commit } from '#engine/commit/index.ts';
import { findRecord, listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { newWorkspace } from './scope.ts';

export const now = new Date('2026-06-30T02:00:00Z');
export type Values = Record<string, unknown>;

export async function add(scope: Scope, object: string, values: Values): Promise<string> {
  const id = randomUUID();
  await commit(scope, { changes: [{ op: 'create', object, id, values }], byAction: true });
  return id;
}

export const step = (name: string, approvers: Values[], more: Values = {}) => ({
  name,
  approvers,
  way: 'all',
  empty: { to: 'administrators' },
  self: 'skip',
  again: 'once',
  hours: null,
  late: 'remind',
  copies: [],
  ...more,
});

/** A firm of a seller, his chief, a board of two, a clerk and a deputy, with a customer of the seller. */
export async function firm(rule: (people: Record<string, string>) => Values) {
  const scope = await newWorkspace(now);
  const grants = {
    'account': { read: 'own', edit: 'own', create: 'own' },
    'activity': { read: 'own', edit: 'own', create: 'own' },
    'identity': { read: 'all', edit: 'all', create: 'all' },
    'user': { read: 'all' },
    'unit': { read: 'all' },
    'approval': { read: 'own' },
    'approval-turn': { read: 'all' },
    'approval-rule': { read: 'all' },
  };
  const unit = await add(scope, 'unit', { name: 'Sales', code: 'S', kind: 'branch' });
  const plain = await add(scope, 'role', { name: 'Everybody', grants });
  const board = await add(scope, 'role', { name: 'Board', grants: {} });
  const boss = await add(scope, 'role', { name: 'Administrator', administrator: true });
  const person = (name: string, more: Values = {}) =>
    add(scope, 'user', { name, mainUnit: unit, roles: [plain], ...more });
  const admin = await person('Admin', { roles: [boss] });
  const chief = await person('Chief');
  const people = {
    admin,
    chief,
    board,
    seller: await person('Seller', { superior: chief }),
    one: await person('One', { roles: [plain, board] }),
    two: await person('Two', { roles: [plain, board] }),
    clerk: await person('Clerk'),
    deputy: await person('Deputy'),
  };
  await add(scope, 'approval-rule', {
    name: 'Key accounts',
    object: 'account',
    onSubmit: { description: 'in approval' },
    onApproved: { description: 'approved' },
    onRefused: { description: 'not yet' },
    ...rule(people),
  });
  const as = async (userId: string, at = now): Promise<Scope> => {
    const rights = await loadRights(scope.db, scope.workspaceId, userId, at);
    if (!rights) throw new Error('the user has no rights');
    return { ...scope, rights, source: 'api', now: at };
  };
  const seller = await as(people.seller);
  const account = await add(seller, 'account', { name: 'Harbour', employees: 20 });
  const submit = async () => {
    const input = { object: 'account', record: account };
    const { approval } = await submitAction(seller, { id: null, input, dryRun: false });
    return approval ?? '';
  };
  return { scope, people, as, seller, account, submit };
}

export const call = (id: string, input: Values = { comment: null }) => ({
  id,
  input,
  dryRun: false,
});
export const state = async (scope: Scope, id: string) =>
  (await findRecord(scope, 'approval', id, { fields: ['state'] }))['state'];
export const said = async (scope: Scope, account: string) =>
  (await findRecord(scope, 'account', account, { fields: ['description'] }))['description'];
export const waiting = async (scope: Scope, approval: string) => {
  const filter = {
    all: [
      { field: 'approval', op: 'is', value: approval },
      { field: 'state', op: 'is', value: 'waiting' },
    ],
  } as const;
  const fields = ['approver.name'];
  const { items } = await listRecords(scope, 'approval-turn', { filter, fields });
  return items.map((item) => item['approver.name']).toSorted();
};
export const code = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Error ? error.message : 'unknown'),
  );

export const twoSteps = (people: Record<string, string>) => ({
  openFields: ['phone'],
  branches: [
    {
      name: 'Always',
      when: null,
      steps: [
        step('Superior', [{ by: 'superior', level: 1 }]),
        step('Board', [{ by: 'role', role: people['board'] }], {
          way: 'any',
          copies: [{ by: 'user', user: people['clerk'] }],
        }),
      ],
    },
  ],
});
