import { getCountries } from 'libphonenumber-js/min';
import { useMemo } from 'react';
import { useLanguage } from './language.ts';

/** A code with what people call it. */
export type Named = { readonly value: string; readonly label: string };

/** The countries of the world by their names, in their order. */
export function useCountries(): Named[] {
  const { language } = useLanguage();
  return useMemo(
    () => namedIn(language, 'region', getCountries()).toSorted((a, b) => compare(language, a, b)),
    [language],
  );
}

/** The currencies of the world by code and name. */
export function useCurrencies(): Named[] {
  const { language } = useLanguage();
  return useMemo(
    () =>
      namedIn(language, 'currency', Intl.supportedValuesOf('currency')).map(({ value, label }) => ({
        value,
        label: `${value} ${label}`,
      })),
    [language],
  );
}

/** The time zones of the world by their IANA names. */
export const zones: readonly Named[] = Intl.supportedValuesOf('timeZone').map((zone) => ({
  value: zone,
  label: zone.replaceAll('_', ' '),
}));

/** The name of a currency in a language; the code where it has none. */
export function currencyName(language: 'en' | 'zh', code: string): string {
  return namedIn(language, 'currency', [code])[0]?.label ?? code;
}

function namedIn(
  language: 'en' | 'zh',
  type: 'currency' | 'region',
  codes: readonly string[],
): Named[] {
  const names = new Intl.DisplayNames(language === 'zh' ? 'zh-CN' : 'en', { type });
  return codes.map((code) => ({ value: code, label: names.of(code) ?? code }));
}

function compare(language: 'en' | 'zh', a: Named, b: Named): number {
  return a.label.localeCompare(b.label, language === 'zh' ? 'zh-CN' : 'en');
}
