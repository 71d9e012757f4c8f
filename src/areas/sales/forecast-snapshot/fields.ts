import { forecastCategories } from '../forecast-category.ts';

/** What a snapshot tells apart: what was won already, and what was open by category. */
export const snapshotCategories = {
  won: { label: { en: 'Won', zh: '已赢单' }, color: 'teal' },
  ...forecastCategories,
} as const;
