import { InputNumber, Select } from 'antd';
import type { EditorProps } from '#web/kinds/kind.ts';
import { readText } from '#web/kinds/values.ts';
import { useLanguage, useText } from '#web/language/language.ts';
import { repeatTexts } from '#web/texts/repeat.ts';
import { RepeatEnd } from './repeat-end.tsx';
import {
  everyWeek,
  frequencies,
  places,
  readRepeat,
  weekdays,
  writeRepeat,
  type Frequency,
  type Repeat,
} from './repeat-rule.ts';
import { placeName, weekdayName } from './repeat-words.ts';
import { useRepeatWords } from './use-repeat-words.ts';
import styles from './repeat.module.css';

type Part = { readonly repeat: Repeat; readonly set: (part: Partial<Repeat>) => void };

/** How often something comes again: not at all, or by days, weeks, months or years, with its end and the sentence that it makes. */
export function RepeatEditor({ id, value, onChange, label, describedBy, isWrong }: EditorProps) {
  const t = useText(repeatTexts);
  const say = useRepeatWords();
  const rule = readText(value);
  const repeat = rule === null ? null : readRepeat(rule);
  const set = (part: Partial<Repeat>) =>
    onChange(writeRepeat({ ...(repeat ?? everyWeek), ...part }));
  const chosen = rule === null ? 'none' : (repeat?.frequency ?? 'custom');
  return (
    <div className={styles['repeat']} role="group" aria-label={label}>
      <Select<'none' | 'custom' | Frequency>
        {...(id ? { id } : {})}
        aria-label={t('how-often')}
        aria-describedby={describedBy}
        status={isWrong ? 'error' : ''}
        value={chosen}
        onChange={(next) => {
          if (next === 'none') onChange(null);
          else if (next !== 'custom')
            onChange(writeRepeat({ ...everyWeek, end: repeat?.end ?? null, frequency: next }));
        }}
        options={[
          { value: 'none', label: t('none') },
          ...frequencies.map((one) => ({ value: one, label: t(one) })),
          ...(chosen === 'custom' ? [{ value: 'custom', label: say(rule ?? '') }] : []),
        ]}
      />
      {repeat && (
        <>
          <Interval repeat={repeat} set={set} />
          {repeat.frequency === 'weekly' && <Weekdays repeat={repeat} set={set} />}
          {repeat.frequency === 'monthly' && <MonthDay repeat={repeat} set={set} />}
          <RepeatEnd repeat={repeat} set={set} />
          <p className={styles['sentence']} aria-live="polite">
            {say(writeRepeat(repeat))}
          </p>
        </>
      )}
    </div>
  );
}

function Interval({ repeat, set }: Part) {
  const t = useText(repeatTexts);
  return (
    <span className={styles['row']}>
      <span aria-hidden>{t('every')}</span>
      <InputNumber
        aria-label={t('interval')}
        min={1}
        max={999}
        precision={0}
        value={repeat.interval}
        onChange={(interval) => set({ interval: interval ?? 1 })}
      />
      <span aria-hidden>{t(`interval.unit.${repeat.frequency}`)}</span>
    </span>
  );
}

function Weekdays({ repeat, set }: Part) {
  const t = useText(repeatTexts);
  const { language } = useLanguage();
  return (
    <div className={styles['days']} role="group" aria-label={t('weekdays')}>
      {weekdays.map((day) => {
        const isOn = repeat.days.includes(day);
        const rest = repeat.days.filter((one) => one !== day);
        return (
          <label key={day} className={styles['day']} data-on={isOn}>
            <input
              type="checkbox"
              className="for-readers-only"
              checked={isOn}
              onChange={() => set({ days: isOn ? rest : [...repeat.days, day] })}
            />
            {weekdayName(language, day, 'short')}
          </label>
        );
      })}
    </div>
  );
}

function MonthDay({ repeat, set }: Part) {
  const t = useText(repeatTexts);
  const { language } = useLanguage();
  const { on } = repeat;
  const kind = on === null ? 'same' : 'place' in on ? 'nth' : on.day === -1 ? 'month-end' : 'day';
  const kinds: Record<'same' | 'month-end' | 'nth', Repeat['on']> = {
    'same': null,
    'month-end': { day: -1 },
    'nth': { place: 1, day: 'MO' },
  };
  return (
    <span className={styles['row']}>
      <Select<keyof typeof kinds | 'day'>
        aria-label={t('on')}
        className={styles['wide'] ?? ''}
        value={kind}
        onChange={(next) => next !== 'day' && set({ on: kinds[next] })}
        options={[
          { value: 'same', label: t('on.same') },
          { value: 'month-end', label: t('on.month-end') },
          { value: 'nth', label: t('on.nth') },
          ...(on !== null && 'day' in on && typeof on.day === 'number' && on.day > 0
            ? [{ value: 'day', label: t('on.day', { every: t('monthly'), day: on.day }) }]
            : []),
        ]}
      />
      {on !== null && 'place' in on && (
        <>
          <Select
            aria-label={t('place')}
            value={on.place}
            onChange={(place) => set({ on: { ...on, place } })}
            options={places.map((place) => ({ value: place, label: placeName(t, place) }))}
          />
          <Select
            aria-label={t('weekday')}
            value={on.day}
            onChange={(day) => set({ on: { ...on, day } })}
            options={weekdays.map((day) => ({
              value: day,
              label: weekdayName(language, day, 'long'),
            }))}
          />
        </>
      )}
    </span>
  );
}
