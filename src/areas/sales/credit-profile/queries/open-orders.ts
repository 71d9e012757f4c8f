import { rowsOf } from '#engine/database/run.ts';
import { sql } from '#engine/database/sql.ts';
import type { Scope } from '#engine/scope.ts';

// Beyond visible(scope): credit holds for the whole company, whoever asks.
/** What a customer ordered without a plan of payment and has not paid, with the order that he asks for now, in the base currency. */
export async function openOrders(
  scope: Scope,
  { party, order }: { readonly party: string; readonly order: string },
): Promise<string> {
  const [row] = await rowsOf<{ open: string }>(
    scope.db,
    sql`select coalesce(sum(greatest(coalesce(o.total_base, 0) - coalesce(r.paid, 0), 0)), 0)::text as open from "order" o
        left join lateral (select sum(c.amount_base) as paid from receipt c where c.workspace_id = o.workspace_id
          and c.order_id = o.id and c.state <> 'reversed' and c.deleted_at is null) r on true
        where o.workspace_id = ${scope.workspaceId} and o.party_id = ${party}::uuid and o.deleted_at is null
          and (o.state in ('open', 'delivered') or o.id = ${order}::uuid) and not exists (select from payment_plan p
            where p.workspace_id = o.workspace_id and p.order_id = o.id and p.deleted_at is null)`,
  );
  return row?.open ?? '0';
}
