import type { Say } from '#web/language/language.ts';
import type { repeatTexts } from '#web/texts/repeat.ts';
import { places, readRepeat, weekdays, type Repeat, type Weekday } from './repeat-rule.ts';

type T = Say<typeof repeatTexts>;
type Words = {
  readonly t: T;
  readonly language: 'en' | 'zh';
  readonly day: (day: string) => string;
};

/** The sentence that a rule is read as; a rule that nobody can choose is shown as it is. */
export function repeatWords(rule: string, words: Words): string {
  const repeat = readRepeat(rule);
  if (repeat === null) return words.t('custom', { rule });
  const sentence = days(repeat, words);
  const { end } = repeat;
  if (end === null) return sentence;
  return 'count' in end
    ? words.t('times', { sentence, n: end.count })
    : words.t('until', { sentence, day: words.day(end.until) });
}

/** The weekday's name, short as in calendars or whole. */
export function weekdayName(language: 'en' | 'zh', day: Weekday, width: 'short' | 'long'): string {
  // 5 January 2026 is a Monday.
  const date = new Date(Date.UTC(2026, 0, 5 + weekdays.indexOf(day)));
  return new Intl.DateTimeFormat(language, { weekday: width, timeZone: 'UTC' }).format(date);
}

/** The word of a place in the month. */
export function placeName(t: T, place: number): string {
  const known = places.find((one) => one === place) ?? 1;
  return t(`place.${known}`);
}

function days(repeat: Repeat, { t, language }: Words): string {
  const { frequency, interval, on, month } = repeat;
  const every = interval === 1 ? t(frequency) : t(`many.${frequency}`, { n: interval });
  if (repeat.days.length > 0) {
    const names = repeat.days.map((day) => weekdayName(language, day, 'short'));
    return t('on.days', { every, days: names.join(language === 'zh' ? '、' : ', ') });
  }
  if (on === null) return every;
  const sentence = onWords(on, every, { t, language });
  if (month === null) return sentence;
  const date = new Date(Date.UTC(2026, month - 1, 1));
  const name = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(date);
  return t('in.month', { sentence, month: name });
}

function onWords(
  on: NonNullable<Repeat['on']>,
  every: string,
  { t, language }: Pick<Words, 't' | 'language'>,
): string {
  if ('place' in on) {
    const day = weekdayName(language, on.day, 'long');
    return t('on.place', { every, place: placeName(t, on.place), day });
  }
  return on.day === -1 ? t('on.last-day', { every }) : t('on.day', { every, day: on.day });
}
