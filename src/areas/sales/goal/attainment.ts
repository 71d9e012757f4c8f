import { z } from 'zod';
import type { Scope } from '#engine/scope.ts';
import { dayIn } from '#kit/instant.ts';
import { all } from '../product/index.ts';
import type { GoalMeasure } from './fields.ts';
import { readResults } from './queries/results.ts';
import { readGoals } from './reading.ts';
import { attainedOf, percentOf, timePassed, type Above, type GoalScope } from './rules/attained.ts';

const branch = z.object({ id: z.string(), parent: z.object({ id: z.string() }).nullable() });
const family = z.object({ id: z.string(), above: z.object({ id: z.string() }).nullable() });

/** How far a goal is: decimals as text; `percent` is null of a target of nothing. */
export type Attainment = {
  readonly goal: string;
  readonly attained: string;
  readonly percent: string | null;
  readonly timePassed: string;
};

/** How far goals are, of what the asker may see; one statement for each measure, however many goals. */
export async function attainments(scope: Scope, ids: readonly string[]): Promise<Attainment[]> {
  const goals = await readGoals(scope, ids);
  const told = goals.map((goal) => ({ id: goal.id, target: goal.target, ...scopeOf(goal) }));
  const reached = await reachedOf(scope, told);
  const today = dayIn(scope.workspace.zone, scope.now.toISOString());
  return told.map((goal) => {
    const attained = reached.get(goal.id) ?? '0';
    return {
      goal: goal.id,
      attained,
      percent: percentOf(attained, goal.target),
      timePassed: timePassed(goal, today),
    };
  });
}

/** A goal, or a would-be one, whose results are asked for. */
type Counted = GoalScope & { readonly id: string; readonly measure: GoalMeasure };

/** What was reached of each, by its id. */
export async function reachedOf(
  scope: Scope,
  goals: readonly Counted[],
): Promise<ReadonlyMap<string, string>> {
  const above = await aboveOf(scope, goals);
  const measures = [...new Set(goals.map(({ measure }) => measure))];
  const found = await Promise.all(
    measures.map(async (measure) => {
      const own = goals.filter((goal) => goal.measure === measure);
      const cells = await readResults(scope, {
        measure,
        from: own.map(({ startsOn }) => startsOn).reduce((a, b) => (a < b ? a : b)),
        to: own.map(({ endsOn }) => endsOn).reduce((a, b) => (a > b ? a : b)),
        byFamily: own.some((goal) => goal.family !== null),
        parties: [...new Set(own.flatMap((goal) => goal.party ?? []))],
      });
      return own.map((goal) => [goal.id, attainedOf(goal, cells, above)] as const);
    }),
  );
  return new Map(found.flat());
}

async function aboveOf(
  scope: Scope,
  goals: readonly Counted[],
): Promise<{ units: Above; families: Above }> {
  const [units, families] = await Promise.all([
    goals.some(({ forUnit }) => forUnit !== null) ? all(scope, 'unit', branch, null) : [],
    goals.some((goal) => goal.family !== null) ? all(scope, 'product-family', family, null) : [],
  ]);
  return {
    units: new Map(units.map(({ id, parent }) => [id, parent?.id ?? null])),
    families: new Map(families.map(({ id, above }) => [id, above?.id ?? null])),
  };
}

type Told = Awaited<ReturnType<typeof readGoals>>[number];

/** What a goal that was read counts. */
function scopeOf(goal: Told): Omit<Counted, 'id'> {
  return {
    measure: goal.measure,
    startsOn: goal.startsOn,
    endsOn: goal.endsOn,
    forUnit: goal.forUnit?.id ?? null,
    person: goal.person?.id ?? null,
    family: goal.family?.id ?? null,
    party: goal.party?.id ?? null,
  };
}
