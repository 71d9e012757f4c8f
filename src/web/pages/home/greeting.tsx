import { useQuery } from '@tanstack/react-query';
import { addDays } from '#kit/day.ts';
import { timeIn } from '#kit/instant.ts';
import { lunarOf, writeLunar } from '#kit/lunar.ts';
import { useMeta } from '#web/api/use-meta.ts';
import { calendarQuery } from '#web/calendar/calendar-query.ts';
import { DayBadge } from '#web/calendar/day-head.tsx';
import { useCalendarWords } from '#web/calendar/use-words.ts';
import { useNow } from '#web/frame/use-now.ts';
import { useLanguage, useText } from '#web/language/language.ts';
import { useToday } from '#web/language/use-today.ts';
import { homeTexts } from '#web/texts/home.ts';
import styles from './home.module.css';

/** The words that greet this person at this hour. */
export function useGreeting(): string {
  const t = useText(homeTexts);
  const { user } = useMeta();
  const { zone } = useCalendarWords();
  const hour = Number(timeIn(zone, new Date(useNow()).toISOString()).slice(0, 2));
  const part = hour < 11 ? 'morning' : hour < 18 ? 'day' : 'evening';
  return t(part, { name: user.name });
}

/** What day it is: its weekday, for readers of Chinese the lunar day, and the holiday where there is one. */
export function DayLine() {
  const t = useText(homeTexts);
  const { language } = useLanguage();
  const words = useCalendarWords();
  const today = useToday();
  const { data } = useMyDay();
  const mark = data?.marks.find(({ day }) => day === today);
  return (
    <p className={styles['day']}>
      <time dateTime={today}>{words.long(today)}</time>
      {language === 'zh' && <span>{t('lunar', { day: writeLunar(lunarOf(today)) })}</span>}
      {mark && <DayBadge mark={mark} />}
    </p>
  );
}

/** What stands in my calendar today. */
export function useMyDay() {
  const { user } = useMeta();
  const { zone } = useCalendarWords();
  const today = useToday();
  return useQuery(calendarQuery({ from: today, to: addDays(today, 1), users: [user.id], zone }));
}
