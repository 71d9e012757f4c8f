import { Problem } from '#kit/problem.ts';
import type { ListReply, QueryInput } from '#model/api.ts';
import { narrowerObjects } from '#model/model.ts';
import { rowsOfObject } from '../access/visible.ts';
import { joinsOf } from '../condition/source.ts';
import { knownObject } from '../commit/load.ts';
import {
  and,
  compile,
  ident,
  join,
  raw,
  sql,
  whole,
  type Sql,
  type Statement,
} from '../database/sql.ts';
import type { Scope } from '../scope.ts';
import { readableFields, selectPaths, type Selected } from './columns.ts';
import { countMatches, mostSorted, sortableCount } from './count.ts';
import {
  isServed,
  orderInPlace,
  orderSql,
  placesAfter,
  readCursor,
  signatureOf,
  sortKeys,
  writeCursor,
  type Position,
  type SortKey,
} from './order.ts';
import { isKeepable, keptStatement, type Made } from './kept-statements.ts';
import { isNarrow } from './narrow.ts';
import { prepare, type Prepared } from './prepare.ts';
import { titlesOf } from './present.ts';

type Row = Readonly<Record<string, unknown>>;

/** A page of records as they are now. */
export async function listPresent(
  scope: Scope,
  name: string,
  query: QueryInput,
): Promise<ListReply<Record<string, unknown>>> {
  const object = knownObject(scope, name);
  const sort = query.sort ?? [object.definition.list.sort];
  const fields = query.fields ?? readableFields(scope, object);
  const limit = query.limit ?? 50;
  const signed = [
    name,
    query.filter ?? null,
    sort,
    fields,
    query.search ?? null,
    query.deleted ?? false,
  ];
  const signature = signatureOf(signed);
  const prepared = once(() => prepare(scope, name, query));
  const gathers = await isNarrow(scope, object, prepared);
  const make = (asker: Scope): Made<Asked> => {
    const of = asker === scope ? prepared() : prepare(asker, name, query);
    const keys = sortKeys(asker, of.source, sort);
    const selected = selectPaths(asker, of.source, ['id', 'version', ...fields]);
    const { cursor } = query;
    const position = cursor === undefined ? undefined : readCursor(cursor, signature, keys.length);
    const page = { keys, selected, position, limit: limit + 1, gathers };
    return { piece: pageSql(of, page), told: { keys, selected } };
  };
  const { statement, told } = keptOrMade(
    scope,
    { query, signed: [...signed, limit, gathers] },
    make,
  );
  const { keys, selected } = told;
  if (!isServed(keys)) await refuseUnsortable(prepared());

  const { rows } = await scope.db.query<Row>(statement);
  const items = await itemsOf(scope, rows.slice(0, limit), selected);
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    items,
    next: last ? writeCursor(positionOf(last, keys), signature) : null,
    ...(query.count ? await countMatches(prepared(), query.count === 'exact') : {}),
  };
}

type Asked = { readonly keys: readonly SortKey[]; readonly selected: readonly Selected[] };

/** First pages are asked for again and again; later ones and searches each have a text of their own. */
function keptOrMade(
  scope: Scope,
  { query, signed }: { query: QueryInput; signed: readonly unknown[] },
  make: (scope: Scope) => Made<Asked>,
): { statement: Statement; told: Asked } {
  const key = `list ${JSON.stringify(signed)}`;
  if (query.cursor === undefined && query.search === undefined && isKeepable(key))
    return keptStatement(scope, { key, id: '' }, make);
  const { piece, told } = make(scope);
  return { statement: compile(piece), told };
}

/** Rows as the reply's items. */
export async function itemsOf(
  scope: Scope,
  rows: readonly Row[],
  selected: readonly Selected[],
): Promise<Record<string, unknown>[]> {
  const wanted = selected.flatMap(({ titled }) => (titled ? rows.map(titled) : []));
  const titles = await titlesOf(scope, [...new Set(wanted.filter((id) => id !== null))]);
  return rows.map((row) =>
    Object.fromEntries(selected.map(({ path, read }) => [path, read(row, titles)])),
  );
}

type Page = {
  keys: readonly SortKey[];
  selected: readonly Selected[];
  position: Position | undefined;
  limit: number;
  /** Whether each branch is gathered whole and sorted, instead of walking the order. */
  gathers?: boolean;
};

/** One branch is one plain statement; several are each cut to the page, united, cut again, and only then dressed. */
export function pageSql(
  prepared: Prepared,
  { keys, selected, position, limit, gathers = false }: Page,
): Sql {
  const { scope, object, source, filter, branches, deleted } = prepared;
  const id = ident('t', 'id');
  const columns = selected.flatMap((one) => [...one.columns]);
  const keyColumns = keys.map((key, index) => sql`${key.value}::text as ${ident(`s${index}`)}`);
  const base = and([rowsOfObject(scope, object, 't', deleted), filter]);
  const from = sql`from ${ident(object.table)} t${joinsOf(source)}`;
  const order = orderInPlace(keys, id);
  const places = placesAfter(keys, id, position).flatMap((place) =>
    kindsOf(prepared, keys).map((kind) => and([place, kind])),
  );
  const conditions = branches.flatMap((branch) => places.map((place) => and([branch, place])));
  const [only] = conditions;
  if (conditions.length === 1 && only) {
    return sql`select ${join([sql`t.id as row_id`, ...columns, ...keyColumns])} ${from} where ${base} and ${only} order by ${order} limit ${whole(limit)}`;
  }
  const outer = orderSql(keys, (index) => ident(`k${index}`), raw('id'));
  const cuts = conditions.map((one) => {
    const found = sql`select t.id${join(
      keys.map((key, index) => sql`, ${key.value} as ${ident(`k${index}`)}`),
      '',
    )}
    ${from} where ${base} and ${one}`;
    // The offset keeps the order out of the planning of what is gathered.
    return gathers
      ? sql`(select * from (${found} offset 0) g order by ${outer} limit ${whole(limit)})`
      : sql`(${found} order by ${order} limit ${whole(limit)})`;
  });
  const pageOrder = orderSql(keys, (index) => ident('p', `k${index}`), ident('p', 'id'));
  return sql`with p as (select * from (${join(cuts, branches.length > 1 ? ' union ' : ' union all ')}) u order by ${outer} limit ${whole(limit)})
    select ${join([sql`t.id as row_id`, ...columns, ...keyColumns])} from p join ${ident(object.table)} t on t.workspace_id = ${scope.workspaceId} and t.id = p.id${joinsOf(source)}
    order by ${pageOrder}`;
}

/** Where a row stands in the order. */
export function positionOf(row: Row, keys: readonly SortKey[]): Position {
  return {
    id: String(row['row_id']),
    keys: keys.map((_, index) => (row[`s${index}`] == null ? null : String(row[`s${index}`]))),
  };
}

/** A whole of several objects is read kind by kind, each in the order of its own index. */
function kindsOf({ scope, object }: Prepared, keys: readonly SortKey[]): Sql[] {
  const narrower = isServed(keys) ? narrowerObjects(scope.model, object) : [];
  const kinds = narrower.flatMap(({ only }) =>
    only ? [sql`${ident('t', only.column)} = ${only.is}`] : [],
  );
  return kinds.length > 0 ? kinds : [raw('true')];
}

async function refuseUnsortable(prepared: Prepared): Promise<void> {
  if ((await sortableCount(prepared)) > mostSorted)
    throw new Problem(
      'list.too-many-to-sort',
      { most: mostSorted },
      { status: 422, field: 'sort' },
    );
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
