import { addDays, addMonths } from '#kit/day.ts';
import type { Condition } from '#model/condition.ts';

/** By what the figures can be told apart. */
export const groupings = ['source', 'channel', 'owner', 'month'] as const;
export type Grouping = (typeof groupings)[number];

/** What became of leads, in the order of the columns. */
export const figures = ['came', 'worked', 'open', 'qualified', 'disqualified', 'won'] as const;
export type Figure = (typeof figures)[number];

export type ConversionRow = Readonly<Record<Figure, number>> & {
  readonly isTotal: boolean;
  readonly group: string | null;
  readonly title: string | null;
  readonly meanDays: number | null;
  readonly medianDays: number | null;
};

export type ConversionAsked = {
  readonly from: string;
  readonly to: string;
  readonly by: Grouping;
  readonly filter: Condition | null;
};

/** How many of those who came in were qualified, in percent; none where nobody came. */
export function conversionRatio({ came, qualified }: Pick<ConversionRow, 'came' | 'qualified'>) {
  return came === 0 ? null : Math.round((1000 * qualified) / came) / 10;
}

const open = ['new', 'working', 'nurtured'];
const meanings: Readonly<Record<Figure, Condition | null>> = {
  came: null,
  worked: { field: 'state', op: 'isNot', value: 'new' },
  open: { field: 'state', op: 'in', value: open },
  qualified: { field: 'state', op: 'is', value: 'qualified' },
  disqualified: { field: 'state', op: 'is', value: 'disqualified' },
  won: { field: 'opportunity.state', op: 'is', value: 'won' },
};

/** The leads behind a figure of a row, as a list filters them. */
export function leadsBehind(
  asked: ConversionAsked,
  row: Pick<ConversionRow, 'isTotal' | 'group'>,
  figure: Figure,
): Condition {
  const meaning = meanings[figure];
  return {
    all: [
      ...cameIn(asked),
      ...(row.isTotal ? [] : [ofGroup(asked.by, row.group)]),
      ...(meaning === null ? [] : [meaning]),
    ],
  };
}

/** The leads that were given up for that reason. */
export function leadsGivenUp(asked: ConversionAsked, reason: string | null): Condition {
  return {
    all: [
      ...cameIn(asked),
      { field: 'state', op: 'is', value: 'disqualified' },
      equal('disqualifiedReason', reason),
    ],
  };
}

function cameIn({ from, to, filter }: ConversionAsked): Condition[] {
  const within = { field: 'createdAt', op: 'between', value: [from, to] } as const;
  return filter === null ? [within] : [within, filter];
}

function ofGroup(by: Grouping, group: string | null): Condition {
  if (by !== 'month' || group === null) return equal(by, group);
  const first = `${group}-01`;
  return { field: 'createdAt', op: 'between', value: [first, addDays(addMonths(first, 1), -1)] };
}

function equal(field: string, value: string | null): Condition {
  return value === null ? { field, op: 'isEmpty' } : { field, op: 'is', value };
}
