import { Button } from 'antd';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { addMonths, startOfPeriod } from '#kit/day.ts';
import { useText } from '#web/language/language.ts';
import { calendarTexts } from '#web/texts/calendar.ts';
import type { DayMark } from './calendar-query.ts';
import { useCalendarWords } from './use-words.ts';
import { listDays, weeksOfMonth } from './views.ts';
import styles from './small-month.module.css';

type Props = {
  readonly day: string;
  readonly today: string;
  readonly weekStart: 1 | 7;
  readonly marks: ReadonlyMap<string, DayMark>;
  readonly onDay: (day: string) => void;
};

/** A month in a hand's breadth, to jump to a day. */
export function SmallMonth({ day, today, weekStart, marks, onDay }: Props) {
  const t = useText(calendarTexts);
  const words = useCalendarWords();
  const [turned, setTurned] = useState({ of: day, month: startOfPeriod(day, 'month') });
  const month = turned.of === day ? turned.month : startOfPeriod(day, 'month');
  const days = listDays(weeksOfMonth(month, weekStart));
  const turn = (step: number) => setTurned({ of: day, month: addMonths(month, step) });
  return (
    <section className={styles['month']} aria-label={t('small')}>
      <div className={styles['head']}>
        <span className={styles['name']} aria-live="polite">
          {words.month(month)}
        </span>
        <Button
          type="text"
          size="small"
          icon={<ChevronLeft size={15} aria-hidden />}
          aria-label={t('small.back')}
          onClick={() => turn(-1)}
        />
        <Button
          type="text"
          size="small"
          icon={<ChevronRight size={15} aria-hidden />}
          aria-label={t('small.on')}
          onClick={() => turn(1)}
        />
      </div>
      <div className={styles['days']}>
        {days.slice(0, 7).map((one) => (
          <span key={one} className={styles['weekday']} aria-hidden>
            {words.weekday(one).replace(/^周/, '').slice(0, 2)}
          </span>
        ))}
        {days.map((one) => (
          <button
            key={one}
            type="button"
            className={styles['day']}
            data-chosen={one === day}
            data-today={one === today}
            data-outside={one.slice(0, 7) !== month.slice(0, 7)}
            data-mark={marks.get(one)?.kind}
            aria-label={words.long(one)}
            {...(one === today ? { 'aria-current': 'date' } : {})}
            onClick={() => onDay(one)}
          >
            {words.dayNumber(one)}
          </button>
        ))}
      </div>
    </section>
  );
}
