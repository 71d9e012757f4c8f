import {
  divideDecimals,
  multiplyDecimals,
  negateDecimal,
  signOfDecimal,
  subtractDecimals,
} from '#kit/decimal.ts';
import type { Text } from '#kit/text.ts';
import type { Condition } from '../condition.ts';
import type { Kind } from '../field.ts';
import type { ReportPeriod } from './period.ts';
import type { Dimension, Measure } from './report.ts';

/** A figure: a decimal, a day, a text; null where there is none. */
export type Figure = string | number | null;

/** The figures of one place of the table, by period and measure. */
export type Figures = readonly (readonly Figure[])[];

/** A row or column. */
export type ReportKey = {
  /** null for records without a value; of bands the number of the band. */
  readonly key: string | number | boolean | null;
  /** Of a link: what its record is called; null where it is not visible. */
  readonly title: string | null;
  /** What its records meet, by period; null where they cannot be opened. */
  readonly where: readonly (Condition | null)[];
  /** How many smaller groups were put together here; 0 for a group of its own. */
  readonly others: number;
};

/** What rows or columns are told apart by. */
export type ReportDimension = Dimension & {
  readonly label: Text;
  readonly kind: Kind;
  readonly options: Readonly<Record<string, Text>> | null;
  /** How many groups there are in all. */
  readonly groups: number;
};

/** A measure with its words and the kind of its figures. */
export type ReportMeasure = Measure & {
  readonly label: Text;
  readonly kind: 'number' | 'money' | 'percent' | 'day' | 'instant' | 'text';
};

/** The answer to a report: figures by rows and columns, with totals that were counted and not added up. */
export type ReportReply = {
  readonly object: string;
  readonly objectLabel: Text;
  /** The instant as of which it was counted, in the reader's zone. */
  readonly at: string;
  readonly zone: string;
  /** What amounts are given in. */
  readonly currency: string;
  /** How far the reader's right to read these records goes. */
  readonly reach: string;
  /** Whether the records belong to somebody, so that they can be narrowed to whose. */
  readonly owned: boolean;
  readonly periods: readonly (ReportPeriod & { readonly where: Condition | null })[];
  readonly measures: readonly ReportMeasure[];
  readonly rowsBy: ReportDimension | null;
  readonly columnsBy: ReportDimension | null;
  readonly rows: readonly ReportKey[];
  readonly columns: readonly ReportKey[];
  /** By row and column. */
  readonly cells: readonly (readonly Figures[])[];
  readonly rowTotals: readonly Figures[];
  readonly columnTotals: readonly Figures[];
  readonly total: Figures;
};

/** What a figure changed by against an earlier one; the percentage is null where that was nothing. */
export function changeOf(
  now: Figure,
  then: Figure,
): { difference: string; percent: string | null } | null {
  if (now === null || then === null) return null;
  const [a, b] = [String(now), String(then)];
  const difference = subtractDecimals(a, b);
  const sign = signOfDecimal(b);
  if (sign === 0) return { difference, percent: null };
  const base = sign < 0 ? negateDecimal(b) : b;
  return { difference, percent: divideDecimals(multiplyDecimals(difference, '100'), base, 1) };
}

/** The records behind a place of the table in a period; null where they cannot be opened. */
export function conditionBehind(
  reply: Pick<ReportReply, 'periods'>,
  period: number,
  keys: readonly (ReportKey | null)[],
): Condition | null {
  const parts: (Condition | null)[] = [
    reply.periods[period]?.where ?? null,
    ...keys.map((key) => (key === null ? null : (key.where[period] ?? null))),
  ];
  if (keys.some((key) => key !== null && (key.where[period] ?? null) === null)) return null;
  const all = parts.flatMap((part) => (part === null ? [] : 'all' in part ? part.all : [part]));
  return { all };
}
