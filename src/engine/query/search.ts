import { searchQuery } from '#kit/search-tokens.ts';
import { sortKey } from '#kit/sort-key.ts';
import { narrowerObjects, type ObjectModel } from '#model/model.ts';
import { depthOf } from '../access/reach.ts';
import { anyRecordVisible } from '../access/visible.ts';
import { nameKind } from '../commit/search-row.ts';
import { and, join, or, raw, sql, type Sql } from '../database/sql.ts';
import { rowsOf } from '../database/run.ts';
import type { Scope } from '../scope.ts';
import { forgivingSearch } from '../search/forgive.ts';
import { rankFound, type Candidate, type FoundBy } from '../search/rank.ts';
import { beginsWith, readsTitle, waysIn, waysOf } from '../search/ways.ts';

const mostCandidates = 500;

// Of those whose title is, or begins as, what was typed: they must not fall out among many others.
const mostByTitle = 100;

// With fewer hits than this, what was typed may hold a mistake.
const fewHits = 10;

/** A record that a search found, and by what; the title is null where the asker may not read it. */
export type Hit = {
  readonly id: string;
  readonly object: string;
  readonly title: string | null;
  readonly by: FoundBy | 'mistake';
};

/** What a search found: the best, how many of each object, and whether that was all (500 are looked at). */
export type Found = {
  readonly items: readonly Hit[];
  readonly counts: readonly { readonly object: string; readonly count: number }[];
  readonly isAll: boolean;
};

/** How many are wanted, of which objects, and the records that the asker opened lately, the latest first. */
export type SearchOptions = {
  readonly limit: number;
  readonly objects?: readonly string[] | undefined;
  readonly opened?: readonly string[] | undefined;
};

/** The best of what `searchWithCounts` finds. */
export async function searchRecords(
  scope: Scope,
  text: string,
  options: SearchOptions,
): Promise<readonly Hit[]> {
  return (await searchWithCounts(scope, text, options)).items;
}

/**
 * Records of any object whose title or readable search fields hold what was typed, best first; at most `limit`. Where
 * few are found, titles follow in which a word differs by one mistake.
 */
export async function searchWithCounts(
  scope: Scope,
  text: string,
  options: SearchOptions,
): Promise<Found> {
  const objects = searchedObjects(scope, options.objects);
  if (objects.length === 0) return { items: [], counts: [], isAll: true };
  const opened = options.opened ?? [];
  const rows = await rowsOf<Row>(scope.db, candidatesSql(scope, objects, { text, opened }));
  const candidates = new Map(rows.map((row) => [row.id, candidateOf(scope, row)]));
  const exact: Hit[] = rankFound([...candidates.values()], text, { opened });
  const near =
    exact.length >= Math.min(fewHits, options.limit)
      ? []
      : await forgiven(scope, { text, opened }, objects);
  const found = [...exact, ...near.filter((hit) => !candidates.has(hit.id))];
  return {
    items: found
      .slice(0, options.limit)
      .map(({ id, object, title, by }) => ({ id, object, title, by })),
    counts: countsOf(found),
    isAll: rows.length < mostCandidates,
  };
}

function countsOf(hits: readonly Hit[]): Found['counts'] {
  return [...Map.groupBy(hits, (hit) => hit.object)]
    .map(([object, some]) => ({ object, count: some.length }))
    .sort((a, b) => b.count - a.count || (a.object < b.object ? -1 : 1));
}

// Whoever looks for a customer looks for the companies, people and households that customers are.
function searchedObjects(scope: Scope, names: readonly string[] | undefined): ObjectModel[] {
  const asked = names?.flatMap((name) => {
    const object = scope.model.objects.get(name);
    return object ? [object, ...narrowerObjects(scope.model, object)] : [];
  });
  return [...new Set(asked ?? scope.model.objects.values())].filter(
    (object) =>
      depthOf(scope.rights, object.name, 'read') !== 'none' && !object.definition.internal,
  );
}

type Row = {
  readonly id: string;
  readonly object: string;
  readonly title: string;
  readonly is_identified: boolean;
  readonly is_mine: boolean;
};

type Asked = { readonly text: string; readonly opened: readonly string[] };

