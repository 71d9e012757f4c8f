import type { Executor } from '#engine/scope.ts';
import type { Draft } from './deliver.ts';

// Whoever comes back from a week off finds what waits on his page of approvals.
const looksBack = '2 days';

/** Who is asked to agree, nudged or told, and how approvals ended for those who submitted them; each once. */
export async function approvalsWaiting(
  db: Executor,
  workspaceId: number,
  now: Date,
): Promise<Draft[]> {
  const { rows } = await db.query<{
    user_id: string;
    record_id: string;
    by_id: string | null;
    event: string;
    key: string;
  }>(
    `with news as (
        select t.approver_id as user_id, t.approval_id as record_id, t.updated_by_id as by_id,
          case when t.kind = 'copy' then 'copied' else 'asked' end as event, 'approval:' || t.id as key
        from approval_turn t
        where t.workspace_id = $1 and t.since > $2::timestamptz - interval '${looksBack}' and t.deleted_at is null
          and (t.state = 'waiting' or t.kind = 'copy')
        union all
        select t.approver_id, t.approval_id, a.owner_id, 'nudged', 'approval:' || t.id || ':' || t.nudged_at
        from approval_turn t join approval a on a.workspace_id = t.workspace_id and a.id = t.approval_id
        where t.workspace_id = $1 and t.updated_at > $2::timestamptz - interval '${looksBack}' and t.deleted_at is null
          and t.state = 'waiting' and t.nudged_at > $2::timestamptz - interval '${looksBack}'
        union all
        select a.owner_id, a.id, a.updated_by_id, a.state, 'approval:' || a.id || ':' || a.round || a.state
        from approval a
        where a.workspace_id = $1 and a.ended_at > $2::timestamptz - interval '${looksBack}' and a.deleted_at is null
          and a.state in ('approved', 'rejected', 'returned')
      )
      select n.* from news n where n.user_id is distinct from n.by_id and n.user_id is not null
        and not exists (select from notice k where k.workspace_id = $1 and k.user_id = n.user_id and k.key = n.key)`,
    [workspaceId, now.toISOString()],
  );
  return rows.map(({ user_id, record_id, by_id, event, key }) => ({
    userId: user_id,
    recordId: record_id,
    byId: by_id,
    gathers: false,
    kind: 'approval',
    key,
    params: { event },
  }));
}
