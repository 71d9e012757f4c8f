import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { SettingsPage } from '#web/administration/settings-page.tsx';
import { Notice } from '#web/frame/missing.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { useText } from '#web/language/language.ts';
import { useToday } from '#web/language/use-today.ts';
import { workCalendarTexts } from '#web/texts/work-calendar.ts';
import { WorkYearForm } from './work-year-form.tsx';
import { workYearQuery } from '#web/calendar/work-year.ts';
import styles from './work-calendar.module.css';

/** The holidays, moved workdays and hours of work, year by year. */
export function WorkCalendarPage() {
  const t = useText(workCalendarTexts);
  const today = useToday();
  const [year, setYear] = useState(Number(today.slice(0, 4)));
  const { data, error } = useQuery(workYearQuery(year));
  return (
    <SettingsPage title={t('title')} lead={t('lead')}>
      <div className={styles['year']} role="group" aria-label={t('year')}>
        <Button
          aria-label={t('earlier')}
          icon={<ChevronLeft size={16} aria-hidden />}
          onClick={() => setYear(year - 1)}
        />
        <strong aria-live="polite">{year}</strong>
        <Button
          aria-label={t('later')}
          icon={<ChevronRight size={16} aria-hidden />}
          onClick={() => setYear(year + 1)}
        />
      </div>
      {error && <Notice title={error.message} />}
      {!data && !error && <Lines count={6} />}
      {data && <WorkYearForm key={`${year} ${JSON.stringify(data)}`} year={year} kept={data} />}
    </SettingsPage>
  );
}
