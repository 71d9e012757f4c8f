import type { Language } from '#kit/text.ts';
import type { Figure, ReportKey, ReportMeasure, ReportReply } from '#model/report/reply.ts';
import type { Report } from '#model/report/report.ts';
import { periodWords } from '#model/report/sheet.ts';
import { keyWords } from '#model/report/words.ts';
import type { Drawn, Series } from '#web/chart/options.ts';
import type { useBrush } from '#web/chart/use-brush.ts';

/** How figures are written and coloured. */
export type Painting = {
  readonly language: Language;
  readonly brush: ReturnType<typeof useBrush>;
  readonly words: (figure: Figure, measure: Pick<ReportMeasure, 'kind'>) => string;
  readonly short: (value: number) => string;
};

type Chart = NonNullable<Report['chart']>;

// More cannot be told apart; the table has them all.
const mostDrawn = 30;
const mostSeries = 7;

/** The rows of a report that are drawn, with their place in the table. */
export function drawnRows(
  { rows }: Pick<ReportReply, 'rows'>,
  chart: Chart,
): { readonly row: ReportKey; readonly at: number }[] {
  const all = rows.map((row, at) => ({ row, at }));
  return chart === 'line' ? all : all.slice(0, mostDrawn);
}

/** The first measure of the asked period, a part for each row. */
export function partsOf(reply: ReportReply, chart: Chart, painting: Painting): Drawn[] {
  const { language, brush, words, short } = painting;
  const { rowsBy } = reply;
  const [measure] = reply.measures;
  if (!rowsBy || !measure) return [];
  return drawnRows(reply, chart).map(({ row, at }, index) => {
    const figure = reply.rowTotals[at]?.[0]?.[0] ?? null;
    const isPlain = chart === 'bar' || chart === 'line';
    return {
      name: keyWords(rowsBy, row, language),
      value: Number(figure ?? 0),
      short: short(Number(figure ?? 0)),
      full: words(figure, measure),
      color: isPlain ? brush.accent : brush.colorOf(undefined, index),
    };
  });
}

/** The first measure by the columns of a report, or by its periods where it has no columns. */
export function seriesOf(reply: ReportReply, chart: Chart, painting: Painting): Series[] {
  const { language, brush, words } = painting;
  const { columnsBy, columns, periods, cells, rowTotals } = reply;
  const [measure] = reply.measures;
  if (!measure) return [];
  const rows = drawnRows(reply, chart);
  const one = (name: string, index: number, figureAt: (row: number) => Figure): Series => {
    const figures = rows.map(({ at }) => figureAt(at));
    return {
      name,
      // What was put together stands after all that have a colour of their own.
      color: brush.colorOf(index < mostSeries ? undefined : 'grey', index),
      values: figures.map((figure) => (figure === null ? null : Number(figure))),
      full: figures.map((figure) => words(figure, measure)),
    };
  };
  if (columnsBy)
    return columns.filter(({ others }) => others === 0).length > mostSeries
      ? []
      : columns.map((column, index) =>
          one(
            keyWords(columnsBy, column, language),
            index,
            (row) => cells[row]?.[index]?.[0]?.[0] ?? null,
          ),
        );
  return periods.map((period, index) =>
    one(periodWords(period, language), index, (row) => rowTotals[row]?.[index]?.[0] ?? null),
  );
}
