import type { Executor } from '#engine/scope.ts';
import { occasionReminders } from './occasion-reminders.ts';
import { seriesReminders } from './series-reminders.ts';
import type { DueReminder, ReminderSource, Span } from './source.ts';

/** Where reminders come from; a source of another kind joins by a line. */
export const reminderSources: readonly ReminderSource[] = [
  { every: 0, due: ofActivities },
  seriesReminders,
  occasionReminders,
];

/** Open activities remind their owner and those of us who take part and did not decline. */
async function ofActivities(
  db: Executor,
  workspaceId: number,
  { from, to }: Span,
): Promise<DueReminder[]> {
  const { rows } = await db.query<{ id: string; time: string; minutes: string; user_id: string }>(
    `select a.id, coalesce(a.start_at, a.due_at) as time, a.remind_before as minutes, who.user_id
      from activity a cross join lateral (
        select a.owner_id as user_id where a.owner_id is not null
        union select p.user_id from participant p
          where p.workspace_id = a.workspace_id and p.activity_id = a.id and p.deleted_at is null
            and p.user_id is not null and p.reply is distinct from 'declined') who
      where a.workspace_id = $1 and a.remind_at > $2 and a.remind_at <= $3
        and a.status = 'open' and a.deleted_at is null
        and not exists (select from activity x where x.workspace_id = a.workspace_id and x.series_id = a.id
          and x.original_start = a.start_at)
      order by a.remind_at, a.id`,
    [workspaceId, from, to],
  );
  return rows.map(({ id, time, minutes, user_id }) => ({
    userId: user_id,
    recordId: id,
    time,
    key: `reminder:${id}:${time}:${minutes}`,
  }));
}
