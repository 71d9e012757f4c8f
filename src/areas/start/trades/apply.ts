import { commit } from '#engine/commit/index.ts';
import { listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { partsOf } from '#kit/day.ts';
import { dayIn } from '#kit/instant.ts';
import { Problem } from '#kit/problem.ts';
import { inLanguage } from '#kit/text.ts';
import type { ChangesetReply } from '#model/api.ts';
import { findWorkYear } from '../../admin/calendar-year/index.ts';
import { classSlots } from '../../customers/classification/object.ts';
import { startId } from '../settings.ts';
import { trades } from './all.ts';
import { lackingOfTrade } from './lacking-of-trade.ts';
import { tradeRecords, type TradeGround } from './records.ts';

type Place = Pick<TradeGround, 'ownerId' | 'unitId'> & {
  /** Shows the diff and writes nothing. */
  readonly dryRun?: boolean;
};

/** Sets a workspace up for the trade of that key as one changeset that bears its name, so that it can be seen and undone as a whole; what is there already stays as it is. */
export async function applyTrade(
  scope: Scope,
  key: string,
  { dryRun = false, ...place }: Place,
): Promise<ChangesetReply> {
  const trade = trades.find((one) => one.key === key);
  if (!trade) throw new Problem('set-up.no-trade', { trade: key });
  const { language } = scope;
  const changes = await lackingOfTrade(
    scope,
    tradeRecords(trade, { language, ...place, ...(await groundOf(scope)) }),
  );
  const reason = { en: `Set up for: ${trade.name.en}`, zh: `行业方案：${trade.name.zh}` };
  return commit(scope, { changes, reason: inLanguage(reason, language), byAction: true, dryRun });
}

async function groundOf(
  scope: Scope,
): Promise<Pick<TradeGround, 'year' | 'statusRuleId' | 'freeSlots'>> {
  const { year } = partsOf(dayIn(scope.zone, scope.now.toISOString()));
  const { id, days } = await findWorkYear(scope, year);
  const rule = startId('status-rule all');
  const [rules, schemes] = await Promise.all([
    listRecords(scope, 'status-rule', { filter: { field: 'id', op: 'is', value: rule }, limit: 1 }),
    listRecords(scope, 'classification', { fields: ['slot'], limit: 200 }),
  ]);
  const taken = new Set(schemes.items.map((one) => one['slot']));
  return {
    year: { year, id, days },
    statusRuleId: rules.items.length > 0 ? rule : null,
    freeSlots: Array.from({ length: classSlots }, (_, at) => at + 1).filter((n) => !taken.has(n)),
  };
}
