import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { DayPicker } from '#web/administration/day-picker.tsx';
import { PlainTable, type PlainColumn } from '#web/administration/plain-table.tsx';
import { SettingsSection } from '#web/administration/settings-page.tsx';
import { useFormat } from '#web/language/format.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { workCalendarTexts } from '#web/texts/work-calendar.ts';
import type { SpecialDay } from '#web/calendar/work-year.ts';
import styles from './work-calendar.module.css';

type Props = {
  readonly year: number;
  readonly days: readonly SpecialDay[];
  readonly onChange: (days: SpecialDay[]) => void;
};

/** The days of a year that are not as their weekday is, and a line to add one. */
export function SpecialDays({ year, days, onChange }: Props) {
  const t = useText(workCalendarTexts);
  const label = useLabel();
  const format = useFormat();
  const columns: PlainColumn<SpecialDay>[] = [
    { key: 'day', label: t('day'), cell: ({ day }) => format.day(day) },
    {
      key: 'kind',
      label: t('kind'),
      cell: ({ kind }) => t(kind),
    },
    { key: 'name', label: t('name'), cell: ({ name }) => label(name) },
    {
      key: 'acts',
      label: t('acts'),
      isActs: true,
      width: 100,
      cell: ({ day }) => (
        <Button
          size="small"
          type="link"
          aria-label={t('remove.of', { day: format.day(day) })}
          onClick={() => onChange(days.filter((one) => one.day !== day))}
        >
          {t('remove')}
        </Button>
      ),
    },
  ];
  return (
    <SettingsSection title={t('days')} {...(days.length === 0 ? { help: t('days.none') } : {})}>
      <AddDay
        year={year}
        onAdd={(added) =>
          onChange(
            [...days.filter(({ day }) => day !== added.day), added].toSorted((a, b) =>
              a.day < b.day ? -1 : 1,
            ),
          )
        }
      />
      {days.length > 0 && (
        <PlainTable label={t('days')} columns={columns} items={days} keyOf={({ day }) => day} />
      )}
    </SettingsSection>
  );
}

function AddDay({ year, onAdd }: { year: number; onAdd: (day: SpecialDay) => void }) {
  const t = useText(workCalendarTexts);
  const [day, setDay] = useState<string | null>(null);
  const [kind, setKind] = useState<SpecialDay['kind']>('holiday');
  const [name, setName] = useState('');
  const isReady = day !== null && day.startsWith(`${year}-`) && name.trim() !== '';
  const add = () => {
    if (day === null || !isReady) return;
    onAdd({ day, kind, name: { en: name.trim(), zh: name.trim() } });
    setDay(null);
    setName('');
  };
  return (
    <div className={styles['add']}>
      <div className={styles['day']}>
        <DayPicker label={workCalendarTexts['day']} value={day} onChange={setDay} />
      </div>
      <Select
        aria-label={t('kind')}
        value={kind}
        onChange={setKind}
        options={(['holiday', 'workday'] as const).map((one) => ({ value: one, label: t(one) }))}
      />
      <Input
        aria-label={t('name')}
        placeholder={t('name')}
        maxLength={60}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Button disabled={!isReady} onClick={add}>
        {t('add')}
      </Button>
    </div>
  );
}
