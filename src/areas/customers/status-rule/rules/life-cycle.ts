import { addDays, addMonths, compareDays, daysBetween } from '#kit/day.ts';

export const stages = ['exploration', 'formation', 'stability', 'decline'] as const;
export type Stage = (typeof stages)[number];

/** The field of a rule that says what to do at each stage. */
export const adviceFields = {
  exploration: 'exploring',
  formation: 'forming',
  stability: 'stable',
  decline: 'declining',
} as const;

/** By which figures a stage is told; growth and decline in percent. */
export type StageSettings = {
  readonly formationFrom: number;
  readonly stableAfter: number;
  readonly trendDays: number;
  readonly growth: number;
  readonly decline: number;
};

/** What was bought on a day, in the base currency. */
export type Bought = { readonly on: string; readonly amount: number };

/** A stage from a day on, until the next one. */
export type StageFrom = { readonly stage: Stage; readonly fromOn: string };

/** The stage of the life cycle on that day; null before the first purchase. A lost customer declines from wherever he stood. */
export function lifeCycleOf(
  purchases: readonly Bought[],
  settings: StageSettings,
  { day, isLost }: { readonly day: string; readonly isLost: boolean },
): Stage | null {
  const known = purchases.filter(({ on }) => compareDays(on, day) <= 0);
  const days = new Set(known.map(({ on }) => on));
  const firstOn = [...days].toSorted(compareDays)[0];
  if (firstOn === undefined) return null;
  if (isLost) return 'decline';
  if (days.size < settings.formationFrom) return 'exploration';
  const [recent, before, earlier] = [0, 1, 2].map((back) =>
    spentIn(known, settings, { day, back }),
  );
  const trend = { recent: recent ?? 0, before: before ?? 0, earlier: earlier ?? 0 };
  if (falls(trend, settings.decline)) return 'decline';
  const isYoung = daysBetween(firstOn, day) < settings.stableAfter;
  return isYoung || grows(trend, settings.growth) ? 'formation' : 'stability';
}

/** How the stage went by the month until that day, the lost stretches told by whoever knows the status; at most so many months back. */
export function stagesOf(
  purchases: readonly Bought[],
  settings: StageSettings,
  { day, months, isLostOn }: { day: string; months: number; isLostOn: (on: string) => boolean },
): StageFrom[] {
  const firsts = Array.from({ length: months }, (_, index) =>
    addMonths(`${day.slice(0, 7)}-01`, index - months + 1),
  );
  const found: StageFrom[] = [];
  for (const on of [...firsts.filter((first) => compareDays(first, day) < 0), day]) {
    const stage = lifeCycleOf(purchases, settings, { day: on, isLost: isLostOn(on) });
    if (stage !== null && found.at(-1)?.stage !== stage) found.push({ stage, fromOn: on });
  }
  return found;
}

function spentIn(
  purchases: readonly Bought[],
  { trendDays }: StageSettings,
  { day, back }: { readonly day: string; readonly back: number },
): number {
  const until = addDays(day, -back * trendDays);
  const after = addDays(until, -trendDays);
  return purchases
    .filter(({ on }) => compareDays(on, after) > 0 && compareDays(on, until) <= 0)
    .reduce((sum, { amount }) => sum + amount, 0);
}

type Trend = { readonly recent: number; readonly before: number; readonly earlier: number };

// At once against the stretch before, or slowly over two of them.
function falls({ recent, before, earlier }: Trend, percent: number): boolean {
  const kept = 1 - percent / 100;
  const atOnce = before > 0 && recent <= before * kept;
  const slowly = earlier > before && before > recent && recent <= earlier * kept;
  return atOnce || slowly;
}

function grows({ recent, before }: Trend, percent: number): boolean {
  return recent > before && recent >= before * (1 + percent / 100);
}
