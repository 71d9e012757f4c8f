import type { Scope } from '#engine/scope.ts';
import { addDays, addMonths } from '#kit/day.ts';
import { dayIn } from '#kit/instant.ts';
import { readResults } from '../goal/index.ts';
import {
  readExpected,
  readOpen,
  readWinRates,
  type ExpectedCell,
  type OpenRow,
} from './queries/expected.ts';
import { readQuotas, type PersonQuota } from './quotas.ts';
import { whatCloses } from './rules/gap.ts';
import { backTest, movingAverage, seasonalTrend } from './rules/models.ts';

/** Between which days, and whose: mine, those of whom I lead, or all that I may see. */
export type OutlookAsked = {
  readonly from: string;
  readonly to: string;
  readonly whose: 'mine' | 'people' | 'all';
};

/** How a model foretells the months that are not over, and by how many percent it missed the last year. */
export type Foretold = {
  readonly model: 'average' | 'season';
  readonly months: readonly number[];
  readonly error: number | null;
};

type Cell = ExpectedCell & {
  /** By how often those who came into the stage were won in the last two years. */
  readonly byHistory: number;
};

export type Outlook = {
  readonly cells: readonly Cell[];
  readonly quota: { readonly total: number | null; readonly people: readonly PersonQuota[] };
  /** What was won in each whole month before the current one, the oldest first. */
  readonly history: readonly { readonly month: string; readonly amount: number }[];
  /** The months that the models foretell: from the current one, or the first asked for if that is later. */
  readonly ahead: readonly string[];
  readonly foretold: readonly Foretold[];
  readonly gap: number | null;
  readonly closers: readonly OpenRow[];
  /** What would still be missing if all closers were won. */
  readonly short: number;
};

const monthsBack = 36;
const monthsTested = 12;
const yearsOfRates = 2;

/** What is won, expected, foretold and still missing between two days, of what the asker may see. */
export async function outlookOf(scope: Scope, asked: OutlookAsked): Promise<Outlook> {
  const today = dayIn(scope.workspace.zone, scope.now.toISOString());
  const people = peopleOf(scope, asked.whose);
  const window = { from: asked.from, to: asked.to, today };
  const thisMonth = `${today.slice(0, 7)}-01`;
  const [expected, open, rates, quota, past] = await Promise.all([
    readExpected(scope, window),
    readOpen(scope, window, people),
    readWinRates(scope, addMonths(today, -12 * yearsOfRates)),
    readQuotas(scope, window, people),
    readResults(scope, {
      measure: 'won-amount',
      from: addMonths(thisMonth, -monthsBack),
      to: addDays(thisMonth, -1),
      byFamily: false,
      parties: [],
    }),
  ]);
  const isOurs = (person: string | null) =>
    people === null || (person !== null && people.includes(person));
  const cells = expected
    .filter(({ person }) => isOurs(person))
    .map((cell) => ({ ...cell, byHistory: historic(cell, rates) }));
  const history = seriesOf(
    past.filter(({ person }) => isOurs(person)),
    thisMonth,
  );
  const ahead = monthsBetween(asked.from > thisMonth ? asked.from : thisMonth, asked.to);
  const won = cells.reduce((sum, one) => sum + (one.category === 'won' ? one.amount : 0), 0);
  const gap = quota.total === null ? null : quota.total - won;
  const { chosen, left } = whatCloses(gap ?? 0, open);
  return {
    cells,
    quota,
    history,
    ahead,
    foretold: foretell(history, ahead, thisMonth),
    gap,
    closers: chosen,
    short: left,
  };
}

/** The people whose figures are asked for; null is everybody. */
function peopleOf(scope: Scope, whose: OutlookAsked['whose']): readonly string[] | null {
  if (whose === 'all') return null;
  return whose === 'mine' ? [scope.rights.userId] : [scope.rights.userId, ...scope.rights.lineIds];
}

function historic(cell: ExpectedCell, rates: ReadonlyMap<string, number>): number {
  if (cell.category === 'won') return cell.amount;
  const rate = cell.stage === null ? undefined : rates.get(cell.stage);
  return rate === undefined ? cell.weighted : (cell.amount * rate) / 100;
}

type Past = { readonly month: string; readonly amount: string };

// From the first month in which something was won: before that there was nobody to foretell from.
function seriesOf(cells: readonly Past[], thisMonth: string): Outlook['history'] {
  const sums = new Map<string, number>();
  for (const { month, amount } of cells) sums.set(month, (sums.get(month) ?? 0) + Number(amount));
  const [first] = [...sums.keys()].toSorted();
  if (first === undefined) return [];
  return monthsBetween(`${first}-01`, addDays(thisMonth, -1)).map((month) => ({
    month,
    amount: sums.get(month) ?? 0,
  }));
}

function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  for (let at = `${from.slice(0, 7)}-01`; at <= to; at = addMonths(at, 1))
    months.push(at.slice(0, 7));
  return months;
}

function foretell(
  history: Outlook['history'],
  ahead: readonly string[],
  thisMonth: string,
): Foretold[] {
  const series = history.map(({ amount }) => amount);
  if (series.length < 3 || ahead.length === 0) return [];
  const skipped = monthsBetween(thisMonth, `${ahead[0] ?? ''}-01`).length - 1;
  const models = [
    ['average', movingAverage],
    ['season', seasonalTrend],
  ] as const;
  return models.map(([model, run]) => ({
    model,
    months: run(series, skipped + ahead.length).slice(skipped),
    error: backTest(run, series, monthsTested),
  }));
}
