import type { Row } from '#web/api/row.ts';

export const statusFigures = [
  'repeatFrom',
  'loyalFrom',
  'loyalDays',
  'wonBackUntil',
  'silence',
  'rhythm',
  'rhythmLeast',
  'rhythmMost',
] as const;
export const stageFigures = [
  'formationFrom',
  'stableAfter',
  'trendDays',
  'growth',
  'decline',
] as const;
export type Figure = (typeof statusFigures)[number] | (typeof stageFigures)[number];

// Decimals travel as text; the others are whole numbers.
const decimals: ReadonlySet<string> = new Set(['rhythm', 'growth', 'decline']);

/** What a rule says beside its figures. */
export const ruleFields = ['name', 'position', 'customers', 'rule', 'purchases', 'active'] as const;

/** The figure as a number; null where it is left empty. */
export function figureOf(rule: Row, figure: Figure): number | null {
  const value = rule[figure];
  if (value === null || value === undefined || value === '') return null;
  return Number(value);
}

/** The figure as the server takes it. */
export function asValue(figure: Figure, value: number | null): number | string | null {
  return value !== null && decimals.has(figure) ? String(value) : value;
}
