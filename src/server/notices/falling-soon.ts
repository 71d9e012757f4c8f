import type { Executor } from '#engine/scope.ts';
import type { Draft } from './deliver.ts';

const dayBegins = '08:00';

/** Whose customers fall within the days that the pools say, one notice a person and day, once it is morning where he is. */
export async function fallingSoon(db: Executor, workspaceId: number, now: Date): Promise<Draft[]> {
  const { rows } = await db.query<{
    user_id: string;
    today: string;
    count: string;
    first: string;
    id: string;
  }>(
    `with soon as (select max(remind_days) as days from pool
        where workspace_id = $1 and active is not false and recycles and deleted_at is null)
      select u.id as user_id, here.day::text as today, count(*) as count, min(p.falls_on) as first, (array_agg(p.id order by p.falls_on, p.id))[1] as id
      from soon join party p on p.workspace_id = $1 and p.kind = any('{organisation,person,household}')
        and p.falls_on > ($2::timestamptz at time zone 'UTC')::date - 2
        and p.falls_on <= ($2::timestamptz at time zone 'UTC')::date + 1 + soon.days::integer
      join "user" u on u.workspace_id = p.workspace_id and u.id = p.owner_id
      join workspace w on w.workspace_id = p.workspace_id
      cross join lateral (select ($2::timestamptz at time zone coalesce(u.zone, w.zone))::date as day,
        ($2::timestamptz at time zone coalesce(u.zone, w.zone))::time as hour) here
      where p.deleted_at is null and p.falls_on > here.day and p.falls_on <= here.day + soon.days::integer and here.hour >= $3::time
        and not exists (select from notice n where n.workspace_id = p.workspace_id and n.user_id = u.id
          and n.key = 'falling:' || here.day)
      group by u.id, here.day`,
    [workspaceId, now.toISOString(), dayBegins],
  );
  return rows.map(({ user_id, today, count, first, id }) => ({
    byId: null,
    gathers: false,
    userId: user_id,
    recordId: Number(count) === 1 ? id : null,
    kind: 'falling',
    key: `falling:${today}`,
    params: { times: Number(count), object: 'party', day: first },
  }));
}
