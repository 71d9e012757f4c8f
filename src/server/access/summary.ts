import type { Scope } from '#engine/scope.ts';
import { openingKinds, unusualIn, type Unusual } from './unusual.ts';

/** What one person did in a period, by kind, and what stands out of it. */
export type AccessSummary = {
  readonly by: { readonly id: string; readonly title: string | null };
  readonly kinds: Readonly<Record<string, number>>;
  readonly lastSignIn: string | null;
  readonly unusual: readonly Unusual[];
};

type Row = {
  user_id: string;
  title: string | null;
  kinds: Record<string, number>;
  last_sign_in: string | null;
  new_devices: number | null;
  new_addresses: number | null;
};

/** At most so many people are summed up. */
const mostPeople = 500;

/** People with entries in the period, those first in whom something stands out; new is a device or address not seen in the 90 days before. */
export async function sumUpAccess(
  scope: Scope,
  { from, until, user }: { from: string; until: string; user?: string | undefined },
): Promise<AccessSummary[]> {
  const { rows } = await scope.db.query<Row>(
    `with counted as (
        select user_id, kind, count(*)::integer as times from access_log
          where workspace_id = $1 and at >= $2 and at < $3 and user_id is not null and ($5::uuid is null or user_id = $5)
          group by user_id, kind),
      opened as (
        select user_id, at, min(at) over (partition by user_id) as first,
            min(at) over (partition by user_id, details ->> 'device') as first_device,
            min(at) over (partition by user_id, details ->> 'address') as first_address
          from access_log where workspace_id = $1 and kind = any($4)
            and at >= $2::timestamptz - interval '90 days' and at < $3 and ($5::uuid is null or user_id = $5)),
      new as (
        select user_id, max(at) filter (where at >= $2) as last_sign_in,
            (count(*) filter (where at = first_device and at > first and at >= $2))::integer as new_devices,
            (count(*) filter (where at = first_address and at > first and at >= $2))::integer as new_addresses
          from opened group by user_id)
      select c.user_id, r.title, jsonb_object_agg(c.kind, c.times) as kinds, n.last_sign_in, n.new_devices, n.new_addresses
        from counted c left join new n on n.user_id = c.user_id
        left join record r on r.workspace_id = $1 and r.id = c.user_id
        group by c.user_id, r.title, n.last_sign_in, n.new_devices, n.new_addresses
        order by sum(c.times) desc, c.user_id limit $6`,
    [scope.workspaceId, from, until, openingKinds, user ?? null, mostPeople],
  );
  const all = rows.map((row) => ({
    by: { id: row.user_id, title: row.title },
    kinds: row.kinds,
    lastSignIn: row.last_sign_in,
    unusual: unusualIn(row.kinds, {
      devices: row.new_devices ?? 0,
      addresses: row.new_addresses ?? 0,
    }),
  }));
  return all.sort((a, b) => b.unusual.length - a.unusual.length);
}
