import { z } from 'zod';
import { isDay } from '#kit/day.ts';
import { compareDecimals, isDecimal } from '#kit/decimal.ts';
import { relativeRanges } from '#kit/relative-range.ts';
import { conditionSchema } from '../condition.ts';

/** What one answer may hold at most. */
export const reportLimits = { rows: 1000, columns: 100, measures: 8, figures: 100_000 } as const;

/** How many rows and columns stand by themselves where a report does not say it. */
export const usualLimits = { rows: 50, columns: 12 } as const;

/** The stretches of time that days and instants fall into. */
export const stretches = ['day', 'week', 'month', 'quarter', 'year'] as const;

/** What is made of the values of a field, or of the records themselves. */
export const measureNames = ['count', 'sum', 'avg', 'min', 'max', 'distinct'] as const;

/** A figure itself, its share of the total, or the sum of it and those before it. */
export const figureForms = ['value', 'share', 'running'] as const;

/** Whose records a report counts, within what its reader may see. */
export const reportWhose = ['all', 'mine', 'people', 'unit'] as const;

/** How a report is shown beside its table. */
export const reportCharts = ['table', 'bar', 'line', 'pie', 'funnel'] as const;

const path = z.string().min(1).max(200);
const day = z.string().refine(isDay, { message: 'day.unreadable' });
const bound = z.string().max(40).refine(isDecimal, { message: 'report.bands' });

/** Groups that each say what their records meet; a record stands in the first that it meets. */
const cases = z.strictObject({
  label: z.string().trim().min(1).max(60),
  of: z
    .array(z.strictObject({ name: z.string().trim().min(1).max(120), where: conditionSchema }))
    .min(1)
    .max(20),
});

const dimension = z.strictObject({
  field: path,
  /** Of days and instants. */
  by: z.enum(stretches).optional(),
  /** Of numbers and money: rising bounds, each the first value of a band. */
  bands: z.array(bound).min(1).max(30).refine(rises, { message: 'report.bands' }).optional(),
  /** Instead of the values of the field. */
  cases: cases.optional(),
});

const measure = z.strictObject({
  measure: z.enum(measureNames),
  field: path.optional(),
  as: z.enum(figureForms).optional(),
});

const range = z.union([
  z.strictObject({ name: z.enum(relativeRanges.fixed) }),
  z.strictObject({ name: z.enum(relativeRanges.counted), n: z.int().min(1).max(10_000) }),
  z
    .strictObject({ from: day, to: day })
    .refine(({ from, to }) => from <= to, { message: 'report.range' }),
]);

const limit = (most: number) => z.int().min(1).max(most).optional();

/** A question to the records of one object: who reads it gets the answer within his own rights. */
export const reportSchema = z.strictObject({
  object: z.string().min(1).max(60),
  filter: conditionSchema.optional(),
  whose: z.enum(reportWhose).optional(),
  rows: dimension.optional(),
  columns: dimension.optional(),
  measures: z.array(measure).min(1).max(reportLimits.measures),
  period: z
    .strictObject({
      field: path,
      range,
      /** Ends with today, and what it is compared with ends as far into its own time. */
      toDate: z.boolean().optional(),
    })
    .optional(),
  compare: z
    .array(z.enum(['previous', 'last-year']))
    .max(2)
    .optional(),
  /** By the words of the rows, or by the measure of that number. */
  sort: z
    .strictObject({
      by: z.union([
        z.literal('key'),
        z
          .int()
          .min(0)
          .max(reportLimits.measures - 1),
      ]),
      descending: z.boolean(),
    })
    .optional(),
  mostRows: limit(reportLimits.rows),
  mostColumns: limit(reportLimits.columns),
  chart: z.enum(reportCharts).optional(),
});

export type Report = z.infer<typeof reportSchema>;
export type Dimension = NonNullable<Report['rows']>;
export type Measure = Report['measures'][number];
export type ReportRange = NonNullable<Report['period']>['range'];
export type Compared = 'now' | NonNullable<Report['compare']>[number];

function rises(bounds: readonly string[]): boolean {
  return bounds.every(
    (one, index) => index === 0 || compareDecimals(bounds[index - 1] ?? '', one) < 0,
  );
}
