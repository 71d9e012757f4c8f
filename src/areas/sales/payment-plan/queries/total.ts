import { rowsOf } from '#engine/database/run.ts';
import { sql } from '#engine/database/sql.ts';
import type { Scope } from '#engine/scope.ts';

// Beyond visible(scope): credit holds for the whole company, whoever asks.
/** What a customer still owes by plan, in the base currency, and since which day the oldest open part is due. */
export async function owedTotal(
  scope: Scope,
  party: string,
): Promise<{ open: string; oldest: string | null }> {
  const [row] = await rowsOf<{ open: string; oldest: string | null }>(
    scope.db,
    sql`select coalesce(sum(coalesce(p.amount_base, 0) - coalesce(p.received_base, 0)), 0)::text as open, min(p.due_on)::text as oldest
        from payment_plan p where p.workspace_id = ${scope.workspaceId} and p.party_id = ${party}::uuid
          and p.deleted_at is null and p.state in ('open', 'partly')`,
  );
  return row ?? { open: '0', oldest: null };
}
