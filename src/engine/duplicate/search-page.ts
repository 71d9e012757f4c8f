import type { MatchRule } from '#model/match-rule.ts';
import type { ObjectModel } from '#model/model.ts';
import { rowsOf } from '../database/run.ts';
import { sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';
import { findCandidates } from './candidates.ts';
import { idsAfter, headsOf, searchedTo } from './heads.ts';
import { rulesAround } from './rules.ts';
import { loadAny } from './subjects.ts';
import { askedKeys, likenessOf, type Likeness, type Taken } from './taken.ts';

type Place = Pick<Scope, 'db' | 'workspaceId' | 'model' | 'now'>;

/** Two records that a rule calls one. */
export type LikelyPair = Likeness & { readonly a: string; readonly b: string };

/** What a page of the search found: the pairs, and who was compared. */
export type SearchPage = {
  readonly looked: number;
  readonly pairs: readonly LikelyPair[];
  /** How alike two of those are that were compared, or that are loaded with `load`. */
  readonly likeness: (a: string, b: string) => Likeness | null;
  readonly load: (ids: readonly string[]) => Promise<void>;
  /** Of which object a record is that was compared. */
  readonly kindOf: (id: string) => string | undefined;
};

const recordsAtOnce = 500;

/** How far the search has come: null where keys are still being made, and the search would miss what has none. */
export async function searchPosition(place: Place, object: string): Promise<string | null> {
  const [head] = await headsOf(place, [object]);
  return head === undefined || head.keyed_to !== null ? null : head.searched_to;
}

/** Whether there is something that was not looked at yet. */
export async function isSearchDue(place: Place, object: ObjectModel): Promise<boolean> {
  const position = await searchPosition(place, object.name);
  if (position === null) return false;
  const ahead = await idsAfter(place, object, position, 1);
  return ahead.length > 0 || (await dueIds(place, object.name, 1)).length > 0;
}

/** Compares the next records of the object by these rules with those that share keys; first those ahead, then those that changed since; null where all is done. */
export async function searchPage(
  place: Place,
  object: ObjectModel,
  rules: readonly MatchRule[],
): Promise<SearchPage | null> {
  const position = await searchPosition(place, object.name);
  if (position === null) return null;
  const ahead = await idsAfter(place, object, position, recordsAtOnce);
  const ids = ahead.length > 0 ? ahead : await dueIds(place, object.name, recordsAtOnce);
  if (ids.length === 0) return null;
  const { takenOf, ...page } = comparer(place, rulesAround(rules, object.name));
  await page.load(ids);
  const wanted = ids.map((id) => {
    const taken = takenOf(id);
    return { id, keys: taken ? askedKeys(rules, taken) : [] };
  });
  const candidates = await findCandidates(place, wanted);
  await page.load([...new Set(candidates.flat())]);
  const pairs = pairsOf(ids, candidates, page.likeness);
  await settle(place, object.name, { ahead, ids });
  return { looked: ids.length, pairs, ...page };
}

function pairsOf(
  ids: readonly string[],
  candidates: readonly (readonly string[])[],
  likeness: SearchPage['likeness'],
): LikelyPair[] {
  const seen = new Set<string>();
  const pairs: LikelyPair[] = [];
  ids.forEach((a, at) => {
    for (const b of candidates[at] ?? []) {
      const key = a < b ? `${a}|${b}` : `${b}|${a}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const like = likeness(a, b);
      if (like?.isMatch) pairs.push({ ...like, a, b });
    }
  });
  return pairs;
}

function comparer(place: Place, rules: readonly MatchRule[]) {
  const known = new Map<string, Taken>();
  return {
    takenOf: (id: string) => known.get(id),
    kindOf: (id: string) => known.get(id)?.object,
    likeness: (a: string, b: string) => likenessOf(rules, known.get(a), known.get(b)),
    async load(ids: readonly string[]) {
      const fresh = ids.filter((id) => !known.has(id));
      for (const [id, taken] of await loadAny(place, rules, fresh)) known.set(id, taken);
    },
  };
}

async function dueIds({ db, workspaceId }: Place, object: string, most: number): Promise<string[]> {
  const rows = await rowsOf<{ record_id: string }>(
    db,
    sql`select record_id from duplicate_due where workspace_id = ${workspaceId} and object = ${object}
        order by record_id limit ${most}`,
  );
  return rows.map((row) => row.record_id);
}

async function settle(
  place: Place,
  object: string,
  { ahead, ids }: { ahead: readonly string[]; ids: readonly string[] },
): Promise<void> {
  const last = ahead.at(-1);
  if (last !== undefined) return searchedTo(place, object, last);
  await rowsOf(
    place.db,
    sql`delete from duplicate_due where workspace_id = ${place.workspaceId} and object = ${object} and record_id = any(${ids}::uuid[])`,
  );
}
