import { useCallback } from 'react';
import { roundDecimal } from '#kit/decimal.ts';
import type { Figure, ReportMeasure } from '#model/report/reply.ts';
import { useFormat } from '#web/language/format.ts';

/** How a figure of a report is written: amounts in the base currency, the rest to two places. */
export function useFigureWords(
  currency: string,
): (figure: Figure, measure: Pick<ReportMeasure, 'kind'>) => string {
  const format = useFormat();
  return useCallback(
    (figure, { kind }) => {
      if (figure === null) return '–';
      const text = String(figure);
      switch (kind) {
        case 'money':
          return format.money({ amount: roundDecimal(text, 2), currency });
        case 'percent':
          return format.percent(roundDecimal(text, 1));
        case 'number':
          return format.number(roundDecimal(text, 2));
        case 'day':
          return format.day(text);
        case 'instant':
          return format.minute(text);
        case 'text':
          return text;
      }
    },
    [format, currency],
  );
}
