import { addDays, addMonths } from '#kit/day.ts';

/** How long a goal runs. */
export const goalPeriods = ['year', 'half', 'quarter', 'month'] as const;
export type GoalPeriod = (typeof goalPeriods)[number];

const monthsOf = { year: 12, half: 6, quarter: 3, month: 1 } as const;

/** The period of that name; null for any other text. */
export function periodNamed(name: string | null): GoalPeriod | null {
  return goalPeriods.find((one) => one === name) ?? null;
}

/** The last day of a goal that begins on that day. */
export function endOfGoal(period: GoalPeriod, startsOn: string): string {
  return addDays(addMonths(startsOn, monthsOf[period]), -1);
}

/** The days on which the parts of a goal begin, when it is told apart by shorter periods; none where they are not shorter. */
export function startsWithin(period: GoalPeriod, startsOn: string, into: GoalPeriod): string[] {
  const count = monthsOf[period] / monthsOf[into];
  if (count <= 1 || !Number.isInteger(count)) return [];
  return Array.from({ length: count }, (_, at) => addMonths(startsOn, at * monthsOf[into]));
}
