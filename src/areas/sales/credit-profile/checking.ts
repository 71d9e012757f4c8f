import { z } from 'zod';
import { asEngine } from '#engine/system-scope.ts';
import { listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { addDecimals } from '#kit/decimal.ts';
import { daysBetween } from '#kit/day.ts';
import { dayIn } from '#kit/instant.ts';
import { Problem } from '#kit/problem.ts';
import { owedTotal } from '../payment-plan/index.ts';
import { openOrders } from './queries/open-orders.ts';
import { creditRefusal } from './rules/check.ts';

const shape = z.object({
  limit: z.object({ amount: z.string(), currency: z.string() }).nullable(),
  lateDays: z.number().nullable(),
  stopped: z.boolean().nullable(),
});

/** Refuses a customer who gets no more on credit; `order` is what he asks for now. Credit holds whatever the asker may see. */
export async function checkCredit(
  scope: Scope,
  asked: { readonly party: string; readonly order: string },
): Promise<void> {
  const engine = asEngine(scope);
  const { items } = await listRecords(engine, 'credit-profile', {
    filter: { field: 'party', op: 'is', value: asked.party },
    fields: Object.keys(shape.shape),
    limit: 1,
  });
  if (items[0] === undefined) return;
  const { limit, lateDays, stopped } = shape.parse(items[0]);
  const today = dayIn(scope.workspace.zone, scope.now.toISOString());
  const [planned, ordered] = await Promise.all([
    owedTotal(engine, asked.party),
    openOrders(engine, asked),
  ]);
  const owed = addDecimals(planned.open, ordered);
  const oldestLate = planned.oldest === null ? 0 : Math.max(0, daysBetween(planned.oldest, today));
  const credit = { limit: limit?.amount ?? null, lateDays, stopped: stopped === true };
  const why = creditRefusal(credit, { owed, oldestLate });
  if (why === null) return;
  const params = { owed, limit: limit?.amount ?? '', days: oldestLate };
  throw new Problem(`credit.${why}`, params, { status: 409 });
}
