import { objectsOf, type MatchRule } from '#model/match-rule.ts';
import { objectOf, type ObjectModel } from '#model/model.ts';
import { rowsOf } from '../database/run.ts';
import { ident, sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';
import { mostOfKey, rankCandidates } from './rank.ts';
import { loadSubjects } from './subjects.ts';
import { askedKeys, keptKeys, likenessOf, type Likeness, type Taken } from './taken.ts';

type Place = Pick<Scope, 'db' | 'workspaceId' | 'model'>;

/** What a rule finds among the newest records, though none of its keys are kept yet. */
export type Sample = {
  /** Pairs, the most alike first. */
  readonly pairs: readonly (Likeness & { readonly a: string; readonly b: string })[];
  /** Whether there are more pairs than were looked for. */
  readonly isCut: boolean;
  /** Of each object how many records were looked at, and whether these are all. */
  readonly looked: readonly {
    readonly object: string;
    readonly count: number;
    readonly isAll: boolean;
  }[];
};

const recordsAtOnce = 500;

/** Looks with the rule alone through the newest records of its objects, in pages, and ends at the most pairs that are wanted. */
export async function samplePairs(
  place: Place,
  rule: MatchRule,
  { mostRecords, mostPairs }: { readonly mostRecords: number; readonly mostPairs: number },
): Promise<Sample> {
  const meeting = meetingPlace(rule, mostPairs);
  const looked: Sample['looked'][number][] = [];
  for (const name of objectsOf(rule)) {
    const object = objectOf(place.model, name);
    let before: string | null = null;
    let count = 0;
    for (;;) {
      const most = Math.min(recordsAtOnce, mostRecords - count);
      const ids: string[] = await idsBefore(place, object, before, most);
      for (const [id, taken] of await loadSubjects(place, object, [rule], ids))
        meeting.come(id, taken);
      count += ids.length;
      before = ids.at(-1) ?? null;
      if (ids.length < most || count >= mostRecords) break;
    }
    const isAll = before === null || (await idsBefore(place, object, before, 1)).length === 0;
    looked.push({ object: name, count, isAll });
  }
  return { ...meeting.found(), looked };
}

/** Where records come one after the other, each compared with those before it that share its keys. */
function meetingPlace(rule: MatchRule, mostPairs: number) {
  const known = new Map<string, Taken>();
  const byKey = new Map<number, string[]>();
  const pairs: Sample['pairs'][number][] = [];
  let isCut = false;
  return {
    come(id: string, taken: Taken): void {
      const blocks = askedKeys([rule], taken).map((key) => byKey.get(key) ?? []);
      for (const b of isCut ? [] : rankCandidates(blocks.filter((ids) => ids.length > 0))) {
        const like = likenessOf([rule], taken, known.get(b));
        if (!like?.isMatch) continue;
        isCut = pairs.length === mostPairs;
        if (isCut) break;
        pairs.push({ ...like, a: id, b });
      }
      known.set(id, taken);
      for (const key of keptKeys([rule], taken)) {
        const list = byKey.get(key) ?? [];
        byKey.set(key, list);
        if (list.length < mostOfKey) list.push(id);
      }
    },
    found: () => ({ pairs: pairs.toSorted((one, two) => two.percent - one.percent), isCut }),
  };
}

// Newest first: ids ascend with time.
async function idsBefore(
  { db, workspaceId }: Place,
  object: ObjectModel,
  before: string | null,
  most: number,
): Promise<string[]> {
  const only = object.only ? sql` and ${ident(object.only.column)} = ${object.only.is}` : sql``;
  const earlier = before === null ? sql`` : sql` and id < ${before}`;
  const rows = await rowsOf<{ id: string }>(
    db,
    sql`select id from ${ident(object.table)} where workspace_id = ${workspaceId}${earlier}${only}
        and deleted_at is null order by id desc limit ${most}`,
  );
  return rows.map((row) => row.id);
}
