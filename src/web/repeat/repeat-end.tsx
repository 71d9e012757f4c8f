import { InputNumber, Select } from 'antd';
import { addMonths } from '#kit/day.ts';
import type { FieldMeta } from '#model/api.ts';
import { DayEditor } from '#web/kinds/editors/time.tsx';
import { readText } from '#web/kinds/values.ts';
import { useText } from '#web/language/language.ts';
import { useToday } from '#web/language/use-today.ts';
import { repeatTexts } from '#web/texts/repeat.ts';
import type { Repeat } from './repeat-rule.ts';
import styles from './repeat.module.css';

type Props = { readonly repeat: Repeat; readonly set: (part: Partial<Repeat>) => void };

/** When a repetition ends: never, on a day, or after a number of times. */
export function RepeatEnd({ repeat: { end }, set }: Props) {
  const t = useText(repeatTexts);
  const today = useToday();
  const kind = end === null ? 'never' : 'count' in end ? 'count' : 'until';
  const begun = { never: null, until: { until: addMonths(today, 3) }, count: { count: 10 } };
  return (
    <span className={styles['row']}>
      <Select<keyof typeof begun>
        aria-label={t('end')}
        className={styles['wide'] ?? ''}
        value={kind}
        onChange={(next) => set({ end: begun[next] })}
        options={[
          { value: 'never', label: t('end.never') },
          { value: 'until', label: t('end.until') },
          { value: 'count', label: t('end.count') },
        ]}
      />
      {end !== null && 'until' in end && (
        <DayEditor
          field={lastDay}
          label={t('end.day')}
          value={end.until}
          onChange={(value) => {
            const until = readText(value);
            if (until !== null) set({ end: { until } });
          }}
        />
      )}
      {end !== null && 'count' in end && (
        <>
          <InputNumber
            aria-label={t('end.times')}
            min={1}
            max={999}
            precision={0}
            value={end.count}
            onChange={(count) => set({ end: { count: count ?? 1 } })}
          />
          <span aria-hidden>{t('times.unit')}</span>
        </>
      )}
    </span>
  );
}

const lastDay: FieldMeta = {
  name: 'until',
  kind: 'day',
  valueKind: 'day',
  label: repeatTexts['end.day'],
  required: true,
  readOnly: false,
  right: 'full',
  sortable: false,
  filterable: false,
};
