import { DatePicker, InputNumber, Select } from 'antd';
import dayjs from 'dayjs';
import { relativeRanges } from '#kit/relative-range.ts';
import { isRecord } from '#web/api/is-record.ts';
import { useText } from '#web/language/language.ts';
import { editorTexts } from '#web/texts/editors.ts';
import type { FilterProps } from '../kind.ts';
import { readPair, readText } from '../values.ts';
import './dates.ts';
import styles from './editors.module.css';

const names = [...relativeRanges.fixed, ...relativeRanges.counted];
type RelativeName = (typeof names)[number];
type Relative = { readonly relative: RelativeName; readonly n?: number };

/** A time to compare with: a stretch that moves with the clock, a day, or two for "between". */
export function TimeFilter({ op, value, onChange }: FilterProps) {
  const t = useText(editorTexts);
  if (op === 'between') return <Between value={value} onChange={onChange} />;
  if (op === 'in' || op === 'notIn') {
    const days = Array.isArray(value) ? value.map((day) => dayjs(readText(day))) : [];
    return (
      <DatePicker
        multiple
        value={days}
        onChange={(picked) => onChange((picked ?? []).map((day) => day.format('YYYY-MM-DD')))}
        aria-label={t('when')}
      />
    );
  }
  const relative = readRelative(value);
  const day = readText(value);
  const chosen = relative?.relative ?? 'exactly';
  const choose = (name: RelativeName | 'exactly') =>
    onChange(
      name === 'exactly'
        ? dayjs().format('YYYY-MM-DD')
        : isCounted(name)
          ? { relative: name, n: relative?.n ?? 30 }
          : { relative: name },
    );
  const options = [
    ...(op === 'within' ? [] : [{ value: 'exactly' as const, label: t('exactly') }]),
    ...names.map((name) => ({ value: name, label: t(name, { n: relative?.n ?? 30 }) })),
  ];
  return (
    <span className={styles['stack']}>
      <Select
        value={chosen}
        onChange={choose}
        options={options}
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={t('when')}
        autoFocus
        style={{ width: '100%' }}
      />
      {relative && isCounted(relative.relative) && (
        <InputNumber
          min={1}
          max={10_000}
          precision={0}
          value={relative.n ?? 30}
          onChange={(n) => onChange({ relative: relative.relative, n: n ?? 1 })}
          aria-label={t('n')}
          style={{ width: '100%' }}
        />
      )}
      {!relative && op !== 'within' && (
        <DatePicker
          value={day ? dayjs(day) : null}
          onChange={(picked) => onChange(picked ? picked.format('YYYY-MM-DD') : null)}
          aria-label={t('exactly')}
        />
      )}
    </span>
  );
}

function Between({ value, onChange }: Pick<FilterProps, 'value' | 'onChange'>) {
  const [from, to] = readPair(value);
  const both: [dayjs.Dayjs | null, dayjs.Dayjs | null] = [asDay(from), asDay(to)];
  return (
    <DatePicker.RangePicker
      value={both}
      onChange={(picked) =>
        onChange(picked?.map((day) => day?.format('YYYY-MM-DD') ?? null) ?? null)
      }
      autoFocus
    />
  );
}

/** The stretch of time that a comparison names; null for a constant. */
export function readRelative(value: unknown): Relative | null {
  if (!isRecord(value)) return null;
  const name = names.find((known) => known === value['relative']);
  if (!name) return null;
  return typeof value['n'] === 'number' ? { relative: name, n: value['n'] } : { relative: name };
}

function isCounted(name: RelativeName): boolean {
  return relativeRanges.counted.some((counted) => counted === name);
}

function asDay(value: unknown): dayjs.Dayjs | null {
  const text = readText(value);
  return text ? dayjs(text) : null;
}
