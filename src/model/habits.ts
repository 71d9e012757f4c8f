import { minorPlaces } from '#kit/currency.ts';
import type { Language } from '#kit/text.ts';
import type { MoneyValue } from './value.ts';

/** What decides how values are written: zone by its IANA name, currency the base one of the workspace. */
export type Habits = {
  readonly language: Language;
  readonly region: string;
  readonly zone: string;
  readonly currency: string;
};

/** The words of one language, region, zone and base currency. */
export function formatFor({ language, region, zone, currency }: Habits) {
  const locale = localeOf(language, region);
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 20 });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const instantDay = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: zone });
  const exact = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'medium',
    timeZone: zone,
  });
  const minute = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: zone,
  });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const list = new Intl.ListFormat(locale, { type: 'unit', style: 'narrow' });
  const regions = new Intl.DisplayNames(locale, { type: 'region' });

  return {
    locale,
    zone,
    number: (value: number | string) => (isNumeric(value) ? number.format(value) : String(value)),
    money: (value: MoneyValue) => moneyOf(value),
    percent: (value: string) => (isNumeric(value) ? `${number.format(value)}%` : value),
    /** A day 'YYYY-MM-DD', which has no zone. */
    day: (value: string) => day.format(new Date(`${value}T00:00:00Z`)),
    exact: (value: string) => exact.format(new Date(value)),
    minute: (value: string) => minute.format(new Date(value)),
    /** "3 hours ago" under a week, the day beyond it. */
    ago: (value: string, now: number) => agoOf(value, now) ?? instantDay.format(new Date(value)),
    list: (values: readonly string[]) => list.format(values),
    names: (values: readonly string[]) => values.join(language === 'zh' ? '、' : ', '),
    country: (code: string) => (/^[A-Z]{2}$/.test(code) ? (regions.of(code) ?? code) : code),
  };

  // The base currency goes by its plain sign; another one says which it is.
  function moneyOf({ amount, currency: unit }: MoneyValue): string {
    const places = Math.max(minorPlaces(unit), amount.split('.')[1]?.length ?? 0);
    const style = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency: unit,
      currencyDisplay: unit === currency ? 'narrowSymbol' : 'symbol',
      minimumFractionDigits: places,
      maximumFractionDigits: places,
    });
    return isNumeric(amount) ? style.format(amount) : `${amount} ${unit}`;
  }

  function agoOf(value: string, now: number): string | null {
    const seconds = Math.round((Date.parse(value) - now) / 1000);
    const size = Math.abs(seconds);
    if (size >= 7 * 86_400) return null;
    if (size < 45) return relative.format(0, 'second');
    if (size < 45 * 60) return relative.format(Math.round(seconds / 60), 'minute');
    if (size < 22 * 3600) return relative.format(Math.round(seconds / 3600), 'hour');
    return relative.format(Math.round(seconds / 86_400), 'day');
  }
}

/** The locale of a language as a region writes it: en in CN is written like English outside America. */
function localeOf(language: Language, region: string): string {
  if (language === 'zh')
    return ['TW', 'HK', 'MO', 'SG'].includes(region) ? `zh-${region}` : 'zh-CN';
  return ['US', 'CA', 'AU', 'NZ', 'IN', 'SG', 'IE', 'ZA'].includes(region)
    ? `en-${region}`
    : 'en-GB';
}

function isNumeric(value: number | string): value is number | `${number}` {
  return value !== '' && Number.isFinite(Number(value));
}
