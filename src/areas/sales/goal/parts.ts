import { z } from 'zod';
import { listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { refuseIf } from '#kit/problem.ts';
import type { Condition } from '#model/condition.ts';
import type { GoalRead } from './reading.ts';
import { endOfGoal, startsWithin, type GoalPeriod } from './rules/periods.ts';

/** A part of a goal to be: what it counts, what it is called beside its whole, and who answers for it. */
export type Part = {
  readonly name: string;
  readonly period: GoalPeriod;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly forUnit: string | null;
  readonly person: string | null;
  readonly family: string | null;
  readonly owner: string | null;
  readonly unit: string | null;
};

const most = 200;
const intoPeriod = { halves: 'half', quarters: 'quarter', months: 'month' } as const;

/** The parts into which a goal is told apart, in their order; refuses where there are fewer than two or too many. */
export async function partsOf(scope: Scope, goal: GoalRead, into: string): Promise<Part[]> {
  const parts = await readParts(scope, goal, into);
  refuseIf(parts.length === 0, 'goal.no-parts', {}, { field: 'into', status: 409 });
  return parts;
}

async function readParts(scope: Scope, goal: GoalRead, into: string): Promise<Part[]> {
  const same = partAs(goal);
  if (into === 'halves' || into === 'quarters' || into === 'months')
    return byTime(goal, same, intoPeriod[into]);
  if (into === 'units') return byUnit(scope, goal, same);
  return into === 'people' ? byPerson(scope, goal, same) : byFamily(scope, goal, same);
}

function partAs(goal: GoalRead): Part {
  return {
    name: goal.name,
    period: goal.period,
    startsOn: goal.startsOn,
    endsOn: goal.endsOn,
    forUnit: goal.forUnit?.id ?? null,
    person: goal.person?.id ?? null,
    family: goal.family?.id ?? null,
    owner: goal.owner?.id ?? null,
    unit: goal.unit?.id ?? null,
  };
}

function byTime(goal: GoalRead, same: Part, period: GoalPeriod): Part[] {
  return startsWithin(goal.period, goal.startsOn, period).map((startsOn) => ({
    ...same,
    name: `${goal.name} · ${startsOn.slice(0, 7)}`,
    period,
    startsOn,
    endsOn: endOfGoal(period, startsOn),
  }));
}

const link = z.object({ id: z.string() }).nullable();
const unitShape = z.object({ id: z.string(), name: z.string(), head: link });

async function byUnit(scope: Scope, goal: GoalRead, same: Part): Promise<Part[]> {
  const units = await read(scope, 'unit', unitShape, {
    all: [
      below('parent', goal.forUnit?.id ?? null),
      { field: 'active', op: 'isNot', value: false },
    ],
  });
  return units.map(({ id, name, head }) => ({
    ...same,
    name: `${goal.name} · ${name}`,
    forUnit: id,
    owner: head?.id ?? same.owner,
    unit: id,
  }));
}

const named = z.object({ id: z.string(), name: z.string() });

async function byPerson(scope: Scope, goal: GoalRead, same: Part): Promise<Part[]> {
  refuseIf(goal.forUnit === null, 'goal.no-unit', {}, { field: 'into', status: 409 });
  const people = await read(scope, 'user', named, {
    all: [below('mainUnit', goal.forUnit?.id ?? null), { field: 'active', op: 'is', value: true }],
  });
  return people.map(({ id, name }) => ({
    ...same,
    name: `${goal.name} · ${name}`,
    person: id,
    owner: id,
  }));
}

async function byFamily(scope: Scope, goal: GoalRead, same: Part): Promise<Part[]> {
  const families = await read(
    scope,
    'product-family',
    named,
    below('above', goal.family?.id ?? null),
  );
  return families.map(({ id, name }) => ({ ...same, name: `${goal.name} · ${name}`, family: id }));
}

function below(field: string, top: string | null): Condition {
  return top === null ? { field, op: 'isEmpty' } : { field, op: 'is', value: top };
}

async function read<Shape extends z.ZodObject>(
  scope: Scope,
  object: string,
  shape: Shape,
  filter: Condition,
): Promise<z.infer<Shape>[]> {
  const fields = Object.keys(shape.shape);
  const { items } = await listRecords(scope, object, {
    filter,
    fields,
    sort: ['name'],
    limit: most,
  });
  return items.map((item) => shape.parse(item));
}
