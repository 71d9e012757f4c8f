import { occurrencesBetween } from '#kit/recurrence.ts';
import { addMilliseconds } from '#kit/instant.ts';
import type { Executor } from '#engine/scope.ts';
import type { DueReminder, ReminderSource, Span } from './source.ts';

/** Every further time of a series reminds like its first, but for the times that were taken out of it: those remind by themselves. */
export const seriesReminders: ReminderSource = { every: 60_000, due };

type SeriesRow = {
  id: string;
  start_at: string;
  repeats: string;
  repeats_in: string;
  minutes: string;
  taken: string[];
  users: string[];
};

// More times of one series than come due at one look: a day's worth of the most frequent rule.
const most = 50;

// A task that repeats is followed by the next one, which has a reminder of its own.
async function due(db: Executor, workspaceId: number, span: Span): Promise<DueReminder[]> {
  const { rows } = await db.query<SeriesRow>(
    `select a.id, a.start_at, a.repeats, a.repeats_in, a.remind_before as minutes,
        array(select x.original_start from activity x
          where x.workspace_id = a.workspace_id and x.series_id = a.id and x.original_start is not null
            and x.original_start > $2::timestamptz) as taken,
        array(select a.owner_id where a.owner_id is not null
          union select p.user_id from participant p
            where p.workspace_id = a.workspace_id and p.activity_id = a.id and p.deleted_at is null
              and p.user_id is not null and p.reply is distinct from 'declined') as users
      from activity a
      where a.workspace_id = $1 and a.repeats is not null and a.deleted_at is null and a.status = 'open'
        and a.kind <> 'task' and a.remind_before is not null and a.repeats_in is not null
        and a.start_at <= $3::timestamptz + make_interval(mins => a.remind_before::integer)`,
    [workspaceId, span.from, span.to],
  );
  return rows.flatMap((series) => ofSeries(series, span));
}

function ofSeries(series: SeriesRow, { from, to }: Span): DueReminder[] {
  const ahead = Number(series.minutes) * 60_000;
  const repetition = { rule: series.repeats, start: series.start_at, zone: series.repeats_in };
  const taken = new Set(series.taken.map((at) => new Date(at).toISOString()));
  const first = new Date(series.start_at).toISOString();
  // After the beginning of the span, up to its end.
  const stretch = { from: addMilliseconds(from, ahead + 1), to: addMilliseconds(to, ahead + 1) };
  return occurrencesBetween(repetition, { ...stretch, most })
    .filter((time) => time !== first && !taken.has(time))
    .flatMap((time) =>
      series.users.map((userId) => ({
        userId,
        recordId: series.id,
        time,
        key: `reminder:${series.id}:${time}:${series.minutes}`,
      })),
    );
}
