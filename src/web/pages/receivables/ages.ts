import { addDays } from '#kit/day.ts';
import type { Condition } from '#model/condition.ts';

export const groupings = ['party', 'contract', 'owner', 'unit'] as const;
export const whoseNames = ['all', 'people', 'mine'] as const;
export const ages = ['notDue', 'upTo30', 'upTo60', 'upTo90', 'over90'] as const;
export type Age = (typeof ages)[number];

export type OwedAsked = {
  readonly by: (typeof groupings)[number];
  readonly whose: (typeof whoseNames)[number];
};

export type OwedRow = Readonly<Record<Age | 'planned' | 'received', number>> & {
  readonly id: string | null;
  readonly title: string | null;
  readonly oldest: string | null;
};

const days = { upTo30: [1, 30], upTo60: [31, 60], upTo90: [61, 90] } as const;

/** The open planned payments of that age: the rows behind a figure. */
export function conditionOfAge(age: Age, today: string): Condition {
  const due = (op: 'gte' | 'lte', ago: number): Condition => ({
    field: 'dueOn',
    op,
    value: addDays(today, -ago),
  });
  const isOpen: Condition = { field: 'state', op: 'in', value: ['open', 'partly'] };
  if (age === 'notDue') return { all: [isOpen, due('gte', 0)] };
  if (age === 'over90') return { all: [isOpen, due('lte', 91)] };
  const [from, to] = days[age];
  return { all: [isOpen, due('lte', from), due('gte', to)] };
}

/** All rows together. */
export function sumOf(rows: readonly OwedRow[]): OwedRow {
  const sum = (of: Age | 'planned' | 'received') => rows.reduce((total, row) => total + row[of], 0);
  const [oldest = null] = rows.flatMap((row) => row.oldest ?? []).toSorted();
  return {
    id: null,
    title: null,
    oldest,
    planned: sum('planned'),
    received: sum('received'),
    notDue: sum('notDue'),
    upTo30: sum('upTo30'),
    upTo60: sum('upTo60'),
    upTo90: sum('upTo90'),
    over90: sum('over90'),
  };
}
