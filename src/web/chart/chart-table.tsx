import type { Period } from '#kit/day.ts';
import type { FieldMeta, ObjectMeta } from '#model/api.ts';
import { useFormat } from '#web/language/format.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { useGroupName } from '#web/list/use-group-name.tsx';
import { useMeasureName } from '#web/list/use-figure.ts';
import { chartTexts } from '#web/texts/chart.ts';
import { addsUp, shareOf, type Part } from './parts.ts';
import { usePartWords } from './use-part-words.ts';
import styles from './chart.module.css';

type Props = {
  readonly object: ObjectMeta;
  readonly field: FieldMeta;
  readonly period: Period | null;
  readonly measure: string;
  readonly parts: readonly Part[];
  readonly title: string;
  readonly drill: (part: Part) => void;
};

/** The figures of a chart as a table; each name opens the records behind it. */
export function ChartTable({ object, field, period, measure, parts, title, drill }: Props) {
  const t = useText(chartTexts);
  const label = useLabel();
  const format = useFormat();
  const words = usePartWords({ object, field, period, measure });
  const { mark } = useGroupName(field);
  const nameOf = useMeasureName(object);
  const hasFigure = measure !== 'count';
  return (
    <table className={styles['table']}>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{label(field.label)}</th>
          {hasFigure && <th scope="col">{nameOf(measure)}</th>}
          <th scope="col">{t('records')}</th>
          {addsUp(measure) && <th scope="col">{t('share')}</th>}
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <tr key={part.key ?? ''}>
            <th scope="row">
              <button type="button" className={styles['drill']} onClick={() => drill(part)}>
                {period ? words.name(part) : mark(part)}
              </button>
            </th>
            {hasFigure && <td>{words.full(part.value)}</td>}
            <td>{format.number(part.count)}</td>
            {addsUp(measure) && <td>{shareWords(shareOf(part, parts, measure))}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );

  function shareWords(share: string | null): string {
    return share === null ? '' : format.percent(share);
  }
}
