import type { Kind } from '#model/field.ts';
import type { FieldPath } from '#model/path.ts';
import { conditionOfKey, conditionOfOthers } from '#model/report/key-condition.ts';
import type {
  Figures,
  ReportDimension,
  ReportKey,
  ReportMeasure,
  ReportReply,
} from '#model/report/reply.ts';
import type { Report } from '#model/report/report.ts';
import { measureLabel } from '#model/report/words.ts';
import { joinLabels } from '../../import/part-labels.ts';
import { depthOf } from '../../access/reach.ts';
import { rowsOf } from '../../database/run.ts';
import type { Scope } from '../../scope.ts';
import { titlesOf, type Titles } from '../present.ts';
import { rawFigures, restOf, type RawFigures, type Row } from './cells.ts';
import { derived } from './derived.ts';
import { orderedRows, type Ranked } from './order.ts';
import { ownerOf, questionOf, type Question } from './question.ts';
import { statementOf, type Axis, type Statement, type Taken } from './statement.ts';

/** Answers a report within what the asker may see: one statement, and one for the titles of linked records. */
export async function runReport(scope: Scope, report: Report): Promise<ReportReply> {
  const question = questionOf(scope, report);
  const statement = statementOf(scope, question);
  const found = await rowsOf<Row>(scope.db, statement.sql);
  const titles = await titlesIn(scope, statement, found);
  return replyOf(scope, { question, statement, found, titles });
}

type Answer = {
  readonly question: Question;
  readonly statement: Statement;
  readonly found: readonly Row[];
  readonly titles: Titles;
};

function replyOf(scope: Scope, { question, statement, found, titles }: Answer): ReportReply {
  const { report, object, periods, base } = question;
  const { rows, columns, taken } = statement;
  const figuresAt = (r0: number, r1: number) => byRank.get(`${r0} ${r1}`);
  const byRank = new Map(
    found.map((row) => [
      `${String(row['r0'])} ${String(row['r1'])}`,
      rawFigures(row, periods.length, taken),
    ]),
  );
  const empty = rawFigures(undefined, periods.length, taken);
  const at = (r0: number, r1: number) => figuresAt(r0, r1) ?? empty;
  const rowKeys = rows ? keysOf(found, 0, { axis: rows, titles, question }) : [];
  const columnKeys = columns ? keysOf(found, 1, { axis: columns, titles, question }) : [];
  const groups = [groupsOf(found, 0), groupsOf(found, 1)] as const;
  const shownRows = rows
    ? orderedRows(rowKeys, {
        axis: rows,
        sort: report.sort,
        at: 0,
        figures: (one) => at(one.rank, 1),
      })
    : [];
  const shownColumns = columns
    ? orderedRows(columnKeys, {
        axis: columns,
        sort: undefined,
        at: 1,
        figures: (one) => at(1, one.rank),
      })
    : [];
  const table = tableOf({ rows: shownRows, columns: shownColumns, groups, at, taken });
  const where = periods.map(({ condition }) => ({
    all: [...base, ...(condition ? [condition] : [])],
  }));
  return {
    object: object.name,
    objectLabel: object.definition.label.many,
    at: scope.now.toISOString(),
    zone: scope.zone,
    currency: scope.workspace.currency,
    reach: depthOf(scope.rights, object.name, 'read'),
    owned: ownerOf(scope, object) !== null,
    periods: periods.map(({ name, days }, index) => ({ name, days, where: where[index] ?? null })),
    measures: taken.map(measureIn),
    rowsBy: rows && dimensionOf(rows, groups[0]),
    columnsBy: columns && dimensionOf(columns, groups[1]),
    rows: withOthers(shownRows, groups[0], periods.length),
    columns: withOthers(shownColumns, groups[1], periods.length),
    ...derived(table, report.measures),
  };
}

type Shown = readonly (Ranked & ReportKey)[];

type Parts = {
  readonly rows: Shown;
  readonly columns: Shown;
  readonly groups: readonly [number, number];
  readonly at: (r0: number, r1: number) => RawFigures;
  readonly taken: readonly Taken[];
};

