import { useMemo } from 'react';
import { partsOf as partsOfDay, type Period } from '#kit/day.ts';
import type { FieldMeta, ObjectMeta } from '#model/api.ts';
import { useMeta } from '#web/api/use-meta.ts';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { useFigure } from '#web/list/use-figure.ts';
import { useGroupName } from '#web/list/use-group-name.tsx';
import { chartTexts } from '#web/texts/chart.ts';
import type { Part } from './parts.ts';

type Asked = {
  readonly object: ObjectMeta;
  readonly field: FieldMeta;
  readonly period: Period | null;
  readonly measure: string;
};

/** How the parts of a chart and their figures are written, in full and in short (万/亿, k/M). */
export function usePartWords({ object, field, period, measure }: Asked) {
  const t = useText(chartTexts);
  const format = useFormat();
  const { workspace } = useMeta();
  const { words } = useGroupName(field);
  const figure = useFigure(object, measure);
  const isMoney = object.fields.some(
    ({ name, valueKind }) => valueKind === 'money' && measure.endsWith(`:${name}`),
  );
  return useMemo(() => {
    const compact = new Intl.NumberFormat(format.locale, {
      notation: 'compact',
      maximumFractionDigits: 1,
      ...(isMoney
        ? {
            style: 'currency' as const,
            currency: workspace.currency,
            currencyDisplay: 'narrowSymbol' as const,
          }
        : {}),
    });
    const time = (key: string): string => {
      const { year, month } = partsOfDay(key);
      if (period === 'year')
        return new Intl.DateTimeFormat(format.locale, { year: 'numeric', timeZone: 'UTC' }).format(
          noon(key),
        );
      if (period === 'quarter') return t('quarter', { quarter: Math.ceil(month / 3), year });
      if (period === 'month')
        return new Intl.DateTimeFormat(format.locale, {
          year: 'numeric',
          month: 'short',
          timeZone: 'UTC',
        }).format(noon(key));
      return period === 'week' ? t('week', { day: format.day(key) }) : format.day(key);
    };
    return {
      name: (part: Part) => {
        if (part.others > 0) return t('others', { count: format.number(part.others) });
        return period && part.key !== null ? time(part.key) : words(part);
      },
      short: (value: number) => compact.format(value),
      full: (value: string) => figure(value) ?? '',
    };
  }, [t, format, workspace.currency, words, figure, isMoney, period]);
}

function noon(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}
