import { compareDecimals } from '#kit/decimal.ts';
import { numberKinds } from '#model/report/key-condition.ts';
import type { ReportKey } from '#model/report/reply.ts';
import type { Report } from '#model/report/report.ts';
import type { RawFigures } from './cells.ts';
import type { Axis } from './statement.ts';

/** A row or column with its place among all groups. */
export type Ranked = {
  readonly rank: number;
  /** In the order that its record has among its like. */
  readonly position: number | null;
};

type Ordering<Key> = {
  readonly axis: Axis;
  readonly sort: Report['sort'];
  readonly at: 0 | 1;
  readonly figures: (key: Key) => RawFigures;
};

/** Rows and columns as they are shown: by figures where that is asked, else time and bands in their order, choices as they are defined, others by their words or as they rank. */
export function orderedRows<Key extends Ranked & ReportKey>(
  keys: readonly Key[],
  { axis, sort, at, figures }: Ordering<Key>,
): Key[] {
  const byKey = axis.position ? byPosition : orderOfKeys(axis);
  const by = sort?.by ?? (byKey ? 'key' : 0);
  const byRank = (a: Key, b: Key) => a.rank - b.rank;
  if (by === 'key') {
    const way = sort?.descending ? -1 : 1;
    return keys.toSorted(
      (a, b) => emptyLast(a, b) || way * (byKey ?? byTitle)(a, b) || byRank(a, b),
    );
  }
  if (at === 1) return keys.toSorted(byRank);
  const figure = (key: Key) => figures(key)[0]?.[by]?.figure ?? null;
  const way = (sort?.descending ?? true) ? -1 : 1;
  return keys.toSorted((a, b) => {
    const [left, right] = [figure(a), figure(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return way * compareFigures(left, right) || byRank(a, b);
  });
}

type Order = (a: ReportKey, b: ReportKey) => number;

// None where only words have an order.
function orderOfKeys({ found, dimension }: Axis): Order | null {
  const { field } = found.field;
  if (dimension.bands || dimension.cases || numberKinds.has(found.kind))
    return (a, b) => compareDecimals(String(a.key ?? 0), String(b.key ?? 0));
  if (found.kind === 'day' || found.kind === 'instant')
    return (a, b) => words(String(a.key), String(b.key));
  if (!('options' in field) || !field.options) return null;
  const names = Object.keys(field.options);
  return (a, b) => names.indexOf(String(a.key)) - names.indexOf(String(b.key));
}

function byPosition(a: Ranked & ReportKey, b: Ranked & ReportKey): number {
  return (a.position ?? 0) - (b.position ?? 0) || byTitle(a, b);
}

function byTitle(a: ReportKey, b: ReportKey): number {
  return String(a.title ?? a.key).localeCompare(String(b.title ?? b.key), 'zh-Hans-CN');
}

function emptyLast(a: ReportKey, b: ReportKey): number {
  return Number(a.key === null) - Number(b.key === null);
}

function compareFigures(a: string | number, b: string | number): number {
  const [left, right] = [String(a), String(b)];
  const isNumeric = /^-?\d+(\.\d+)?$/;
  return isNumeric.test(left) && isNumeric.test(right)
    ? compareDecimals(left, right)
    : words(left, right);
}

function words(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
