import type { Language } from '#kit/text.ts';
import type { Money } from '#kit/money.ts';

/** What a formula may know beside its record: never the clock. */
export type FormulaSurroundings = {
  /** The workspace's zone, in which a moment has its day. */
  readonly zone: string;
  /** The language in which options are named unless a formula says. */
  readonly language: Language;
  /** The days that are not as their weekday is; Monday to Friday are workdays otherwise. */
  readonly specialDays?: ReadonlyMap<string, 'holiday' | 'workday'>;
};

/** What changes from one evaluation to the next: the amount in the workspace's currency at today's rate. */
export type ToBase = (money: Money) => Money | null;
