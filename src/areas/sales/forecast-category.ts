import type { ForecastName } from './opportunity/rules/category.ts';

/** How surely an open opportunity is counted on; what is left out counts nowhere. */
export const forecastCategories = {
  pipeline: { label: { en: 'Pipeline', zh: '储备' }, color: 'grey' },
  best: { label: { en: 'Best case', zh: '乐观' }, color: 'blue' },
  commit: { label: { en: 'Commit', zh: '承诺' }, color: 'green' },
  omitted: { label: { en: 'Left out', zh: '不计入' }, color: 'amber' },
} as const satisfies Readonly<Record<ForecastName, unknown>>;
