import { Select } from 'antd';
import { useText } from '#web/language/language.ts';
import { noticesTexts } from '#web/texts/notices.ts';
import { useRemindOptions } from './remind-options.ts';
import { useUsualReminder } from './use-usual-reminder.ts';

/** Minutes before which somebody is reminded; `usual` as he set it for that kind, null not at all. */
export type Remind = number | 'usual' | null;

type Props = {
  readonly kind: string;
  readonly value: Remind;
  readonly onChange: (value: Remind) => void;
};

/** Chooses a reminder; the usual one of that kind until another is chosen. */
export function RemindSelect({ kind, value, onChange }: Props) {
  const t = useText(noticesTexts);
  const usual = useUsualReminder(kind);
  const minutes = value === 'usual' ? usual : value;
  return (
    <Select
      aria-label={t('remind')}
      popupMatchSelectWidth={false}
      value={minutes ?? 'none'}
      options={useRemindOptions(minutes)}
      onChange={(next) => onChange(typeof next === 'number' ? next : null)}
    />
  );
}
