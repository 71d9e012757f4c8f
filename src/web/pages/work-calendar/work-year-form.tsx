import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { SettingsSection } from '#web/administration/settings-page.tsx';
import { useLanguage, useText } from '#web/language/language.ts';
import { weekdays } from '#web/repeat/repeat-rule.ts';
import { weekdayName } from '#web/repeat/repeat-words.ts';
import { useSave } from '#web/save/use-save.ts';
import { workCalendarTexts } from '#web/texts/work-calendar.ts';
import { SpecialDays } from './special-days.tsx';
import { readShifts, writeShifts } from './shifts.ts';
import type { WorkYear } from '#web/calendar/work-year.ts';
import styles from './work-calendar.module.css';

/** Changes a year: its special days and the hours of each weekday. */
export function WorkYearForm({ year, kept }: { year: number; kept: WorkYear }) {
  const t = useText(workCalendarTexts);
  const { language } = useLanguage();
  const [days, setDays] = useState(kept.days);
  const [hours, setHours] = useState(() =>
    weekdays.map((_, index) => writeShifts(kept.hours, index + 1)),
  );
  const { submit, problem, isPending } = useSubmit({ year, id: kept.id });
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        submit(days, hours);
      }}
    >
      <SettingsSection title={t('hours')} help={t('hours.help')}>
        <div className={styles['hours']}>
          {weekdays.map((day, index) => {
            const name = weekdayName(language, day, 'long');
            return (
              <label key={day} className={styles['shift']}>
                <span>{name}</span>
                <Input
                  aria-label={name}
                  value={hours[index] ?? ''}
                  onChange={(event) => setHours(hours.with(index, event.target.value))}
                />
              </label>
            );
          })}
        </div>
      </SettingsSection>
      <SpecialDays year={year} days={days} onChange={setDays} />
      {problem && <Alert type="error" showIcon title={problem} role="alert" />}
      <Button type="primary" htmlType="submit" loading={isPending}>
        {t('save')}
      </Button>
    </form>
  );
}

function useSubmit({ year, id }: { year: number; id: string | null }) {
  const t = useText(workCalendarTexts);
  const { language } = useLanguage();
  const save = useSave();
  const [problem, setProblem] = useState<string | null>(null);
  const submit = (days: WorkYear['days'], typed: readonly string[]) => {
    const read = typed.map((text, index) => readShifts(text, index + 1));
    const wrong = weekdays[read.indexOf(null)];
    setProblem(wrong ? t('hours.wrong', { day: weekdayName(language, wrong, 'long') }) : null);
    if (wrong || save.isPending) return;
    const values = { days, hours: read.flatMap((shifts) => shifts ?? []) };
    const object = 'calendar-year';
    save.mutate(
      {
        changes: [
          id === null
            ? { op: 'create', object, values: { ...values, year } }
            : { op: 'update', object, id, values },
        ],
        said: t('saved', { year: String(year) }),
      },
      { onError: (refusal) => setProblem(refusal.message) },
    );
  };
  return { submit, problem, isPending: save.isPending };
}
