import { digitQueryTokens, typedDigits } from '#kit/search-digits.ts';
import { searchableOf } from '#kit/searchable.ts';
import { searchQuery, type SearchQuery } from '#kit/search-tokens.ts';
import { valueKind, type ObjectModel } from '#model/model.ts';
import { depthOf, fieldRightOf } from '../access/reach.ts';
import { anyRecordVisible } from '../access/visible.ts';
import { tokenPrefix } from '../commit/search-row.ts';
import { and, join, or, sql, type Sql } from '../database/sql.ts';
import { rowsOf } from '../database/run.ts';
import type { Scope } from '../scope.ts';
import { forgivingSearch } from '../search/forgive.ts';

const mostCandidates = 500;

// With fewer hits than this, what was typed may hold a mistake.
const fewHits = 10;

/** A record that a search found. */
export type Hit = { readonly id: string; readonly object: string; readonly title: string };

/**
 * Records of any object whose title or readable search fields hold what was typed, best first; at most `limit`. Where
 * few are found, titles follow in which a word differs by one mistake.
 */
export async function searchRecords(
  scope: Scope,
  text: string,
  options: { limit: number; objects?: readonly string[] | undefined },
): Promise<Hit[]> {
  const names = options.objects ?? [...scope.model.objects.keys()];
  const objects = names
    .flatMap((name) => scope.model.objects.get(name) ?? [])
    .filter(
      (object) =>
        depthOf(scope.rights, object.name, 'read') !== 'none' && !object.definition.internal,
    );
  if (objects.length === 0) return [];
  const query = searchQuery(text);
  // The index is asked for each way of finding once; which object may be found by which is a filter behind it.
  const finds = objects.map((object) => ({ object, ways: waysOf(scope, object, text, query) }));
  const words = or([...new Map(finds.flatMap(({ ways }) => [...ways])).values()]);
  const allowed = sql`case r.object ${join(
    finds.map(({ object, ways }) => sql`when ${object.name} then ${or([...ways.values()])}`),
    ' ',
  )} else false end`;
  const hitsWhere = (condition: Sql) =>
    rowsOf<Hit>(
      scope.db,
      sql`select r.id, r.object, r.title from record r where r.workspace_id = ${scope.workspaceId} and r.deleted_at is null
          and ${condition} and ${anyRecordVisible(scope, 'r', objects)} limit ${mostCandidates}`,
    );
  const exact = ranked(await hitsWhere(and([words, allowed])), text, query);
  if (exact.length >= Math.min(fewHits, options.limit)) return exact.slice(0, options.limit);
  const near = await forgiven(scope, text, objects, hitsWhere);
  const known = new Set(exact.map((hit) => hit.id));
  return [...exact, ...near.filter((hit) => !known.has(hit.id))].slice(0, options.limit);
}

async function forgiven(
  scope: Scope,
  text: string,
  objects: readonly ObjectModel[],
  hitsWhere: (condition: Sql) => Promise<Hit[]>,
): Promise<Hit[]> {
  const titled = objects.filter((object) => readsField(scope, object, object.definition.title));
  const condition = titled.length > 0 ? await forgivingSearch(scope, text) : undefined;
  if (!condition) return [];
  const names = titled.map((object) => object.name);
  const hits = await hitsWhere(and([sql`r.object = any(${names}::text[])`, condition]));
  return hits.toSorted((a, b) => a.title.length - b.title.length || (a.id < b.id ? -1 : 1));
}

/** The search of a list as SQL over its table `t`. */
export function searchSql(scope: Scope, object: ObjectModel, text: string): Sql {
  return sql`t.id in (select r.id from record r where r.workspace_id = ${scope.workspaceId} and ${or([...waysOf(scope, object, text, searchQuery(text)).values()])})`;
}

/** The ways in which records of the object are found, by a key that is the same for the same way; only through fields that the asker may read. */
function waysOf(
  scope: Scope,
  object: ObjectModel,
  text: string,
  query: SearchQuery,
): Map<string, Sql> {
  const ways = new Map<string, Sql>();
  for (const { prefix, kind } of readablePrefixes(scope, object)) {
    const tokens = kind === 'phone' ? digits(text) : query.tokens;
    if (tokens.length > 0)
      ways.set(
        `${prefix}${kind === 'phone'}`,
        sql`r.tokens @> ${tokens.map((token) => prefix + token)}::text[]`,
      );
  }
  for (const prefix of query.sortPrefixes) {
    const begins = sql`(r.sort_key >= ${prefix} and r.sort_key < ${`${prefix}\u{10ffff}`})`;
    const over = objectsOver(scope, object);
    ways.set(`${over.join()} ${prefix}`, and([sql`r.object = any(${over}::text[])`, begins]));
  }
  return ways;
}

function digits(text: string): readonly string[] {
  const typed = typedDigits(text);
  return typed === null ? [] : (digitQueryTokens(typed) ?? []);
}

function readablePrefixes(scope: Scope, object: ObjectModel): { prefix: string; kind: string }[] {
  const isReadable = (field: string) => readsField(scope, object, field);
  const fields = (object.definition.search ?? []).filter(isReadable).map((name) => {
    const field = object.fields.get(name);
    return {
      prefix: tokenPrefix(scope.workspaceId, name),
      kind: field ? valueKind(field.field) : 'text',
    };
  });
  const title = isReadable(object.definition.title)
    ? [{ prefix: tokenPrefix(scope.workspaceId), kind: 'text' }]
    : [];
  return [...title, ...fields];
}

function readsField(scope: Scope, object: ObjectModel, field: string): boolean {
  return ['full', 'read'].includes(fieldRightOf(scope.rights, object.name, field));
}

function objectsOver(scope: Scope, object: ObjectModel): string[] {
  if (object.only) return [object.name];
  return [...scope.model.objects.values()]
    .filter((one) => one.table === object.table)
    .map((one) => one.name);
}

function ranked(rows: readonly Hit[], text: string, query: SearchQuery): Hit[] {
  const typed = text.trim().toLowerCase();
  const rankOf = (hit: Hit) => {
    const title = hit.title.toLowerCase();
    if (title === typed) return 0;
    if (title.startsWith(typed)) return 1;
    if (title.includes(typed)) return 2;
    return query.matches([searchableOf(hit.title, 'person')]) ? 3 : 4;
  };
  return rows
    .map((hit) => ({ hit, rank: rankOf(hit) }))
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        a.hit.title.length - b.hit.title.length ||
        (a.hit.id < b.hit.id ? -1 : 1),
    )
    .map(({ hit }) => hit);
}
