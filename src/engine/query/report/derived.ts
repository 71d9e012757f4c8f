import { addDecimals, divideDecimals, multiplyDecimals, signOfDecimal } from '#kit/decimal.ts';
import type { Figure, Figures, ReportReply } from '#model/report/reply.ts';
import type { Measure } from '#model/report/report.ts';

type Table = Pick<ReportReply, 'cells' | 'rowTotals' | 'columnTotals' | 'total'>;

/** The table with shares of the total and running totals in the place of the figures they are made of. */
export function derived(table: Table, measures: readonly Measure[]): Table {
  if (measures.every(({ as = 'value' }) => as === 'value')) return table;
  const share = (figures: Figures) =>
    mapFigures(figures, measures, 'share', (figure, at) =>
      shareOf(figure, table.total[at.period]?.[at.measure] ?? null),
    );
  return {
    cells: running(table.cells, measures).map((row) => row.map(share)),
    rowTotals: running(
      table.rowTotals.map((one) => [one]),
      measures,
    )
      .flat()
      .map(share),
    columnTotals: table.columnTotals.map(share),
    total: share(table.total),
  };
}

type At = { readonly period: number; readonly measure: number };

function mapFigures(
  figures: Figures,
  measures: readonly Measure[],
  form: Measure['as'],
  map: (figure: Figure, at: At) => Figure,
): Figures {
  return figures.map((one, period) =>
    one.map((figure, measure) =>
      measures[measure]?.as === form ? map(figure, { period, measure }) : figure,
    ),
  );
}

function shareOf(figure: Figure, total: Figure): Figure {
  if (figure === null || total === null || signOfDecimal(String(total)) === 0) return null;
  return divideDecimals(multiplyDecimals(String(figure), '100'), String(total), 2);
}

// Down each column, in the order in which the rows are shown.
function running(rows: readonly (readonly Figures[])[], measures: readonly Measure[]): Figures[][] {
  const sums = new Map<string, string>();
  return rows.map((row) =>
    row.map((figures, column) =>
      mapFigures(figures, measures, 'running', (figure, { period, measure }) => {
        const place = `${column} ${period} ${measure}`;
        const sum = addDecimals(sums.get(place) ?? '0', String(figure ?? 0));
        sums.set(place, sum);
        return sum;
      }),
    ),
  );
}
