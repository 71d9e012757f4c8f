/** How a list shows its records. */
export const layouts = ['table', 'board', 'calendar', 'chart'] as const;
export type Layout = (typeof layouts)[number];

/** Whose records a list shows, within what the reader may see. */
export const whoseNames = ['all', 'mine', 'people', 'part', 'follow'] as const;
export type Whose = (typeof whoseNames)[number];

/** The forms of a chart. */
export const chartForms = ['bar', 'line', 'pie'] as const;
export type ChartForm = (typeof chartForms)[number];

/** What a view keeps of its way of showing beside the grouping. */
export type ViewSettings = {
  /** `count`, or a figure over a field: `sum:revenue`. */
  readonly measure?: string | undefined;
  readonly form?: ChartForm | undefined;
  /** The columns of a board that are folded, by their value; '' for those without. */
  readonly folded?: readonly string[] | undefined;
  /** The field that a calendar places records by. */
  readonly day?: string | undefined;
};
