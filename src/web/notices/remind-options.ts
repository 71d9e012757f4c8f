import { remindPresets } from '#model/notice-kinds.ts';
import { useText } from '#web/language/language.ts';
import { noticesTexts } from '#web/texts/notices.ts';

const [hour, day] = [60, 1440];

type Say = ReturnType<typeof useText<typeof noticesTexts>>;

/** What a reminder so many minutes before is called. */
export function remindWords(t: Say, minutes: number): string {
  if (minutes === 0) return t('remind.now');
  if (minutes % day === 0) return t('remind.days', { count: minutes / day });
  if (minutes % hour === 0) return t('remind.hours', { count: minutes / hour });
  return t('remind.minutes', { count: minutes });
}

/** The reminders that one chooses from, and what each is called; `held` is offered too where it is a rarer one. */
export function useRemindOptions(
  held: number | null = null,
): { value: number | 'none'; label: string }[] {
  const t = useText(noticesTexts);
  const minutes = new Set<number>([...remindPresets, ...(held === null ? [] : [held])]);
  return [
    { value: 'none', label: t('remind.none') },
    ...[...minutes]
      .toSorted((a, b) => a - b)
      .map((value) => ({ value, label: remindWords(t, value) })),
  ];
}
