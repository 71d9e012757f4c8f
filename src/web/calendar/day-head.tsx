import { lunarOf, writeLunar } from '#kit/lunar.ts';
import { useLabel, useLanguage, useText } from '#web/language/language.ts';
import { calendarTexts } from '#web/texts/calendar.ts';
import type { DayMark } from './calendar-query.ts';
import { useCalendarWords } from './use-words.ts';
import styles from './day-head.module.css';

type Props = {
  readonly day: string;
  readonly isToday: boolean;
  readonly isOutside: boolean;
  readonly mark: DayMark | undefined;
  readonly onOpen: (day: string) => void;
};

/** A day of a month: its number, the lunar day for readers of Chinese, and whether it is a holiday. */
export function DayHead({ day, isToday, isOutside, mark, onOpen }: Props) {
  const words = useCalendarWords();
  const { language } = useLanguage();
  return (
    <div className={styles['head']} data-outside={isOutside}>
      <button
        type="button"
        className={styles['number']}
        data-today={isToday}
        aria-label={words.long(day)}
        {...(isToday ? { 'aria-current': 'date' } : {})}
        onClick={() => onOpen(day)}
      >
        {words.dayNumber(day)}
      </button>
      {language === 'zh' && !mark && <span className={styles['lunar']}>{lunarWord(day)}</span>}
      {mark && <DayBadge mark={mark} />}
    </div>
  );
}

/** Says that a day is a holiday or a make-up workday. */
export function DayBadge({ mark }: { mark: DayMark }) {
  const t = useText(calendarTexts);
  const { language } = useLanguage();
  const label = useLabel();
  return (
    <span className={styles['badge']} data-kind={mark.kind} title={label(mark.name)}>
      {language === 'zh' && <b>{t(mark.kind === 'holiday' ? 'badge.off' : 'badge.on')}</b>}
      <span className={styles['name']}>{label(mark.name)}</span>
    </span>
  );
}

/** The lunar day in two characters: the month on its first day. */
function lunarWord(day: string): string {
  const lunar = lunarOf(day);
  const written = writeLunar(lunar);
  return lunar.day === 1 ? written.replace(/月.*$/, '月') : written.replace(/^.*月/, '');
}
