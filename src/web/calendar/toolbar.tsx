import { Button, Segmented } from 'antd';
import { ChevronLeft, ChevronRight, Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { useIsPhone } from '#web/frame/use-media.ts';
import { useText } from '#web/language/language.ts';
import { calendarTexts } from '#web/texts/calendar.ts';
import { useCalendarWords } from './use-words.ts';
import { calendarViews, daysOf, turned, type CalendarView } from './views.ts';
import styles from './calendar.module.css';

type Props = {
  readonly view: CalendarView;
  readonly day: string;
  readonly today: string;
  readonly weekStart: 1 | 7;
  readonly onView: (view: CalendarView) => void;
  readonly onDay: (day: string) => void;
  readonly children?: ReactNode;
};

/** The views of a phone: hours of a whole week are too narrow for a finger. */
export const phoneViews: readonly CalendarView[] = ['agenda', 'day', 'team'];

/** Which days are shown, how, and the way to others. */
export function Toolbar({ view, day, today, weekStart, onView, onDay, children }: Props) {
  const t = useText(calendarTexts);
  const words = useCalendarWords();
  const isPhone = useIsPhone();
  const views = isPhone ? phoneViews : calendarViews;
  return (
    <div className={styles['toolbar']}>
      <Button onClick={() => onDay(today)}>{t('today')}</Button>
      <span className={styles['turn']}>
        <Button
          type="text"
          icon={<ChevronLeft size={18} aria-hidden />}
          aria-label={t('back')}
          onClick={() => onDay(turned(view, day, -1))}
        />
        <Button
          type="text"
          icon={<ChevronRight size={18} aria-hidden />}
          aria-label={t('on')}
          onClick={() => onDay(turned(view, day, 1))}
        />
      </span>
      <h2 className={styles['period']} aria-live="polite">
        {words.title(view, day, daysOf(view, day, weekStart))}
      </h2>
      <Segmented<CalendarView>
        className={styles['views'] ?? ''}
        aria-label={t('view')}
        value={view}
        options={views.map((one) => ({ value: one, label: t(`view.${one}`) }))}
        onChange={onView}
      />
      {children}
      {!isPhone && (
        <Button
          type="text"
          icon={<Printer size={16} aria-hidden />}
          aria-label={t('print')}
          onClick={() => window.print()}
        />
      )}
    </div>
  );
}
