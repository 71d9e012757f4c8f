import { actOnLate } from '#areas/sales/approval/index.ts';
import { takeSnapshot } from '#areas/sales/forecast-snapshot/index.ts';
import { expireQuotes } from '#areas/sales/quote/index.ts';
import type { Pool } from '#engine/database/pool.ts';
import { systemScope } from '#engine/system-scope.ts';
import { model } from './product-model.ts';
import { repeat, type Repeating } from './repeating.ts';

const everyMinute = 60_000;

/** Does what approval rules say of those who let an approval wait for too long. */
export function keepApprovals(pool: Pool): Repeating {
  return repeat(() => lateEverywhere(pool), everyMinute, 5000);
}

async function lateEverywhere(pool: Pool, now = new Date()): Promise<void> {
  const { rows } = await pool.query<{ id: number }>(
    `select w.workspace_id as id from workspace w where w.state = 'active' and exists (
        select from approval_turn t where t.workspace_id = w.workspace_id and t.state = 'waiting' and t.due_at <= $1)`,
    [now.toISOString()],
  );
  for (const { id } of rows) await actOnLate(await systemScope(pool, model, id, now));
}

const everyQuarter = 900_000;

/** Lets quotes expire whose day has passed. */
export function keepQuotes(pool: Pool): Repeating {
  return repeat(() => expireEverywhere(pool), everyQuarter, 10_000);
}

async function expireEverywhere(pool: Pool, now = new Date()): Promise<void> {
  const { rows } = await pool.query<{ id: number }>(
    `select w.workspace_id as id from workspace w where w.state = 'active' and exists (
        select from quote q where q.workspace_id = w.workspace_id and q.state = 'sent' and q.deleted_at is null
          and q.valid_until < ($1::timestamptz at time zone w.zone)::date)`,
    [now.toISOString()],
  );
  for (const { id } of rows) await expireQuotes(await systemScope(pool, model, id, now));
}

const everyHour = 3_600_000;

/** Keeps the forecast of every workspace once a week, in its first hour in which somebody works here. */
export function keepForecasts(pool: Pool): Repeating {
  return repeat(() => snapshotsEverywhere(pool), everyHour, 60_000);
}

async function snapshotsEverywhere(pool: Pool, now = new Date()): Promise<void> {
  const { rows } = await pool.query<{ id: number }>(
    `select w.workspace_id as id from workspace w where w.state = 'active' and exists (
        select from opportunity o where o.workspace_id = w.workspace_id and o.deleted_at is null)
      and not exists (select from forecast_snapshot s where s.workspace_id = w.workspace_id and s.deleted_at is null
        and s.taken_on >= date_trunc('week', $1::timestamptz at time zone w.zone)::date)`,
    [now.toISOString()],
  );
  for (const { id } of rows) await takeSnapshot(await systemScope(pool, model, id, now));
}
