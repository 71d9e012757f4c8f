import { PersonMark } from '#web/frame/person-mark.tsx';
import type { Linked } from '#web/kinds/values.ts';
import type { DayMark } from './calendar-query.ts';
import { DayBadge } from './day-head.tsx';
import { useCalendarWords } from './use-words.ts';
import styles from './time-grid.module.css';

type DayProps = {
  readonly day: string;
  readonly isToday: boolean;
  readonly mark: DayMark | undefined;
  readonly onOpen: () => void;
};

/** The name of a day over its hours, and whether it is a holiday. */
export function DayColumnHead({ day, isToday, mark, onOpen }: DayProps) {
  const words = useCalendarWords();
  return (
    <>
      <button
        type="button"
        className={styles['day-name']}
        data-today={isToday}
        {...(isToday ? { 'aria-current': 'date' } : {})}
        onClick={onOpen}
      >
        <span className={styles['weekday']}>{words.weekday(day)}</span>
        <span className={styles['number']}>{words.dayNumber(day)}</span>
        <span className="for-readers-only">{words.month(day)}</span>
      </button>
      {mark && <DayBadge mark={mark} />}
    </>
  );
}

/** A person over the hours of a day. */
export function PersonColumnHead({ person }: { person: Linked }) {
  const name = person.title ?? '';
  return (
    <span className={styles['person']}>
      <PersonMark name={name} size={24} />
      <span className={styles['person-name']}>{name}</span>
    </span>
  );
}
