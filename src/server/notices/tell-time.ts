import { activeWorkspaces, fromPlace } from '#engine/notice/index.ts';
import type { Executor } from '#engine/scope.ts';
import { deliver, type Draft } from './deliver.ts';
import { approvalsWaiting } from './approvals-waiting.ts';
import { fallingSoon } from './falling-soon.ts';
import { reminderSources } from './reminders.ts';
import type { ReminderSource, Span } from './source.ts';
import type { TellingParts } from './tell-changes.ts';

// A change that was being written while the clock was read is found by the next look.
const overlap = 600_000;
const dayBegins = '08:00';
const promisesEvery = 300_000;

/** Tells people of what the clock brought since the last look, in every workspace: reminders, promises due, imports that ended. */
export async function tellOfTime(parts: TellingParts, now = new Date()): Promise<number> {
  let told = 0;
  for (const workspaceId of await activeWorkspaces(parts.pool))
    told += await tellTimeOf(parts, workspaceId, now);
  return told;
}

/** The same for one workspace. */
export async function tellTimeOf(
  parts: TellingParts,
  workspaceId: number,
  now: Date,
): Promise<number> {
  const told = await fromPlace(parts.pool, workspaceId, now, async (tx, place) => {
    const since = Date.parse(place.clockTo);
    const span = {
      from: new Date(Math.min(since, now.getTime()) - overlap).toISOString(),
      to: now.toISOString(),
    };
    const isTurn = (every: number) =>
      every === 0 ||
      since === now.getTime() ||
      Math.floor(since / every) !== Math.floor(now.getTime() / every);
    const sources = reminderSources.filter(({ every }) => isTurn(every));
    const drafts = [
      ...(await dueReminders(tx, workspaceId, { span, sources })),
      ...(await endedImports(tx, workspaceId, span)),
      ...(await approvalsWaiting(tx, workspaceId, now)),
      ...(isTurn(promisesEvery) ? await duePromises(tx, workspaceId, now) : []),
      ...(isTurn(promisesEvery) ? await fallingSoon(tx, workspaceId, now) : []),
    ];
    const count = await deliver(tx, { workspaceId, mails: parts.mails, now }, drafts);
    return { place: { ...place, clockTo: span.to }, result: count };
  });
  return told ?? 0;
}

async function dueReminders(
  db: Executor,
  workspaceId: number,
  { span, sources }: { readonly span: Span; readonly sources: readonly ReminderSource[] },
): Promise<Draft[]> {
  const drafts: Draft[] = [];
  for (const { due } of sources) {
    for (const { userId, recordId, time, key, occasion } of await due(db, workspaceId, span)) {
      const params = occasion ? { event: occasion.event, day: occasion.on } : { time };
      const kind = occasion ? 'occasion' : 'reminder';
      drafts.push({ ...alone, userId, recordId, key, kind, params });
    }
  }
  return drafts;
}

async function endedImports(db: Executor, workspaceId: number, span: Span): Promise<Draft[]> {
  const { rows } = await db.query<{
    id: string;
    user_id: string;
    file_name: string;
    refused: string;
    failed: boolean;
  }>(
    `select r.id, r.user_id, r.file_name, r.errors + r.conflicts as refused, r.state = 'failed' as failed
      from import_run r where r.workspace_id = $1 and r.mode = 'commit' and r.user_id is not null
        and r.finished_at > $2 and r.finished_at <= $3
        and (r.state = 'failed' or r.state = 'done' and r.errors + r.conflicts > 0)`,
    [workspaceId, span.from, span.to],
  );
  return rows.map(({ id, user_id, file_name, refused, failed }) => ({
    ...alone,
    userId: user_id,
    recordId: null,
    kind: 'import',
    key: `import:${id}`,
    params: { file: file_name, refused: Number(refused), failed },
  }));
}

/** Promises that are due today, once it is morning where their owner is, and those that were due yesterday. */
async function duePromises(db: Executor, workspaceId: number, now: Date): Promise<Draft[]> {
  const { rows } = await db.query<{
    id: string;
    owner_id: string;
    due_on: string;
    overdue: boolean;
  }>(
    `select c.id, c.owner_id, c.due_on, c.due_on < here.day as overdue
      from commitment c
      join "user" u on u.workspace_id = c.workspace_id and u.id = c.owner_id
      join workspace w on w.workspace_id = c.workspace_id
      cross join lateral (select ($2::timestamptz at time zone coalesce(u.zone, w.zone))::date as day,
        ($2::timestamptz at time zone coalesce(u.zone, w.zone))::time as hour) here
      where c.workspace_id = $1 and c.deleted_at is null and c.state = 'open'
        and c.due_on between ($2::timestamptz at time zone 'UTC')::date - 2 and ($2::timestamptz at time zone 'UTC')::date + 1
        and c.due_on between here.day - 1 and here.day and here.hour >= $3::time
        and not exists (select from notice n where n.workspace_id = c.workspace_id and n.user_id = c.owner_id
          and n.key = 'promise:' || c.id || ':' || c.due_on || case when c.due_on < here.day then ':overdue' else '' end)`,
    [workspaceId, now.toISOString(), dayBegins],
  );
  return rows.map(({ id, owner_id, due_on, overdue }) => ({
    ...alone,
    userId: owner_id,
    recordId: id,
    kind: 'commitment',
    key: `promise:${id}:${due_on}${overdue ? ':overdue' : ''}`,
    params: { isOverdue: overdue },
  }));
}

const alone = { byId: null, gathers: false } as const;
