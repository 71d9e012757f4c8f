import { useCallback } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import { useMeta } from '#web/api/use-meta.ts';
import { useFormat } from '#web/language/format.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { modeTexts } from '#web/texts/modes.ts';
import { readMeasure } from './measures.ts';

/** Writes the figure of a measure in full, with its currency; null where there is none. */
export function useFigure(
  object: Pick<ObjectMeta, 'fields'>,
  measure: string,
): (figure: string | null) => string | null {
  const format = useFormat();
  const { workspace } = useMeta();
  const { field: path } = readMeasure(measure);
  const kind = object.fields.find(({ name }) => name === path)?.valueKind;
  return useCallback(
    (figure) => {
      if (figure === null) return null;
      const short = roundedTo(figure, 2);
      if (kind === 'money') return format.money({ amount: short, currency: workspace.currency });
      return kind === 'percent' ? format.percent(short) : format.number(short);
    },
    [format, workspace.currency, kind],
  );
}

/** The words of a measure: "Sum of revenue". */
export function useMeasureName(object: Pick<ObjectMeta, 'fields'>): (measure: string) => string {
  const t = useText(modeTexts);
  const label = useLabel();
  return useCallback(
    (measure) => {
      const { name, field: path } = readMeasure(measure);
      const field = object.fields.find((one) => one.name === path);
      return name === 'count' || !field
        ? t('measure.count')
        : t(`measure.${name}`, { field: label(field.label) });
    },
    [t, label, object],
  );
}

// An average has as many digits as the database likes.
function roundedTo(figure: string, places: number): string {
  const [whole = '', rest = ''] = figure.split('.');
  return rest.length <= places ? figure : Number(`${whole}.${rest}`).toFixed(places);
}
