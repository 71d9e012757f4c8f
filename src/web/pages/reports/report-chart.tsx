import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { conditionBehind, type ReportReply } from '#model/report/reply.ts';
import type { Report } from '#model/report/report.ts';
import { isNumeric } from '#model/report/sheet.ts';
import { Canvas } from '#web/chart/canvas.tsx';
import { useBrush } from '#web/chart/use-brush.ts';
import { useIsPhone } from '#web/frame/use-media.ts';
import { useFormat } from '#web/language/format.ts';
import { useLabel, useLanguage, useText } from '#web/language/language.ts';
import { noView } from '#web/list/list-state.ts';
import { chartTexts } from '#web/texts/chart.ts';
import { reportTexts } from '#web/texts/reports.ts';
import { drawnRows, partsOf, seriesOf, type Painting } from './drawn.ts';
import { useFigureWords } from './use-figure-words.ts';
import styles from './reports.module.css';

type Chart = NonNullable<Report['chart']>;
type Props = { readonly reply: ReportReply; readonly chart: Chart };

/** The first measure of a report by its rows, drawn with its columns or earlier periods; nothing where there is nothing to draw. */
export function ReportChart({ reply, chart }: Props) {
  const [measure] = reply.measures;
  const isDrawn =
    chart !== 'table' && reply.rowsBy && measure && isNumeric(measure) && reply.rows.length > 0;
  return isDrawn ? <Drawing reply={reply} chart={chart} /> : null;
}

function Drawing({ reply, chart }: { reply: ReportReply; chart: Exclude<Chart, 'table'> }) {
  const t = useText(reportTexts);
  const c = useText(chartTexts);
  const label = useLabel();
  const painting = usePainting(reply);
  const isNarrow = useIsPhone();
  const open = useOpen(reply, chart);
  const asked = useMemo(() => {
    const series = seriesOf(reply, chart, painting);
    const { brush, short } = painting;
    return {
      brush,
      isNarrow,
      short,
      isStacked: reply.columnsBy !== null,
      parts: partsOf(reply, chart, painting),
      ...(series.length > 1 ? { series } : {}),
    };
  }, [reply, chart, painting, isNarrow]);
  const { rowsBy } = reply;
  const [measure] = reply.measures;
  if (!rowsBy || !measure) return null;
  const isWhole = asked.parts.every(({ value }) => value >= 0);
  const form = isWhole || chart === 'line' ? chart : 'bar';
  const title = c('title', { measure: label(measure.label), field: label(rowsBy.label) });
  const left = reply.rows.length - asked.parts.length;
  const size = 'series' in asked && reply.columnsBy === null ? 52 : 34;
  return (
    <figure className={styles['chart']}>
      <figcaption>
        {title}
        {left > 0 && ` · ${t('drawn', { count: asked.parts.length })}`}
      </figcaption>
      <Canvas
        form={form}
        asked={asked}
        label={c('described', { title })}
        height={form === 'bar' ? Math.max(160, asked.parts.length * size + 60) : 340}
        onPoint={open}
      />
    </figure>
  );
}

function usePainting(reply: ReportReply): Painting {
  const { language } = useLanguage();
  const format = useFormat();
  const words = useFigureWords(reply.currency);
  const brush = useBrush();
  return useMemo(() => {
    const compact = new Intl.NumberFormat(format.locale, {
      notation: 'compact',
      maximumFractionDigits: 1,
    });
    return { language, brush, words, short: (value) => compact.format(value) };
  }, [language, format, words, brush]);
}

function useOpen(reply: ReportReply, chart: Chart): (index: number) => void {
  const navigate = useNavigate();
  return (index) => {
    const row = drawnRows(reply, chart)[index]?.row;
    const filter = row && conditionBehind(reply, 0, [row]);
    if (!filter) return;
    const search = { view: noView, filter, whose: 'all', mode: 'table' } as const;
    void navigate({ to: '/records/$object', params: { object: reply.object }, search });
  };
}
