import type { Text } from '#kit/text.ts';
import { machines } from './machines.ts';
import { retail } from './retail.ts';
import type { Trade } from './trade.ts';
import { trading } from './trading.ts';

/** The trades that a workspace may begin as. */
export const trades: readonly Trade[] = [trading, machines, retail];

/** What a trade brings, in words, for whoever chooses. */
export type TradeOutline = {
  readonly key: string;
  readonly name: Text;
  readonly summary: Text;
  readonly names: readonly Text[];
  readonly fields: readonly Text[];
  readonly schemes: readonly Text[];
  readonly pools: readonly Text[];
  readonly views: readonly Text[];
  readonly checks: readonly Text[];
};

/** The outlines of all trades. */
export function tradeOutlines(): TradeOutline[] {
  return trades.map(({ key, name, summary, names, fields, schemes, pools, views, checks }) => ({
    key,
    name,
    summary,
    names: names.filter(({ target }) => target.startsWith('object:')).map((one) => one.name),
    fields: fields.map((one) => one.label),
    schemes: schemes.map((one) => one.name),
    pools: pools.map((one) => one.name),
    views: views.map((one) => one.name),
    checks: checks.map((one) => one.sentence),
  }));
}
