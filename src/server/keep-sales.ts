import { assignWaiting, letLeadsFall, wakeLeads } from '#areas/sales/lead/index.ts';
import { actOnLate } from '#areas/sales/approval/index.ts';
import { takeSnapshot } from '#areas/sales/forecast-snapshot/index.ts';
import { lookAfterContracts } from '#areas/sales/contract/index.ts';
import { remindOfOverdue } from '#areas/sales/payment-plan/index.ts';
import { expireQuotes } from '#areas/sales/quote/index.ts';
import type { Pool } from '#engine/database/pool.ts';
import { systemScope } from '#engine/system-scope.ts';
import { deliver } from './notices/deliver.ts';
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

const everyFewSeconds = 15_000;

/** Gives new leads to people, lets those fall whom nobody takes up, and wakes those that rested. */
export function keepLeads(pool: Pool, mails: boolean): Repeating {
  return repeat(() => leadsEverywhere({ pool, mails }), everyFewSeconds, 7000);
}

type LeadParts = { readonly pool: Pool; readonly mails: boolean };

/** Does once what the clock asks of leads in every workspace. */
export async function leadsEverywhere({ pool, mails }: LeadParts, now = new Date()): Promise<void> {
  const { rows } = await pool.query<{ id: number; waits: boolean; falls: boolean; rests: boolean }>(
    `select * from (select w.workspace_id as id,
        exists (select from assignment_rule r where r.workspace_id = w.workspace_id and r.active is not false and r.deleted_at is null)
          and exists (select from lead l where l.workspace_id = w.workspace_id and l.state = 'new' and l.deleted_at is null
            and l.owner_id is null and l.pool_id is null and l.assigned_at is null) as waits,
        exists (select from assignment_rule r join lead l on l.workspace_id = r.workspace_id and l.assigned_rule_id = r.id
          where r.workspace_id = w.workspace_id and r.active is not false and r.deleted_at is null and l.deleted_at is null
            and l.state = 'new' and l.owner_id is not null
            and l.assigned_at < $1::timestamptz - make_interval(days => r.fall_days::integer)) as falls,
        exists (select from lead l where l.workspace_id = w.workspace_id and l.state = 'nurtured' and l.deleted_at is null
          and l.nurture_until <= ($1::timestamptz at time zone w.zone)::date) as rests
      from workspace w where w.state = 'active') due where waits or falls or rests`,
    [now.toISOString()],
  );
  for (const { id, waits, falls, rests } of rows) {
    const scope = await systemScope(pool, model, id, now);
    if (waits) await assignWaiting(scope);
    if (rests) await wakeLeads(scope);
    const fallen = falls ? await letLeadsFall(scope) : [];
    const drafts = fallen.map((one) => ({
      userId: one.owner,
      kind: 'falling' as const,
      key: `fell:${one.id}:${now.toISOString()}`,
      recordId: one.id,
      byId: null,
      gathers: false,
      params: { times: 1, object: 'lead', event: 'lead' },
    }));
    if (drafts.length > 0) await deliver(pool, { workspaceId: id, mails, now }, drafts);
  }
}

/** Warns of contracts that end and of payments that are overdue, ends what is over and lets go on what goes on by itself. */
export function keepContracts(pool: Pool): Repeating {
  return repeat(() => contractsEverywhere(pool), everyHour, 30_000);
}

async function contractsEverywhere(pool: Pool, now = new Date()): Promise<void> {
  const { rows } = await pool.query<{ id: number; ends: boolean; owes: boolean }>(
    `select w.workspace_id as id, exists (
        select from contract c where c.workspace_id = w.workspace_id and c.deleted_at is null and c.state in ('active', 'expiring')
          and c.ends_on <= d.today + case when c.state = 'active' then coalesce(c.warn_days, 0) else -1 end) as ends, exists (
        select from payment_plan p where p.workspace_id = w.workspace_id and p.deleted_at is null and p.reminded_on is null
          and p.state in ('open', 'partly') and p.due_on < d.today) as owes
      from workspace w, lateral (select ($1::timestamptz at time zone w.zone)::date as today) d where w.state = 'active'`,
    [now.toISOString()],
  );
  for (const { id, ends, owes } of rows.filter((row) => row.ends || row.owes)) {
    const scope = await systemScope(pool, model, id, now);
    if (ends) await lookAfterContracts(scope);
    while (owes && (await remindOfOverdue(scope)) > 0);
  }
}
