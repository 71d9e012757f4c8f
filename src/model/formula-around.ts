import type { Language } from '#kit/text.ts';
import type { MoneyValue } from './value.ts';

/** What a formula may know beside its record: never the clock. */
export type FormulaAround = {
  /** The workspace's zone, in which a moment has its day. */
  readonly zone: string;
  /** The language in which options are named unless a formula says. */
  readonly language: Language;
  /** The days that are not as their weekday is; Monday to Friday are workdays otherwise. */
  readonly specialDays?: ReadonlyMap<string, 'holiday' | 'workday'>;
  /** The amount in the workspace's currency at the rate of the day of writing; null without a rate. */
  readonly base: (money: MoneyValue) => MoneyValue | null;
};

/** What a formula reads beside the fields of its record. */
export type FormulaReading = FormulaAround & {
  /** What a linked record holds at the end of a path; null where a link leads nowhere. */
  readonly at: (path: string) => unknown;
};
