import chineseDays from 'chinese-days';
import { addDays } from './day.ts';

/** A day that is not as its weekday is: a holiday, or a workday at a weekend (调休). */
export type ChinaSpecialDay = {
  readonly day: string;
  readonly kind: 'holiday' | 'workday';
  readonly name: { readonly en: string; readonly zh: string };
};

/** The holidays and moved workdays of mainland China from one day to another, both included; none in years that are not announced. */
export function chinaSpecialDays(from: string, to: string): ChinaSpecialDay[] {
  const found: ChinaSpecialDay[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const { work, name } = chineseDays.getDayDetail(day);
    const [en = '', zh] = name.split(',');
    // An ordinary day is named after its weekday alone.
    if (zh !== undefined) found.push({ day, kind: work ? 'workday' : 'holiday', name: { en, zh } });
  }
  return found;
}
