import type { WriteColumn, WriteValue } from '#kit/tabular/writing.ts';
import { fill, inLanguage, type Language, type Text } from '#kit/text.ts';
import { changeOf, type Figures, type ReportMeasure, type ReportReply } from './reply.ts';
import { keyWords } from './words.ts';

/** A report as a flat table: a column for each figure, named by all that it stands under, and a last row of totals. */
export type ReportSheet = {
  readonly columns: readonly WriteColumn[];
  readonly rows: readonly (readonly WriteValue[])[];
};

/** The flat table of a report's answer in that language. */
export function sheetOf(reply: ReportReply, language: Language): ReportSheet {
  const { rowsBy, columnsBy } = reply;
  const heads = [
    ...(columnsBy ? reply.columns.map((column) => keyWords(columnsBy, column, language)) : []),
    ...(columnsBy ? [inLanguage(total, language)] : ['']),
  ];
  const first = rowsBy
    ? inLanguage(rowsBy.label, language)
    : inLanguage(reply.objectLabel, language);
  const line = (name: string, cells: readonly Figures[], sum: Figures): WriteValue[] => [
    name,
    ...[...cells, sum].flatMap((figures) => valuesOf(reply, figures)),
  ];
  const rows = reply.rows.map((row, index) =>
    line(
      rowsBy ? keyWords(rowsBy, row, language) : '',
      reply.cells[index] ?? [],
      reply.rowTotals[index] ?? [],
    ),
  );
  return {
    columns: [
      { name: first, kind: 'text' },
      ...heads.flatMap((head) => columnsUnder(reply, head, language)),
    ],
    rows: [...rows, line(inLanguage(total, language), reply.columnTotals, reply.total)],
  };
}

/** What a period is called, with its days; '' where a report looks at all times. */
export function periodWords(
  { name, days }: ReportReply['periods'][number],
  language: Language,
): string {
  if (!days) return '';
  return fill(periods[name][language], { days: fill(span[language], days) });
}

/** What the figures of an answer mean: as of when, in which currency, and whose records were counted. */
export function definitionWords(
  reply: Pick<ReportReply, 'at' | 'zone' | 'currency' | 'reach' | 'objectLabel'>,
  language: Language,
): string {
  const at = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: reply.zone,
  }).format(new Date(reply.at));
  return fill(definition[language], {
    at,
    zone: reply.zone,
    currency: reply.currency,
    object: reply.objectLabel[language],
    reach: inLanguage(reaches[reply.reach] ?? own, language),
  });
}

function columnsUnder(reply: ReportReply, head: string, language: Language): WriteColumn[] {
  return reply.measures.flatMap((measure) =>
    reply.periods.flatMap((period, index) => {
      const named = [head, inLanguage(measure.label, language), periodWords(period, language)];
      const name = named.filter(Boolean).join(' · ');
      const change = `${name} · ${inLanguage(changed, language)}`;
      return [
        { name, kind: kindOf(measure) },
        ...(index > 0 && isNumeric(measure) ? [{ name: change, kind: 'number' as const }] : []),
      ];
    }),
  );
}

function valuesOf(reply: ReportReply, figures: Figures): WriteValue[] {
  return reply.measures.flatMap((measure, at) =>
    reply.periods.flatMap((_, period) => {
      const figure = figures[period]?.[at] ?? null;
      if (period === 0 || !isNumeric(measure)) return [figure];
      return [figure, changeOf(figures[0]?.[at] ?? null, figure)?.percent ?? null];
    }),
  );
}

/** Whether figures of the measure are numbers, which have differences. */
export function isNumeric({ kind }: Pick<ReportMeasure, 'kind'>): boolean {
  return kind === 'number' || kind === 'money' || kind === 'percent';
}

function kindOf(measure: ReportMeasure): NonNullable<WriteColumn['kind']> {
  if (isNumeric(measure)) return 'number';
  return measure.kind === 'day' || measure.kind === 'instant' ? measure.kind : 'text';
}

const total: Text = { en: 'Total', zh: '合计' };
const changed: Text = { en: 'change in %', zh: '变动 %' };
const span: Text = { en: '{from} to {to}', zh: '{from} 至 {to}' };
const periods: Readonly<Record<ReportReply['periods'][number]['name'], Text>> = {
  'now': { en: '{days}', zh: '{days}' },
  'previous': { en: 'Period before ({days})', zh: '上期（{days}）' },
  'last-year': { en: 'A year before ({days})', zh: '去年同期（{days}）' },
};
const definition: Text = {
  en: 'Counted {at} ({zone}) over {object} that you may read: {reach}. Amounts in {currency}, each at the rate of the day it was entered.',
  zh: '统计于 {at}（{zone}），范围：你有权查看的{object}（{reach}）。金额以 {currency} 计，按录入当日汇率折算。',
};
const own: Text = { en: 'your own', zh: '本人' };
const reaches: Readonly<Record<string, Text>> = {
  'own': own,
  'line': { en: 'your own and those of who reports to you', zh: '本人及下属' },
  'team': { en: 'those of your teams', zh: '所在团队' },
  'unit': { en: 'those of your unit', zh: '本部门' },
  'unit-and-below': { en: 'those of your unit and below', zh: '本部门及下级部门' },
  'all': { en: 'all', zh: '全部' },
};
