import type { Row } from '#web/api/row.ts';
import { readLink, readText } from '#web/kinds/values.ts';

/** What one unit of a currency is worth in the base currency from a day on. */
export type Rate = { readonly id: string; readonly validOn: string; readonly rate: string };

/** A currency with its rates, the latest first. */
export type Currency = {
  readonly id: string;
  readonly code: string;
  readonly name: string | null;
  readonly isUsed: boolean;
  readonly rates: readonly Rate[];
  /** The rate of that day. */
  readonly today: Rate | null;
};

/** Currencies with their rates, the base currency first; `today` is 'YYYY-MM-DD'. */
export function readCurrencies(
  rows: readonly Row[],
  rates: readonly Row[],
  { today, base }: { today: string; base: string },
): Currency[] {
  const byCurrency = Map.groupBy(rates, (row) => readLink(row['currency'])?.id ?? '');
  const all = rows.map((row) => {
    const own = (byCurrency.get(row.id) ?? [])
      .map((rate) => ({
        id: rate.id,
        validOn: readText(rate['validOn']) ?? '',
        rate: readText(rate['rate']) ?? '',
      }))
      .toSorted((a, b) => (a.validOn < b.validOn ? 1 : -1));
    return {
      id: row.id,
      code: readText(row['code']) ?? '',
      name: readText(row['name']),
      isUsed: row['active'] !== false,
      rates: own,
      today: own.find(({ validOn }) => validOn <= today) ?? null,
    };
  });
  return all.toSorted((a, b) => Number(b.code === base) - Number(a.code === base));
}
