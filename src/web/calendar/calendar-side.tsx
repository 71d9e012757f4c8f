import { Checkbox } from 'antd';
import { useLabel, useText } from '#web/language/language.ts';
import { calendarTexts } from '#web/texts/calendar.ts';
import type { DayMark } from './calendar-query.ts';
import type { EntryKind } from './kinds.ts';
import { SmallMonth } from './small-month.tsx';
import type { CalendarPlace } from './use-place.ts';
import styles from './calendar.module.css';

type Props = {
  readonly place: CalendarPlace;
  readonly today: string;
  readonly weekStart: 1 | 7;
  readonly marks: ReadonlyMap<string, DayMark>;
  readonly kinds: readonly EntryKind[];
};

/** Beside the calendar: a month to jump by, and which entries are shown. */
export function CalendarSide({ place, today, weekStart, marks, kinds }: Props) {
  const t = useText(calendarTexts);
  return (
    <aside className={styles['side']} aria-label={t('shown')}>
      <SmallMonth
        day={place.day}
        today={today}
        weekStart={weekStart}
        marks={marks}
        onDay={(day) => place.go({ day })}
      />
      <ShownKinds place={place} kinds={kinds} />
      <p className={styles['keys']}>{t('keys')}</p>
    </aside>
  );
}

/** Which kinds are shown, and whether what is done is. */
export function ShownKinds({ place, kinds }: Pick<Props, 'place' | 'kinds'>) {
  const t = useText(calendarTexts);
  const label = useLabel();
  const turn = (name: string) => {
    const hidden = new Set(place.hidden);
    if (!hidden.delete(name)) hidden.add(name);
    place.go({ hidden });
  };
  return (
    <fieldset className={styles['kinds']}>
      <legend>{t('kinds')}</legend>
      {kinds.map(({ name, label: text, icon: Icon, color }) => (
        <Checkbox key={name} checked={!place.hidden.has(name)} onChange={() => turn(name)}>
          <span className={styles['kind']} data-color={color}>
            <Icon size={14} aria-hidden />
            {label(text)}
          </span>
        </Checkbox>
      ))}
      <Checkbox
        className={styles['done'] ?? ''}
        checked={place.showsDone}
        onChange={(event) => place.go({ showsDone: event.target.checked })}
      >
        {t('done')}
      </Checkbox>
    </fieldset>
  );
}
