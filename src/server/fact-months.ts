import type { Pool } from 'pg';
import { tendFacts } from '#engine/database/fact-months.ts';
import { logLine } from './log-line.ts';
import { model } from './product-model.ts';
import { repeat, type Repeating } from './repeating.ts';

/** Looks every hour whether facts are worth partitions by month; moves large months to their own at night. */
export function keepFacts(pool: Pool): Repeating {
  return repeat(async () => {
    const now = new Date();
    const made = await tendFacts(pool, model, { now, moving: isNight(now) });
    if (made.length > 0) logLine('partitions of facts made', { partitions: made });
  }, 3_600_000);
}

// By the clock of the machine, which stands where its people sleep, or near enough.
function isNight(now: Date): boolean {
  return now.getHours() >= 1 && now.getHours() < 5;
}
