import { asEngine } from '#engine/system-scope.ts';
import { commit } from '#engine/commit/index.ts';
import { searchPage, type LikelyPair, type SearchPage } from '#engine/duplicate/search-page.ts';
import type { Scope } from '#engine/scope.ts';
import { newId } from '#kit/id.ts';
import type { ChangeInput } from '#model/api.ts';
import { fieldsOn, type MatchRule } from '#model/match-rule.ts';
import type { ObjectModel } from '#model/model.ts';
import { holdersOf, openGroupsOf, pairKey, toldApart, type GroupRows } from './queries.ts';
import { clustersOf } from './rules/clusters.ts';

/** What a page of the search came to. */
export type Proposed = { readonly looked: number; readonly groups: number };

// So much less than a rule asks for may two records of one group be alike, where a third is like both.
const slack = 20;

/** Looks through the next records of the object by these rules, those of other objects among them, and proposes groups of those that are likely one; null where all were looked at. */
export async function proposeGroups(
  given: Scope,
  object: ObjectModel,
  rules: readonly MatchRule[],
): Promise<Proposed | null> {
  const scope = asEngine(given);
  const page = await searchPage(scope, object, rules);
  if (page === null) return null;
  const grouping = await groupingOf(scope, page);
  const changes = changesOf(grouping, await holdersOf(scope, grouping.clusters.flat()));
  if (changes.length > 0) await commit(scope, { changes, byAction: true });
  return { looked: page.looked, groups: grouping.clusters.length };
}

type Grouping = {
  readonly clusters: readonly (readonly string[])[];
  readonly groups: readonly GroupRows[];
  readonly likeness: SearchPage['likeness'];
  readonly kindOf: SearchPage['kindOf'];
};

async function groupingOf(scope: Scope, page: SearchPage): Promise<Grouping> {
  const involved = [...new Set(page.pairs.flatMap(({ a, b }) => [a, b]))];
  const groups = await openGroupsOf(scope, involved);
  const all = [...new Set([...involved, ...groups.flatMap(({ records }) => records)])];
  await page.load(all);
  const apart = await toldApart(scope, all);
  const start = groups.map(({ records }) => records);
  const together = new Set(
    start.flatMap((ids) => ids.flatMap((a) => ids.map((b) => pairKey(a, b)))),
  );
  const mayStand = (a: string, b: string) =>
    !apart.has(pairKey(a, b)) && (together.has(pairKey(a, b)) || isNear(page, a, b));
  const pairs = page.pairs.filter(({ a, b }) => !apart.has(pairKey(a, b)));
  const { likeness, kindOf } = page;
  return { clusters: clustersOf(pairs, { start, mayStand }), groups, likeness, kindOf };
}

function isNear(page: SearchPage, a: string, b: string): boolean {
  const like = page.likeness(a, b);
  return like !== null && like.percent >= like.rule.threshold - slack;
}

function changesOf(
  { clusters, groups, likeness, kindOf }: Grouping,
  holders: Awaited<ReturnType<typeof holdersOf>>,
): ChangeInput[] {
  return clusters.flatMap((cluster): ChangeInput[] => {
    const own = groups.filter(({ records }) => records.some((id) => cluster.includes(id)));
    const [kept, ...others] = own;
    const fresh = cluster.filter((id) => !kept?.records.includes(id));
    if (fresh.length === 0) return [];
    const pairs = bestPairs(cluster, likeness);
    const group = kept?.id ?? newId();
    const best = Math.max(0, ...[...pairs.values()].map(({ percent }) => percent));
    const figures = { size: cluster.length, score: Math.round(best) };
    const lead = cluster.toSorted()[0] ?? '';
    const kind = kindOf(lead) ?? '';
    const head: ChangeInput = kept
      ? { op: 'update', object: 'duplicate-group', id: group, values: figures }
      : {
          op: 'create',
          object: 'duplicate-group',
          id: group,
          values: {
            ...figures,
            name: pairs.get(lead)?.rule.name ?? kind,
            object: kind,
            lead,
            // Seen by whoever sees the record that was there first.
            ...holders.get(lead),
          },
        };
    return [
      head,
      ...others.map(({ id }): ChangeInput => ({ op: 'delete', object: 'duplicate-group', id })),
      ...fresh.map((record) => memberOf(group, record, pairs.get(record))),
    ];
  });
}

/** Of each record of a group the pair in which it is most like another one. */
function bestPairs(
  cluster: readonly string[],
  likeness: SearchPage['likeness'],
): Map<string, LikelyPair> {
  const best = new Map<string, LikelyPair>();
  for (const a of cluster)
    for (const b of cluster) {
      const like = a === b ? null : likeness(a, b);
      if (like && like.percent > (best.get(a)?.percent ?? 0)) best.set(a, { ...like, a, b });
    }
  return best;
}

function memberOf(group: string, record: string, pair: LikelyPair | undefined): ChangeInput {
  const reasons = pair?.rule.criteria.map((criterion, at) => {
    const like = pair.criteria[at] ?? null;
    const fields = fieldsOn(criterion, pair.side);
    return {
      fields,
      comparator: criterion.comparator,
      likeness: like === null ? null : Math.round(like * 100),
    };
  });
  return {
    op: 'create',
    object: 'duplicate-member',
    id: newId(),
    values: {
      group,
      record,
      ...(pair ? { rule: pair.rule.name, score: Math.round(pair.percent), reasons } : {}),
    },
  };
}
