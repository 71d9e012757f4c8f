import type { EChartsCoreOption } from 'echarts/core';
import type { ChartForm } from '#model/view-settings.ts';

/** The forms that can be drawn. */
export type DrawnForm = ChartForm | 'funnel';

/** A part as it is drawn: its words, its figure in short and in full, and its colour. */
export type Drawn = {
  readonly name: string;
  readonly value: number;
  readonly short: string;
  readonly full: string;
  readonly color: string;
};

/** The colours of the look in force, and whether things may move. */
export type Brush = {
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  readonly surface: string;
  readonly accent: string;
  readonly faces: string;
  readonly isCalm: boolean;
};

/** One of several figures of each part, drawn beside or upon the others. */
export type Series = {
  readonly name: string;
  readonly color: string;
  readonly values: readonly (number | null)[];
  readonly full: readonly string[];
};

type Asked = {
  /** Drawn in the place of the parts' own figures where there are several. */
  readonly series?: readonly Series[];
  readonly isStacked?: boolean;
  readonly parts: readonly Drawn[];
  readonly brush: Brush;
  /** Writes a figure of the axis in short. */
  readonly short: (value: number) => string;
  /** Names beside the bars instead of under them: more of each is read. */
  readonly isNarrow: boolean;
};

/** What the chart library is told to draw. */
export function optionsOf(form: DrawnForm, asked: Asked): EChartsCoreOption {
  const { brush, parts } = asked;
  const shared = {
    animation: !brush.isCalm,
    animationDuration: 150,
    textStyle: { fontFamily: brush.faces, color: brush.text },
    // Drawn on the canvas: a tooltip of HTML would carry styles that the page's policy refuses.
    tooltip: {
      renderMode: 'richText',
      trigger: 'item',
      confine: true,
      backgroundColor: brush.surface,
      borderColor: brush.line,
      textStyle: { color: brush.text, fontSize: 13 },
      formatter: ({ dataIndex, seriesIndex }: { dataIndex: number; seriesIndex: number }) => {
        const one = asked.series?.[seriesIndex];
        const full = one ? `${one.name}: ${one.full[dataIndex] ?? ''}` : parts[dataIndex]?.full;
        return `${parts[dataIndex]?.name ?? ''}\n${full ?? ''}`;
      },
    },
  };
  if (asked.series && (form === 'bar' || form === 'line'))
    return { ...shared, ...several(form, asked, asked.series) };
  if (form === 'funnel') return { ...shared, series: [funnel(asked)] };
  if (form === 'pie') return { ...shared, series: [pie(asked)] };
  return { ...shared, ...(form === 'bar' ? bars(asked) : line(asked)) };
}

function several(form: 'bar' | 'line', asked: Asked, series: readonly Series[]): EChartsCoreOption {
  const { parts, brush, short, isStacked } = asked;
  const axes =
    form === 'bar'
      ? { xAxis: amounts(brush, short), yAxis: { ...names(parts, brush), inverse: true } }
      : { xAxis: { ...names(parts, brush), boundaryGap: false }, yAxis: amounts(brush, short) };
  return {
    ...axes,
    grid: { ...grid(false), bottom: 44 },
    legend: { type: 'scroll', bottom: 0, textStyle: { color: brush.text } },
    series: series.map(({ name, color, values }) => ({
      type: form,
      name,
      barMaxWidth: 22,
      ...(isStacked && form === 'bar' ? { stack: 'all' } : {}),
      data: values,
      itemStyle: { color },
      lineStyle: { width: 2, color },
    })),
  };
}

function bars({ parts, brush, short }: Asked): EChartsCoreOption {
  return {
    grid: grid(true),
    xAxis: amounts(brush, short),
    yAxis: { ...names(parts, brush), inverse: true },
    series: [
      {
        type: 'bar',
        barMaxWidth: 26,
        data: parts.map(({ value, color }) => ({ value, itemStyle: { color, borderRadius: 3 } })),
        label: {
          show: true,
          position: 'right',
          color: brush.muted,
          formatter: ({ dataIndex }: { dataIndex: number }) => parts[dataIndex]?.short ?? '',
        },
      },
    ],
  };
}

function line({ parts, brush, short }: Asked): EChartsCoreOption {
  const isDense = parts.length > 14;
  return {
    grid: grid(false),
    xAxis: { ...names(parts, brush), boundaryGap: false },
    yAxis: amounts(brush, short),
    series: [
      {
        type: 'line',
        data: parts.map(({ value }) => value),
        symbolSize: isDense ? 4 : 7,
        lineStyle: { width: 2, color: brush.accent },
        itemStyle: { color: brush.accent },
        areaStyle: { color: brush.accent, opacity: 0.08 },
        label: {
          show: !isDense,
          position: 'top',
          color: brush.muted,
          formatter: ({ dataIndex }: { dataIndex: number }) => parts[dataIndex]?.short ?? '',
        },
      },
    ],
  };
}

function pie({ parts, brush, isNarrow }: Asked) {
  return {
    type: 'pie',
    radius: isNarrow ? ['26%', '44%'] : ['42%', '70%'],
    data: parts.map(({ name, value, color }) => ({
      name,
      value,
      itemStyle: { color, borderColor: brush.surface, borderWidth: 2 },
    })),
    label: {
      color: brush.text,
      width: isNarrow ? 78 : 140,
      overflow: 'truncate',
      formatter: ({ dataIndex }: { dataIndex: number }) =>
        `${parts[dataIndex]?.name ?? ''}\n${parts[dataIndex]?.short ?? ''}`,
    },
    labelLine: { lineStyle: { color: brush.line } },
  };
}

function funnel({ parts, brush, isNarrow }: Asked) {
  return {
    type: 'funnel',
    sort: 'none',
    left: 8,
    width: isNarrow ? '50%' : '65%',
    top: 8,
    bottom: 8,
    gap: 3,
    data: parts.map(({ name, value, color }) => ({
      name,
      value,
      itemStyle: { color, borderWidth: 0 },
    })),
    label: {
      position: 'right',
      color: brush.text,
      formatter: ({ dataIndex }: { dataIndex: number }) =>
        `${parts[dataIndex]?.name ?? ''}  ${parts[dataIndex]?.short ?? ''}`,
    },
  };
}

function grid(isTall: boolean) {
  return { left: 8, right: isTall ? 56 : 24, top: isTall ? 8 : 28, bottom: 8, containLabel: true };
}

function names(parts: readonly Drawn[], brush: Brush) {
  return {
    type: 'category',
    data: parts.map(({ name }) => name),
    axisLine: { lineStyle: { color: brush.line } },
    axisTick: { show: false },
    axisLabel: { color: brush.text, width: 120, overflow: 'truncate' },
  };
}

function amounts(brush: Brush, short: (value: number) => string) {
  return {
    type: 'value',
    axisLabel: { color: brush.muted, formatter: short, hideOverlap: true },
    splitLine: { lineStyle: { color: brush.line } },
  };
}
