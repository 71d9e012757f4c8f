import { compareDecimals } from '#kit/decimal.ts';

/** How surely an open opportunity is counted on. */
const forecastNames = ['pipeline', 'best', 'commit', 'omitted'] as const;
export type ForecastName = (typeof forecastNames)[number];

/** What a stage says of those who come into it: its own word, else by its probability in percent. */
export function categoryOf(said: unknown, probability: string | null): ForecastName {
  const own = forecastNames.find((one) => one === said);
  if (own !== undefined) return own;
  if (compareDecimals(probability ?? '0', '80') >= 0) return 'commit';
  return compareDecimals(probability ?? '0', '50') >= 0 ? 'best' : 'pipeline';
}
