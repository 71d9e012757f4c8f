import { keepKeys } from '../duplicate/keep-keys.ts';
import { mostOfKey, rankCandidates } from '../duplicate/rank.ts';
import { listRules } from '../duplicate/rules.ts';
import { askedKeys, keptKeys, likenessOf, takeApart, type Taken } from '../duplicate/taken.ts';
import { findTwins, titledValues } from '../duplicate/twins.ts';
import type { ObjectModel } from '#model/model.ts';
import type { ImportSettings } from '#model/import-settings.ts';
import type { Scope } from '../scope.ts';
import type { Likely } from './choose.ts';
import type { Decided, Task, TwinRules } from './decided.ts';
import type { Draft } from './drafts.ts';
import { idsOf, lookUp, want, type Wanted } from './look-up.ts';

const byId = { field: 'id' };
const mostTold = 5;

/** The rules by which rows are compared, where the import asks for it and there are any. */
export async function twinRulesOf(
  scope: Scope,
  object: ObjectModel,
  { duplicates: act = 'allow' }: ImportSettings,
): Promise<TwinRules | null> {
  if (act === 'allow') return null;
  const rules = (await listRules(scope)).get(object.name) ?? [];
  return rules.length === 0 ? null : { act, rules };
}

/** The records that a rule calls the same as each of these rows, most alike first. One of another object counts unless it would be changed; neither it nor one that the importer may not see is named. */
export async function findRowTwins(
  scope: Scope,
  { plan, twins }: Task,
  drafts: readonly Draft[],
): Promise<Map<Draft, Likely>> {
  if (!twins || drafts.length === 0) return new Map();
  const found = await findTwins(scope, plan.object, {
    rules: twins.rules,
    asked: drafts.map(({ values }) => ({ id: null, values })),
  });
  const isOwn = ({ object }: { object: string }) => object === plan.object.name;
  const changes = twins.act === 'update' || twins.act === 'fill';
  const wanted: Wanted = new Map();
  for (const { id } of found.flat().filter(isOwn)) want(wanted, plan.object, byId, id);
  const seen = await lookUp(scope, wanted);
  const isSeen = ({ id }: { id: string }) =>
    idsOf(seen, plan.object, { key: byId, value: id }).length > 0;
  return new Map(
    drafts.flatMap((draft, at) => {
      const all = (found[at] ?? []).filter((one) => !changes || isOwn(one));
      const ids = all.filter((one) => isOwn(one) && isSeen(one)).map(({ id }) => id);
      const likely = all[0] && { ids: ids.slice(0, mostTold), rule: all[0].rule.name };
      return likely ? [[draft, likely] as const] : [];
    }),
  );
}

/** Sets apart rows that are like an earlier one of the same part: they are decided when that one stands. */
export function apartTwins(
  { plan, twins }: Task,
  drafts: readonly Draft[],
  waited: Set<Draft>,
): { now: readonly Draft[]; later: readonly Draft[] } {
  if (!twins) return { now: drafts, later: [] };
  const seen: Taken[] = [];
  const byKey = new Map<number, string[]>();
  const later: Draft[] = [];
  for (const draft of drafts) {
    const values = titledValues(plan.object, draft.values);
    const taken = takeApart(twins.rules, plan.object, values);
    const asked = askedKeys(twins.rules, taken);
    const near = rankCandidates(asked.map((key) => (byKey.get(key) ?? []).slice(0, mostOfKey)));
    const isTwin = near.some((at) => likenessOf(twins.rules, seen[Number(at)], taken)?.isMatch);
    if (isTwin && !waited.has(draft)) {
      waited.add(draft);
      later.push(draft);
      continue;
    }
    seen.push(taken);
    for (const key of keptKeys(twins.rules, taken)) {
      const list = byKey.get(key) ?? [];
      byKey.set(key, list);
      if (list.length < mostOfKey) list.push(String(seen.length - 1));
    }
  }
  const isLater = new Set(later);
  return { now: drafts.filter((draft) => !isLater.has(draft)), later };
}

/** Keeps the keys of the records that rows made or changed, in the transaction that wrote them: the next rows shall find them. */
export async function keepRowKeys(
  scope: Scope,
  { plan, twins }: Task,
  rows: readonly Decided[],
): Promise<void> {
  if (!twins) return;
  const ids = rows.flatMap(({ change, id }) => (change !== null && id !== null ? [id] : []));
  await keepKeys(scope, plan.object, twins.rules, ids);
}
