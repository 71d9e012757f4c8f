import { z } from 'zod';
import { compile, sql } from '../database/sql.ts';
import { rowsOf } from '../database/run.ts';
import { matchesSql, someMatches, type Prepared } from './prepare.ts';

const exactTo = 10_000;

/** The most matches that a list sorts without an index. */
export const mostSorted = 10_000;

/** How many records match: exact to 10,000 (or to the end when asked), beyond that the planner's estimate, which says so. */
export async function countMatches(
  prepared: Prepared,
  toTheEnd: boolean,
): Promise<{ count: number; countIsExact: boolean }> {
  const { db } = prepared.scope;
  if (toTheEnd) {
    const [all] = await rowsOf<{ count: string }>(
      db,
      sql`select count(*) as count from (${matchesSql(prepared, sql`1`)}) m`,
    );
    return { count: Number(all?.count), countIsExact: true };
  }
  const count = await countTo(prepared, exactTo + 1);
  if (count <= exactTo) return { count, countIsExact: true };
  return { count: Math.max(count, await estimate(prepared)), countIsExact: false };
}

/** The number of matches, or one more than can be sorted. */
export function sortableCount(prepared: Prepared): Promise<number> {
  return countTo(prepared, mostSorted + 1);
}

async function countTo(prepared: Prepared, most: number): Promise<number> {
  const [row] = await rowsOf<{ count: string }>(
    prepared.scope.db,
    sql`select count(*) as count from (select id from (${someMatches(prepared, most)}) u limit ${most}) m`,
  );
  return Number(row?.count);
}

const planShape = z.array(z.object({ Plan: z.object({ 'Plan Rows': z.number() }) }));

async function estimate(prepared: Prepared): Promise<number> {
  const { text, values } = compile(sql`explain (format json) ${matchesSql(prepared, sql`1`)}`);
  const { rows } = await prepared.scope.db.query<Record<string, unknown>>(text, values);
  return Math.round(planShape.parse(rows[0]?.['QUERY PLAN'])[0]?.Plan['Plan Rows'] ?? 0);
}
