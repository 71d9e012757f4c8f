import { Link } from '@tanstack/react-router';
import {
  changeOf,
  conditionBehind,
  type Figure,
  type Figures,
  type ReportKey,
  type ReportMeasure,
  type ReportReply,
} from '#model/report/reply.ts';
import { isNumeric, periodWords } from '#model/report/sheet.ts';
import { keyWords } from '#model/report/words.ts';
import { useLabel, useLanguage, useText } from '#web/language/language.ts';
import { noView } from '#web/list/list-state.ts';
import { reportTexts } from '#web/texts/reports.ts';
import { useFigureWords } from './use-figure-words.ts';
import styles from './reports.module.css';

type Props = { readonly reply: ReportReply };

/** The figures of a report; each opens the records behind it, as many as it counted. */
export function ReportTable({ reply }: Props) {
  const t = useText(reportTexts);
  const label = useLabel();
  const { language } = useLanguage();
  const { rowsBy, columnsBy, rows, columns } = reply;
  const width = headsOf(reply).length;
  const cut = [
    { by: rowsBy, shown: rows },
    { by: columnsBy, shown: columns },
  ].flatMap(({ by, shown }) => {
    const others = shown.at(-1)?.others ?? 0;
    return by && others > 0
      ? [t('cut', { field: label(by.label), shown: by.groups - others, groups: by.groups })]
      : [];
  });
  return (
    <div className={styles['scroller']}>
      <table className={styles['table']}>
        <caption>{cut.length > 0 ? cut.join(' ') : t('caption')}</caption>
        <thead>
          {columnsBy && (
            <tr>
              <th scope="col">{label(columnsBy.label)}</th>
              {columns.map((column, index) => (
                <th key={index} scope="colgroup" colSpan={width}>
                  {keyWords(columnsBy, column, language)}
                </th>
              ))}
              <th scope="colgroup" colSpan={width}>
                {t('total')}
              </th>
            </tr>
          )}
          <tr>
            <th scope="col">{label(rowsBy?.label ?? reply.objectLabel)}</th>
            {[...columns, null].flatMap((_, at) =>
              headsOf(reply).map(({ measure, period, isChange }, index) => (
                <th key={`${at} ${index}`} scope="col">
                  <Head reply={reply} measure={measure} period={period} isChange={isChange} />
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {rowsBy &&
            rows.map((row, index) => (
              <tr key={index}>
                <th scope="row">{keyWords(rowsBy, row, language)}</th>
                {columns.map((column, at) => (
                  <Cells
                    key={at}
                    reply={reply}
                    keys={[row, column]}
                    figures={reply.cells[index]?.[at] ?? []}
                  />
                ))}
                <Cells reply={reply} keys={[row]} figures={reply.rowTotals[index] ?? []} />
              </tr>
            ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('total')}</th>
            {columns.map((column, at) => (
              <Cells
                key={at}
                reply={reply}
                keys={[column]}
                figures={reply.columnTotals[at] ?? []}
              />
            ))}
            <Cells reply={reply} keys={[]} figures={reply.total} />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

type Place = { readonly measure: number; readonly period: number; readonly isChange: boolean };

function headsOf({ measures, periods }: ReportReply): Place[] {
  return measures.flatMap((one, measure) =>
    periods.flatMap((_, period) => [
      { measure, period, isChange: false },
      ...(period > 0 && isNumeric(one) ? [{ measure, period, isChange: true }] : []),
    ]),
  );
}

function Head({ reply, measure, period, isChange }: Place & Props) {
  const t = useText(reportTexts);
  const label = useLabel();
  const { language } = useLanguage();
  const asked = reply.measures[measure];
  const days = reply.periods[period];
  const words = days ? periodWords(days, language) : '';
  return (
    <span title={words}>
      {isChange ? t('change') : asked && label(asked.label)}
      {period > 0 && (
        <small>{t(`short.${days?.name === 'last-year' ? 'last-year' : 'previous'}`)}</small>
      )}
    </span>
  );
}

type CellsProps = Props & { readonly keys: readonly ReportKey[]; readonly figures: Figures };

function Cells({ reply, keys, figures }: CellsProps) {
  return (
    <>
      {headsOf(reply).map(({ measure, period, isChange }, index) => {
        const asked = reply.measures[measure];
        if (!asked) return null;
        const figure = figures[period]?.[measure] ?? null;
        return (
          <td key={index}>
            {isChange ? (
              <Change now={figures[0]?.[measure] ?? null} then={figure} />
            ) : (
              <OneFigure
                reply={reply}
                keys={keys}
                period={period}
                measure={asked}
                figure={figure}
              />
            )}
          </td>
        );
      })}
    </>
  );
}

type FigureProps = Props & {
  readonly keys: readonly ReportKey[];
  readonly period: number;
  readonly measure: ReportMeasure;
  readonly figure: Figure;
};

function OneFigure({ reply, keys, period, measure, figure }: FigureProps) {
  const words = useFigureWords(reply.currency);
  const filter = conditionBehind(reply, period, keys);
  const written = words(figure, measure);
  if (figure === null || !filter) return <>{written}</>;
  return (
    <Link
      to="/records/$object"
      params={{ object: reply.object }}
      search={{ view: noView, filter, whose: 'all', mode: 'table' }}
    >
      {written}
    </Link>
  );
}

function Change({ now, then }: { now: Figure; then: Figure }) {
  const words = useFigureWords('');
  const change = changeOf(now, then);
  if (!change) return <>–</>;
  const sign = change.difference.startsWith('-') ? '' : '+';
  const difference = words(change.difference, { kind: 'number' });
  return (
    <span title={`${sign}${difference}`}>
      {change.percent === null
        ? `${sign}${difference}`
        : `${sign}${words(change.percent, { kind: 'percent' })}`}
    </span>
  );
}
