import { Select } from 'antd';
import { useId, type ReactNode } from 'react';
import type { Text } from '#kit/text.ts';
import { useIsPhone } from '#web/frame/use-media.ts';
import type { Linked } from '#web/kinds/values.ts';
import { useText } from '#web/language/language.ts';
import { administrationTexts } from '#web/texts/administration.ts';
import { DayPicker } from './day-picker.tsx';
import { RecordPicker } from './record-picker.tsx';
import styles from './administration.module.css';

/** The filters over a long list, side by side and wrapping; on a phone behind a word, so that the list is seen. */
export function FilterRow({ children }: { children: ReactNode }) {
  const t = useText(administrationTexts);
  const isPhone = useIsPhone();
  const filters = <div className={styles['filters']}>{children}</div>;
  if (!isPhone) return filters;
  return (
    <details className={styles['folded']}>
      <summary>{t('filter')}</summary>
      {filters}
    </details>
  );
}

type Labelled = { readonly label: string; readonly children: (id: string) => ReactNode };

/** A filter under its label. */
function Filter({ label, children }: Labelled) {
  const id = useId();
  return (
    <div className={styles['filter']}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}

type PersonProps = {
  readonly label: Text;
  readonly said: string;
  readonly value: Linked | null;
  readonly onChange: (person: Linked | null) => void;
};

/** Narrows a list to one person. */
export function PersonFilter({ label, said, value, onChange }: PersonProps) {
  return (
    <Filter label={said}>
      {(id) => (
        <RecordPicker id={id} object="user" label={label} value={value} onChange={onChange} />
      )}
    </Filter>
  );
}

type ChoiceProps = {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
};

/** Narrows a list to one of a few kinds; the empty choice stands for all. */
export function ChoiceFilter({ label, value, options, onChange }: ChoiceProps) {
  return (
    <Filter label={label}>
      {(id) => (
        <Select
          id={id}
          value={value}
          onChange={onChange}
          options={[...options]}
          showSearch={options.length > 8 ? { optionFilterProp: 'label' } : false}
          style={{ width: '100%' }}
        />
      )}
    </Filter>
  );
}

type DaysProps = {
  readonly from: string | undefined;
  readonly until: string | undefined;
  readonly onChange: (days: { from?: string | undefined; until?: string | undefined }) => void;
};

/** Narrows a list to days, both included. */
export function DaysFilter({ from, until, onChange }: DaysProps) {
  const t = useText(administrationTexts);
  return (
    <>
      <Filter label={t('from')}>
        {(id) => (
          <DayPicker
            id={id}
            label={administrationTexts['from']}
            value={from ?? null}
            onChange={(day) => onChange({ from: day ?? undefined })}
          />
        )}
      </Filter>
      <Filter label={t('until')}>
        {(id) => (
          <DayPicker
            id={id}
            label={administrationTexts['until']}
            value={until ?? null}
            onChange={(day) => onChange({ until: day ?? undefined })}
          />
        )}
      </Filter>
    </>
  );
}
