import { customerReports } from './customers.ts';
import { dailyReports } from './daily.ts';
import { dealReports } from './deals.ts';
import { outcomeReports } from './outcomes.ts';
import { salesReports } from './sales.ts';
import type { StartReport } from './start-report.ts';

/** The reports that every workspace begins with, under their headings. */
export const startReports: readonly StartReport[] = [
  ...dailyReports,
  ...customerReports,
  ...salesReports,
  ...dealReports,
  ...outcomeReports,
];
