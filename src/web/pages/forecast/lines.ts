import { addDays, addPeriods, startOfPeriod, type Period } from '#kit/day.ts';

export const categories = ['won', 'commit', 'best', 'pipeline', 'overdue'] as const;
export type Category = (typeof categories)[number];

export type Cell = {
  readonly month: string;
  readonly person: string | null;
  readonly category: Category;
  readonly amount: number;
  readonly weighted: number;
  readonly byHistory: number;
  readonly count: number;
};

/** What is won, expected, foretold and missing; amounts in the base currency. */
export type Outlook = {
  readonly cells: readonly Cell[];
  readonly quota: {
    readonly total: number | null;
    readonly people: readonly { readonly person: string; readonly target: number }[];
  };
  readonly history: readonly { readonly month: string; readonly amount: number }[];
  readonly ahead: readonly string[];
  readonly foretold: readonly {
    readonly model: 'average' | 'season';
    readonly months: readonly number[];
    readonly error: number | null;
  }[];
  readonly gap: number | null;
  readonly closers: readonly {
    readonly id: string;
    readonly name: string;
    readonly person: string | null;
    readonly amount: number;
    readonly probability: number;
    readonly expectedCloseOn: string;
  }[];
  readonly short: number;
};

export const whoseNames = ['all', 'people', 'mine'] as const;
export const periodNames = [
  'this-month',
  'next-month',
  'this-quarter',
  'next-quarter',
  'this-year',
] as const;
export type PeriodName = (typeof periodNames)[number];

export type Asked = {
  readonly from: string;
  readonly to: string;
  readonly whose: (typeof whoseNames)[number];
};

/** The first and last day of a period as seen on a day. */
export function daysOf(name: PeriodName, today: string): { from: string; to: string } {
  const period: Period = name.endsWith('month')
    ? 'month'
    : name.endsWith('quarter')
      ? 'quarter'
      : 'year';
  const start = startOfPeriod(today, period);
  const from = name.startsWith('next') ? addPeriods(start, period, 1) : start;
  return { from, to: addDays(addPeriods(from, period, 1), -1) };
}

/** A person's figures, or those of all. */
export type Line = Readonly<Record<Category | 'weighted' | 'byHistory', number>> & {
  readonly person: string | null;
  readonly quota: number | null;
};

const nothing = { won: 0, commit: 0, best: 0, pipeline: 0, overdue: 0, weighted: 0, byHistory: 0 };

/** One line a person, whoever has most first; whoever has only a goal has a line too. */
export function linesOf({ cells, quota }: Outlook): Line[] {
  const people = new Set([
    ...cells.map(({ person }) => person),
    ...quota.people.map(({ person }) => person),
  ]);
  return [...people]
    .map((person) => ({
      ...summed(cells.filter((cell) => cell.person === person)),
      person,
      quota: quota.people.find((one) => one.person === person)?.target ?? null,
    }))
    .toSorted((a, b) => b.won + b.weighted - a.won - a.weighted);
}

/** All of them together. */
export function sumOf({ cells, quota }: Outlook): Line {
  return { ...summed(cells), person: null, quota: quota.total };
}

// What is won is as sure as can be, and no part of what is weighed.
function summed(cells: readonly Cell[]) {
  return cells.reduce(
    (sum, { category, amount, weighted, byHistory }) => ({
      ...sum,
      [category]: sum[category] + amount,
      weighted: sum.weighted + weighted,
      byHistory: sum.byHistory + byHistory,
    }),
    nothing,
  );
}
