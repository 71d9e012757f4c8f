import { Button, InputNumber, Segmented, Select } from 'antd';
import { Plus, X } from 'lucide-react';
import { useText } from '#web/language/language.ts';
import { poolSettingsTexts } from '#web/texts/pool-settings.ts';
import { counted, type Limit, type Recycling } from './rules.ts';
import styles from './pools.module.css';

type ClassChoice = { readonly value: string; readonly label: string };

type Props = {
  readonly recycling: Recycling;
  readonly classes: readonly ClassChoice[];
  readonly onChange: (recycling: Recycling) => void;
};

/** When customers fall: limits of days, any or all of them, with other days for classes. */
export function LimitsEditor({ recycling, classes, onChange }: Props) {
  const t = useText(poolSettingsTexts);
  const { limits, when } = recycling;
  const set = (index: number, limit: Limit) =>
    onChange({ ...recycling, limits: limits.with(index, limit) });
  return (
    <div className={styles['form']}>
      <div className={styles['line']}>
        <span>{t('when')}</span>
        <Segmented
          aria-label={t('when')}
          value={when}
          options={[
            { value: 'any' as const, label: t('when.any') },
            { value: 'all' as const, label: t('when.all') },
          ]}
          onChange={(next) => onChange({ ...recycling, when: next })}
        />
      </div>
      {limits.map((limit, index) => (
        <LimitRow
          key={index}
          limit={limit}
          classes={classes}
          onChange={(next) => set(index, next)}
          onRemove={() =>
            onChange({ ...recycling, limits: limits.filter((_, at) => at !== index) })
          }
        />
      ))}
      <div>
        <Button
          icon={<Plus size={15} aria-hidden />}
          onClick={() =>
            onChange({
              ...recycling,
              limits: [...limits, { since: 'contact', days: 30, classes: [] }],
            })
          }
        >
          {t('limit.add')}
        </Button>
      </div>
    </div>
  );
}

type RowProps = {
  readonly limit: Limit;
  readonly classes: readonly ClassChoice[];
  readonly onChange: (limit: Limit) => void;
  readonly onRemove: () => void;
};

function LimitRow({ limit, classes, onChange, onRemove }: RowProps) {
  const t = useText(poolSettingsTexts);
  const free = classes.filter(
    ({ value }) => !limit.classes.some((one) => one.classValue === value),
  );
  const [first] = free;
  return (
    <div className={styles['limit']}>
      <div className={styles['line']}>
        <Days value={limit.days} onChange={(days) => onChange({ ...limit, days })} />
        <Select
          aria-label={t('since')}
          value={limit.since}
          options={counted.map((since) => ({ value: since, label: t(`since.${since}`) }))}
          onChange={(since) => onChange({ ...limit, since })}
        />
        <Button
          type="text"
          icon={<X size={15} aria-hidden />}
          aria-label={t('limit.remove')}
          onClick={onRemove}
        />
      </div>
      {limit.classes.map((one, index) => (
        <div key={one.classValue} className={`${styles['line']} ${styles['of-class']}`}>
          <Days
            value={one.days}
            onChange={(days) =>
              onChange({ ...limit, classes: limit.classes.with(index, { ...one, days }) })
            }
          />
          <Select
            aria-label={t('class')}
            value={one.classValue}
            options={classes.filter(
              ({ value }) => value === one.classValue || free.some((some) => some.value === value),
            )}
            onChange={(classValue) =>
              onChange({ ...limit, classes: limit.classes.with(index, { ...one, classValue }) })
            }
          />
          <Button
            type="text"
            icon={<X size={15} aria-hidden />}
            aria-label={t('class.remove')}
            onClick={() =>
              onChange({ ...limit, classes: limit.classes.filter((_, at) => at !== index) })
            }
          />
        </div>
      ))}
      {first && (
        <div className={styles['of-class']}>
          <Button
            type="link"
            size="small"
            onClick={() =>
              onChange({
                ...limit,
                classes: [...limit.classes, { classValue: first.value, days: limit.days }],
              })
            }
          >
            {t('class.add')}
          </Button>
        </div>
      )}
    </div>
  );
}

function Days({ value, onChange }: { value: number; onChange: (days: number) => void }) {
  const t = useText(poolSettingsTexts);
  return (
    <InputNumber
      aria-label={t('days')}
      min={0}
      max={3650}
      precision={0}
      value={value}
      onChange={(days) => onChange(days ?? 0)}
      style={{ width: 90 }}
    />
  );
}
