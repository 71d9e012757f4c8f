import {
  addDecimals,
  compareDecimals,
  divideDecimals,
  multiplyDecimals,
  roundDecimal,
} from '#kit/decimal.ts';
import { addDays, daysBetween } from '#kit/day.ts';

/** What a goal counts: whose results, of what, and when; empty is everything. */
export type GoalScope = {
  readonly forUnit: string | null;
  readonly person: string | null;
  readonly family: string | null;
  readonly party: string | null;
  readonly startsOn: string;
  readonly endsOn: string;
};

/** Results of one month that agree in person, unit, family and customer; decimals as text. */
export type ResultCell = {
  readonly month: string;
  readonly person: string | null;
  readonly unit: string | null;
  readonly family: string | null;
  readonly party: string | null;
  readonly amount: string;
};

/** Who stands above whom, by id: units or product families. */
export type Above = ReadonlyMap<string, string | null>;

/** What has been reached of a goal: the sum of the cells that it counts; a unit's results are those of all units below it too. */
export function attainedOf(
  goal: GoalScope,
  cells: readonly ResultCell[],
  above: { readonly units: Above; readonly families: Above },
): string {
  const [from, until] = [goal.startsOn.slice(0, 7), goal.endsOn.slice(0, 7)];
  const amounts = cells
    .filter(
      (cell) =>
        cell.month >= from &&
        cell.month <= until &&
        (goal.person === null || cell.person === goal.person) &&
        (goal.party === null || cell.party === goal.party) &&
        (goal.forUnit === null || isBelow(cell.unit, goal.forUnit, above.units)) &&
        (goal.family === null || isBelow(cell.family, goal.family, above.families)),
    )
    .map(({ amount }) => amount);
  return addDecimals('0', ...amounts);
}

/** Whether it is that one or stands below it. */
function isBelow(one: string | null, top: string, above: Above): boolean {
  const seen = new Set<string>();
  let at = one;
  while (at !== null && !seen.has(at)) {
    if (at === top) return true;
    seen.add(at);
    at = above.get(at) ?? null;
  }
  return false;
}

/** A part of a whole in percent to one place; null where the whole is nothing. */
export function percentOf(part: string, whole: string): string | null {
  if (compareDecimals(whole, '0') === 0) return null;
  return roundDecimal(divideDecimals(multiplyDecimals(part, '100'), whole, 6), 1);
}

/** How much of the days of a goal has passed at the end of that day, in percent to one place. */
export function timePassed(goal: Pick<GoalScope, 'startsOn' | 'endsOn'>, today: string): string {
  if (today < goal.startsOn) return '0';
  if (today >= goal.endsOn) return '100';
  const days = daysBetween(goal.startsOn, addDays(today, 1));
  const all = daysBetween(goal.startsOn, goal.endsOn) + 1;
  return percentOf(String(days), String(all)) ?? '0';
}
