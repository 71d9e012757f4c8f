import type { Text } from '#kit/text.ts';
import type { Report } from '#model/report/report.ts';

/** A report that every workspace begins with; `key` is the number of the requirement that it answers, where there is one. */
export type StartReport = {
  readonly key: string;
  readonly heading: 'daily' | 'customers' | 'sales' | 'opportunities' | 'products';
  readonly name: Text;
  readonly description: Text;
  readonly definition: (say: (text: Text) => string) => Report;
};

/** Orders that hold: confirmed, and not cancelled since. */
export const held = ['open', 'delivered', 'closed'] as const;
