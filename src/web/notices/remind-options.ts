import { remindPresets } from '#model/notice-kinds.ts';
import { useText } from '#web/language/language.ts';
import { noticesTexts } from '#web/texts/notices.ts';

const [hour, day] = [60, 1440];

/** The reminders that one chooses from, and what each is called. */
export function useRemindOptions(): { value: number | 'none'; label: string }[] {
  const t = useText(noticesTexts);
  const words = (minutes: number): string => {
    if (minutes === 0) return t('remind.now');
    if (minutes % day === 0) return t('remind.days', { count: minutes / day });
    if (minutes % hour === 0) return t('remind.hours', { count: minutes / hour });
    return t('remind.minutes', { count: minutes });
  };
  return [
    { value: 'none', label: t('remind.none') },
    ...remindPresets.map((value) => ({ value, label: words(value) })),
  ];
}
