import { asEngine } from '#engine/system-scope.ts';
import { commit } from '#engine/commit/index.ts';
import { listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { dayIn } from '#kit/instant.ts';

const atOnce = 500;

/** Lets quotes expire that wait for an answer after the day until which they hold; gives how many. */
export async function expireQuotes(scope: Scope): Promise<number> {
  const today = dayIn(scope.workspace.zone, scope.now.toISOString());
  const { items } = await listRecords(asEngine(scope), 'quote', {
    filter: {
      all: [
        { field: 'state', op: 'is', value: 'sent' },
        { field: 'validUntil', op: 'lt', value: today },
      ],
    },
    fields: ['id'],
    limit: atOnce,
  });
  if (items.length === 0) return 0;
  const changes = items.map((item) => ({
    op: 'update' as const,
    object: 'quote',
    id: String(item['id']),
    values: { state: 'expired' },
  }));
  await commit(asEngine(scope), { changes, byAction: true });
  return items.length;
}
