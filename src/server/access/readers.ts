import { depthOf } from '#engine/access/reach.ts';
import { findRecord } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { Problem } from '#kit/problem.ts';
import { listAccess, type AccessEntry } from './entries.ts';

/** Who looked at a customer, showed hidden values or took his data out, newest first; refuses whoever is neither administrator nor may hand data over. */
export async function listReaders(
  scope: Scope,
  customer: string,
  page: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<{ items: AccessEntry[]; next: string | null }> {
  await findRecord(scope, 'party', customer, { fields: [] });
  if (depthOf(scope.rights, 'contact', 'hand-over-data') === 'none')
    throw new Problem('readers.not-allowed', {}, { status: 403 });
  return listAccess(scope, { ...page, record: customer });
}

/** How often somebody looked at a customer, from when until when. */
export type ReaderTotal = {
  readonly by: string;
  readonly times: number;
  readonly firstAt: string;
  readonly lastAt: string;
};

/** Everybody who looked at a customer while the entries are kept, whoever looked last first. */
export async function sumUpReaders(scope: Scope, customer: string): Promise<ReaderTotal[]> {
  const { rows } = await scope.db.query<ReaderTotal>(
    `select coalesce(r.title, '–') as by, count(*)::integer as times, min(l.at) as "firstAt", max(l.at) as "lastAt"
      from access_log l left join record r on r.workspace_id = l.workspace_id and r.id = coalesce(l.viewed_by, l.user_id)
      where l.workspace_id = $1 and l.record_id = $2 and l.kind in ('customer.read', 'value.shown')
      group by coalesce(l.viewed_by, l.user_id), r.title order by max(l.at) desc limit 5000`,
    [scope.workspaceId, customer],
  );
  return rows;
}