function tableOf({ rows, columns, groups, at, taken }: Parts) {
  const hasRest = groups[0] > rows.length;
  const hasRestColumn = groups[1] > columns.length;
  const total = at(1, 1);
  const line = (r0: number) => columns.map((column) => at(r0, column.rank));
  const columnTotals = line(1);
  const rowTotals = rows.map((row) => at(row.rank, 1));
  const cells = rows.map((row) => line(row.rank));
  if (hasRest) {
    rowTotals.push(restOf(total, rowTotals, taken));
    cells.push(
      columnTotals.map((whole, index) =>
        restOf(
          whole,
          cells.map((one) => one[index] ?? whole),
          taken,
        ),
      ),
    );
  }
  if (hasRestColumn) {
    for (const [index, one] of cells.entries())
      one.push(restOf(rowTotals[index] ?? total, one, taken));
    columnTotals.push(restOf(total, columnTotals, taken));
  }
  return {
    cells: cells.map((one) => one.map(plain)),
    rowTotals: rowTotals.map(plain),
    columnTotals: columnTotals.map(plain),
    total: plain(total),
  };
}

function plain(raw: RawFigures): Figures {
  return raw.map((measures) => measures.map(({ figure }) => figure));
}

type Known = { readonly axis: Axis; readonly titles: Titles; readonly question: Question };

function keysOf(found: readonly Row[], at: 0 | 1, { axis, titles, question }: Known): Shown {
  const isHeading = (row: Row) =>
    Number(row[`g${at}`]) === 0 && Number(row[`g${at === 0 ? 1 : 0}`]) === 1;
  return found.filter(isHeading).map((row) => {
    const key = keyIn(row[`k${at}`]);
    return {
      rank: Number(row[`r${at}`]),
      position: row[`o${at}`] === null ? null : Number(row[`o${at}`]),
      key,
      title: key === null ? null : titleOf(axis, key, titles),
      where: question.periods.map((_, index) =>
        conditionOfKey(axis.dimension, axis.found.kind, key, axis.shifts[index] ?? null),
      ),
      others: 0,
    };
  });
}

function titleOf({ dimension, isLink }: Axis, key: string | number | boolean, titles: Titles) {
  if (dimension.cases) return dimension.cases.of[Number(key)]?.name ?? null;
  return isLink ? (titles.get(String(key))?.title ?? null) : null;
}

function keyIn(value: unknown): string | number | boolean | null {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  return null;
}

function groupsOf(found: readonly Row[], at: 0 | 1): number {
  return Number(found[0]?.[`groups${at}`] ?? 0);
}

function withOthers(shown: Shown, groups: number, periods: number): ReportKey[] {
  const keys = shown.map(({ rank: _rank, position: _position, ...key }) => key);
  if (groups <= shown.length) return keys;
  const where = Array.from({ length: periods }, (_, index) =>
    conditionOfOthers(keys.map((key) => key.where[index] ?? null)),
  );
  return [...keys, { key: null, title: null, where, others: groups - shown.length }];
}

function dimensionOf({ dimension, found }: Axis, groups: number): ReportDimension {
  const { field } = found.field;
  const options = 'options' in field && field.options ? Object.entries(field.options) : null;
  return {
    ...dimension,
    label: dimension.cases
      ? { en: dimension.cases.label, zh: dimension.cases.label }
      : labelOf(found),
    kind: dimension.cases ? 'text' : found.kind,
    options: options && Object.fromEntries(options.map(([name, { label }]) => [name, label])),
    groups,
  };
}

function measureIn({ measure, found }: Taken): ReportMeasure {
  const isCounted = measure.measure === 'count' || measure.measure === 'distinct';
  return {
    ...measure,
    label: measureLabel(measure, found && labelOf(found)),
    kind:
      measure.as === 'share' ? 'percent' : isCounted || !found ? 'number' : figureKind(found.kind),
  };
}

function figureKind(kind: Kind): ReportMeasure['kind'] {
  if (kind === 'money' || kind === 'day' || kind === 'instant') return kind;
  return kind === 'number' || kind === 'decimal' || kind === 'percent' ? 'number' : 'text';
}

function labelOf({ steps, field }: FieldPath) {
  return joinLabels(...steps.map((step) => step.field.label), field.label);
}

function titlesIn(
  scope: Scope,
  { rows, columns }: Statement,
  found: readonly Row[],
): Promise<Titles> {
  const ids = ([rows, columns] as const).flatMap((axis, at) =>
    axis?.isLink ? found.flatMap((row) => keyIn(row[`k${at}`]) ?? []).map(String) : [],
  );
  return titlesOf(scope, [...new Set(ids)]);
}
