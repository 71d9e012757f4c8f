import { commit } from '#engine/commit/index.ts';
import { listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { addDecimals, compareDecimals, signOfDecimal, subtractDecimals } from '#kit/decimal.ts';
import { addMonths } from '#kit/day.ts';
import { Problem, refuseIf } from '#kit/problem.ts';
import type { ChangeInput, ChangesetReply } from '#model/api.ts';
import { reachedOf } from './attainment.ts';
import { adjustInput, mergeGoalsInput, splitInput } from './fields.ts';
import { partsOf, type Part } from './parts.ts';
import { readGoal, readGoals, type GoalRead } from './reading.ts';
import { endOfGoal } from './rules/periods.ts';
import { placesOf, splitTotal } from './rules/splitting.ts';

type Call = { readonly id: string | null; readonly input: unknown; readonly dryRun: boolean };

/** Tells a goal apart into parts whose targets come to its own exactly. */
export async function splitGoalAction(scope: Scope, call: Call): Promise<ChangesetReply> {
  const { into, by } = splitInput.parse(call.input);
  const goal = await readGoal(scope, call.id ?? '');
  refuseIf((await partsOfGoal(scope, goal.id)).length > 0, 'goal.has-parts', {}, { status: 409 });
  const parts = await partsOf(scope, goal, into);
  const weights = by === 'last-year' ? await lastYear(scope, goal, parts) : parts.map(() => '1');
  const places = placesOf(goal.measure, scope.workspace.currency);
  const targets = splitTotal(goal.target, weights, places);
  const changes = parts.map((part, at): ChangeInput => {
    const { endsOn: _, ...values } = part;
    const target = targets[at] ?? '0';
    const rest = { measure: goal.measure, party: goal.party?.id ?? null, parent: goal.id };
    return { op: 'create', object: 'goal', values: { ...values, ...rest, target } };
  });
  return commit(scope, { changes, byAction: true, dryRun: call.dryRun });
}

/** The goal holds from now on; its target changes only with a reason. */
export async function agreeAction(scope: Scope, call: Call): Promise<ChangesetReply> {
  const goal = await readGoal(scope, call.id ?? '');
  return done(scope, call, [update(goal.id, { state: 'agreed' })]);
}

/** Another target of an agreed goal, set off at another one where that is named. */
export async function adjustAction(scope: Scope, call: Call): Promise<ChangesetReply> {
  const { target, counter, reason } = adjustInput.parse(call.input);
  const goal = await readGoal(scope, call.id ?? '');
  refuseIf(goal.state !== 'agreed', 'goal.not-agreed', {}, { status: 409 });
  const changes = adjusted(scope, goal, { target, counter, reason });
  if (counter === null) return done(scope, call, changes);
  refuseIf(counter === goal.id, 'goal.counter-itself', {}, { field: 'counter' });
  const other = await readGoal(scope, counter);
  refuseIf(other.measure !== goal.measure, 'goal.counter-itself', {}, { field: 'counter' });
  const left = subtractDecimals(other.target, subtractDecimals(target, goal.target));
  if (signOfDecimal(left) < 0)
    throw new Problem('goal.counter-too-small', { target: other.target }, { field: 'counter' });
  const back = adjusted(scope, other, { target: left, counter: goal.id, reason });
  return done(scope, call, [...changes, ...back]);
}

/** Goals of one kind beside each other become one; it takes in their targets and their parts. */
export async function mergeGoalsAction(scope: Scope, call: Call): Promise<ChangesetReply> {
  const { goals: ids } = mergeGoalsInput.parse(call.input);
  const goal = await readGoal(scope, call.id ?? '');
  const others = await readGoals(scope, [...ids]);
  const isFit = (one: GoalRead) =>
    one.id !== goal.id &&
    one.measure === goal.measure &&
    one.startsOn === goal.startsOn &&
    one.endsOn === goal.endsOn &&
    one.parent?.id === goal.parent?.id;
  const isWhole = others.length === new Set(ids).size && others.every(isFit);
  refuseIf(!isWhole, 'goal.not-beside', {}, { status: 409 });
  const parts = await Promise.all(others.map(({ id }) => partsOfGoal(scope, id)));
  const target = addDecimals(goal.target, ...others.map((one) => one.target));
  return done(scope, call, [
    ...parts.flat().map((id) => update(id, { parent: goal.id })),
    update(goal.id, { target, adjustedAt: scope.now.toISOString() }),
    ...others.map(({ id }): ChangeInput => ({ op: 'delete', object: 'goal', id })),
  ]);
}

function adjusted(
  scope: Scope,
  goal: GoalRead,
  { target, counter, reason }: { target: string; counter: string | null; reason: string },
): ChangeInput[] {
  if (compareDecimals(goal.target, target) === 0) return [];
  const at = scope.now.toISOString();
  const values = { goal: goal.id, before: goal.target, after: target, counter, reason, at };
  return [
    update(goal.id, { target, adjustedAt: at }),
    { op: 'create', object: 'goal-adjustment', values: { ...values, by: scope.rights.userId } },
  ];
}

async function partsOfGoal(scope: Scope, id: string): Promise<string[]> {
  const filter = { field: 'parent', op: 'is', value: id } as const;
  const { items } = await listRecords(scope, 'goal', { filter, fields: ['id'], limit: 1000 });
  return items.map((item) => String(item['id']));
}

async function lastYear(scope: Scope, goal: GoalRead, parts: readonly Part[]): Promise<string[]> {
  const before = parts.map((part, at) => {
    const startsOn = addMonths(part.startsOn, -12);
    const endsOn = endOfGoal(part.period, startsOn);
    const rest = { measure: goal.measure, party: goal.party?.id ?? null };
    return { ...part, ...rest, id: String(at), startsOn, endsOn };
  });
  const reached = await reachedOf(scope, before);
  return before.map(({ id }) => {
    const amount = reached.get(id) ?? '0';
    return signOfDecimal(amount) > 0 ? amount : '0';
  });
}

function update(id: string, values: Readonly<Record<string, unknown>>): ChangeInput {
  return { op: 'update', object: 'goal', id, values };
}

function done(scope: Scope, call: Call, changes: ChangeInput[]): Promise<ChangesetReply> {
  return commit(scope, { changes, byAction: true, dryRun: call.dryRun });
}