function candidateOf(scope: Scope, row: Row): Candidate & { object: string } {
  const object = scope.model.objects.get(row.object);
  const isNamed = object !== undefined && readsTitle(scope, object);
  return {
    id: row.id,
    object: row.object,
    title: isNamed ? row.title : null,
    names: object ? nameKind(object) : 'text',
    isIdentified: row.is_identified,
    isMine: row.is_mine,
  };
}

/** Those whose title is or begins as what was typed, those opened lately, and any others: each served by an index. */
function candidatesSql(
  scope: Scope,
  objects: readonly ObjectModel[],
  { text, opened }: Asked,
): Sql {
  const query = searchQuery(text);
  // The index is asked for each way of finding once; which object may be found by which is a filter behind it.
  const finds = objects.map((object) => ({ object, ways: waysOf(scope, object, text, query) }));
  const words = or(waysIn(finds.flatMap(({ ways }) => ways)));
  // Most objects are found by their titles alone, which is said once for all of them: the planner reads every word of it.
  const alike = Map.groupBy(finds, ({ ways }) => ways.map((way) => way.key).join('\n'));
  const allowed = and([
    sql`case ${join(
      [...alike.values()].map(
        (some) =>
          sql`when r.object = any(${some.map(({ object }) => object.name)}::text[]) then ${or(waysIn(some[0]?.ways ?? []))}`,
      ),
      ' ',
    )} else false end`,
    anyRecordVisible(scope, 'r', objects),
  ]);
  const identified = or(waysIn(finds.flatMap(({ ways }) => ways.filter((way) => way.identifies))));
  const found = (conditions: readonly Sql[], most: number) =>
    sql`(select r.id, r.object, r.title, ${identified} as is_identified, ${isMine(scope)} as is_mine
      from record r where r.workspace_id = ${scope.workspaceId} and r.deleted_at is null
        and ${and(conditions)} limit ${most})`;
  return join(
    [
      ...byTitle(scope, objects, text).map((title) => found([title, allowed], mostByTitle)),
      ...(opened.length > 0
        ? [found([sql`r.id = any(${opened}::uuid[])`, allowed], opened.length)]
        : []),
      found([words, allowed], mostCandidates),
    ],
    ' union ',
  );
}

function isMine({ rights }: Scope): Sql {
  return rights.system || rights.userId === ''
    ? raw('false')
    : sql`coalesce(r.owner_id = any(${rights.ownerIds}::uuid[]), false)`;
}

function byTitle(scope: Scope, objects: readonly ObjectModel[], text: string): Sql[] {
  const titled = namesOfTitled(scope, objects);
  const keys = [...new Set([sortKey(text, 'person'), sortKey(text, 'text')])].filter(Boolean);
  if (titled.length === 0 || keys.length === 0) return [];
  const named = sql`r.object = any(${titled}::text[])`;
  return [
    sql`${named} and r.sort_key = any(${keys}::text[])`,
    sql`${named} and ${or(keys.map(beginsWith))}`,
  ];
}

async function forgiven(
  scope: Scope,
  { text, opened }: Asked,
  objects: readonly ObjectModel[],
): Promise<Hit[]> {
  const names = namesOfTitled(scope, objects);
  const condition = names.length > 0 ? await forgivingSearch(scope, text) : undefined;
  if (!condition) return [];
  // The object is written so that the index of titles does not serve it: the planner read all of it beside the few words.
  const rows = await rowsOf<Row>(
    scope.db,
    sql`select r.id, r.object, r.title, false as is_identified, ${isMine(scope)} as is_mine
        from record r where r.workspace_id = ${scope.workspaceId} and r.deleted_at is null
          and (r.object || '') = any(${names}::text[]) and ${condition}
          and ${anyRecordVisible(scope, 'r', objects)} limit ${mostCandidates}`,
  );
  const ranked = rankFound(
    rows.map((row) => candidateOf(scope, row)),
    text,
    { opened },
  );
  return ranked.map((hit) => ({ ...hit, by: 'mistake' }));
}

function namesOfTitled(scope: Scope, objects: readonly ObjectModel[]): string[] {
  return objects.filter((object) => readsTitle(scope, object)).map((object) => object.name);
}

/** The search of a list as SQL over its table `t`. */
export function searchSql(scope: Scope, object: ObjectModel, text: string): Sql {
  const ways = waysIn(waysOf(scope, object, text, searchQuery(text)));
  return sql`t.id in (select r.id from record r where r.workspace_id = ${scope.workspaceId} and ${or(ways)})`;
}
