import { Checkbox, InputNumber, Select } from 'antd';
import { addMonths } from '#kit/day.ts';
import { relativeRanges } from '#kit/relative-range.ts';
import type { Report, ReportRange } from '#model/report/report.ts';
import { DayPicker } from '#web/administration/day-picker.tsx';
import type { PathMeta } from '#web/api/use-meta.ts';
import { useText } from '#web/language/language.ts';
import { useToday } from '#web/language/use-today.ts';
import { reportTexts } from '#web/texts/reports.ts';
import { isTime } from './definition.ts';
import { PathSelect } from './path-select.tsx';
import styles from './reports.module.css';

type Props = {
  readonly paths: readonly PathMeta[];
  readonly report: Report;
  readonly onChange: (change: Partial<Report>) => void;
};

const offered = [
  'today',
  'yesterday',
  'this-week',
  'last-week',
  'this-month',
  'last-month',
  'this-quarter',
  'last-quarter',
  'this-year',
  'last-year',
  'last-days',
  'last-weeks',
  'last-months',
  'last-quarters',
  'last-years',
] as const;

/** Of which time records are counted, by which of their days, and what that is compared with. */
export function PeriodEditor({ paths, report, onChange }: Props) {
  const t = useText(reportTexts);
  const { period, compare = [] } = report;
  const times = paths.filter(({ field }) => isTime(field) && field.right !== 'masked');
  const choose = (field: string | null) =>
    field === null
      ? onChange({ period: undefined, compare: undefined })
      : onChange({ period: { range: { name: 'this-month' }, ...period, field } });
  const compareWith = (name: 'previous' | 'last-year', isOn: boolean) => {
    const next = (['previous', 'last-year'] as const).filter((one) =>
      one === name ? isOn : compare.includes(one),
    );
    onChange({ compare: next.length > 0 ? next : undefined });
  };
  return (
    <>
      <PathSelect
        label={t('period.field')}
        paths={times}
        value={period?.field ?? null}
        none={t('period.none')}
        onChange={choose}
      />
      {period && (
        <>
          <RangeEditor
            range={period.range}
            onChange={(range) => onChange({ period: { ...period, range } })}
          />
          <Checkbox
            checked={period.toDate === true}
            onChange={(event) =>
              onChange({ period: { ...period, toDate: event.target.checked || undefined } })
            }
          >
            {t('to-date')}
          </Checkbox>
          {(['previous', 'last-year'] as const).map((name) => (
            <Checkbox
              key={name}
              checked={compare.includes(name)}
              onChange={(event) => compareWith(name, event.target.checked)}
            >
              {t(`compare.${name}`)}
            </Checkbox>
          ))}
        </>
      )}
    </>
  );
}

type RangeProps = { readonly range: ReportRange; readonly onChange: (range: ReportRange) => void };

function RangeEditor({ range, onChange }: RangeProps) {
  const t = useText(reportTexts);
  const today = useToday();
  const choose = (name: string) => {
    if (name === 'days') return onChange({ from: addMonths(today, -1), to: today });
    const counted = relativeRanges.counted.find((one) => one === name);
    if (counted) return onChange({ name: counted, n: 'n' in range ? range.n : 12 });
    const fixed = relativeRanges.fixed.find((one) => one === name);
    return fixed && onChange({ name: fixed });
  };
  const chosen = 'name' in range ? offered.find((one) => one === range.name) : 'days';
  return (
    <>
      <Select
        aria-label={t('range')}
        value={chosen ?? null}
        options={[...offered, 'days' as const].map((value) => ({
          value,
          label: t(`range.${value}`),
        }))}
        onChange={(name) => name && choose(name)}
        popupMatchSelectWidth={false}
      />
      {'n' in range && (
        <InputNumber
          aria-label={t('range.count')}
          min={1}
          max={10000}
          precision={0}
          value={range.n}
          onChange={(n) => n !== null && onChange({ ...range, n })}
        />
      )}
      {'from' in range && (
        <div className={styles['days']}>
          <DayPicker
            label={reportTexts['from']}
            value={range.from}
            onChange={(from) => from && from <= range.to && onChange({ ...range, from })}
          />
          <DayPicker
            label={reportTexts['to']}
            value={range.to}
            onChange={(to) => to && to >= range.from && onChange({ ...range, to })}
          />
        </div>
      )}
    </>
  );
}
