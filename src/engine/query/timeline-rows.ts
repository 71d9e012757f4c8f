import { objectOf, type ObjectModel } from '#model/model.ts';
import { notOpen } from '../access/open.ts';
import { rowsOfObject, visibleAt, visibleBeside } from '../access/visible.ts';
import { joinsOf, valueAt } from '../condition/source.ts';
import { and, compile, ident, join, raw, sql, whole, type Sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';
import { selectPaths, type Selected } from './columns.ts';
import { keptStatement, type Made } from './kept-statements.ts';
import { prepare } from './prepare.ts';
import { historyColumns, type HistoryRow } from './record-history.ts';
import { comparablePath, visibleSource } from './source.ts';
import {
  askedSources,
  changeKind,
  type AskedSource,
  type TimelineSource,
} from './timeline-sources.ts';

/** Where a row stands in the order: at descending, rank, id descending. */
export type Place = { readonly at: string; readonly rank: number; readonly id: string };

/** What is asked around a record. */
export type Around = {
  readonly object: ObjectModel;
  readonly id: string;
  readonly kinds: readonly string[] | undefined;
  readonly sources: readonly TimelineSource[];
  readonly limit: number;
  readonly after: Place | undefined;
};

/** A place with what stands there: the columns of its source, or those of a change where the rank is behind all sources. */
export type TimelineRow = HistoryRow &
  Readonly<Record<string, unknown>> & {
    readonly rank: number;
    readonly place_at: string;
    readonly place_id: string;
    readonly exact: string;
    readonly own_object: string | null;
    readonly own_title: string | null;
  };

/** A source by its rank, how its values are read from a row, and which columns of a row are its own. */
export type ToldSource = AskedSource & {
  readonly selected: readonly Selected[];
  readonly begin: number;
  readonly end: number;
};

type Cut = Pick<Asked, 'id' | 'after' | 'limit' | 'isFound'> & { readonly rank: number };

/** The rows of a page and one more if there is one, with the sources by rank. */
export type Told = { readonly rows: readonly TimelineRow[]; readonly told: readonly ToldSource[] };

type Asked = Around & {
  /** Whether the record must live and be the asker's to read, and not only while it stands open: what hangs on it may then be read with it. */
  readonly isFound: boolean;
};

/** The places of a page of all sources in one order, with what stands there, in one statement; null where the record is not found so. */
export async function readAround(scope: Scope, asked: Asked): Promise<Told | null> {
  const { object, kinds, limit, isFound, after, id } = asked;
  const make = (asker: Scope, some: string) => aroundSql(asker, { ...asked, id: some });
  const key = `timeline ${JSON.stringify([object.name, kinds ?? null, limit, isFound])}`;
  const made = after ? make(scope, id) : null;
  const { statement, told } = made
    ? { statement: compile(made.piece), told: made.told }
    : keptStatement(scope, { key, id }, make);
  // Of the hundred columns a row fills those of its own source; as objects they would all be named in every row.
  const { rows, fields } = await scope.db.query<unknown[]>({ ...statement, rowMode: 'array' });
  if (isFound && rows.length === 0) return null;
  const names = fields.map((field) => field.name);
  const placed = rows.map((values) => rowOf(values, names, told));
  // A record around which nothing happened is one row without a place.
  return { rows: placed.filter((row) => row.rank !== null), told };
}

const placeColumns = ['own_object', 'own_title', 'rank', 'place_at', 'exact', 'place_id'] as const;

function rowOf(
  values: readonly unknown[],
  names: readonly string[],
  told: readonly ToldSource[],
): TimelineRow {
  const row: Record<string, unknown> = {};
  placeColumns.forEach((name, at) => (row[name] = values[at]));
  const source = told[Number(row['rank'])];
  const begin = source?.begin ?? told.at(-1)?.end ?? placeColumns.length;
  const end = source?.end ?? names.length;
  for (let at = begin; at < end; at += 1) row[names[at] ?? ''] = values[at];
  // The columns are those that the statement names for a place of this rank.
  return row as TimelineRow;
}

function aroundSql(scope: Scope, asked: Asked): Made<ToldSource[]> {
  const { object, id, kinds, limit, isFound } = asked;
  const told = toldSources(scope, asked);
  const wantsChanges = kinds === undefined || kinds.includes(changeKind);
  const branches = [
    ...told.map((source, rank) => branchOf(scope, source, { ...asked, rank })),
    ...(wantsChanges ? [changesBranch(scope, { ...asked, rank: told.length })] : []),
  ];
  const nothingAsked = raw(
    'select 0 as rank, null::timestamptz as at, null::uuid as id where false',
  );
  const places = branches.length === 0 ? nothingAsked : join(branches, ' union all ');
  const columns = join([
    raw('p.rank, p.at as place_at, p.at::text as exact, p.id as place_id'),
    ...told.map((_, rank) => raw(`s${rank}.*`)),
    ...(wantsChanges ? [raw('c.*')] : []),
  ]);
  const page = sql`(select * from (${places}) u order by at desc, rank, id desc limit ${whole(limit + 1)}) p`;
  const dressed = join(
    [
      ...told.map((source, rank) => dressOf(scope, source, rank)),
      ...(wantsChanges ? [changesDress(scope, id, told.length)] : []),
      raw('order by p.at desc, p.rank, p.id desc'),
    ],
    ' ',
  );
  const piece = isFound
    ? sql`with o as materialized (${ownRow(scope, object, id)})
        select o.own_object, o.own_title, ${columns} from o left join ${page} on true ${dressed}`
    : sql`select null as own_object, null as own_title, ${columns} from ${page} ${dressed}`;
  return { piece, told };
}

function ownRow(scope: Scope, object: ObjectModel, id: string): Sql {
  const lasting = notOpen(scope);
  return sql`select r.object as own_object, r.title as own_title from ${ident(object.table)} t
    left join record r on r.workspace_id = t.workspace_id and r.id = t.id
    where ${rowsOfObject(scope, object, 't')} and t.id = ${id} and ${visibleAt(lasting, object, 't')}`;
}

function toldSources(scope: Scope, { object, id, kinds, sources }: Asked): ToldSource[] {
  let begin: number = placeColumns.length;
  return askedSources(scope, sources, { object: object.name, id, kinds }).map((source, rank) => {
    const selected = selectedOf(scope, source, rank);
    const told = { ...source, selected, begin, end: begin + columnsOf(selected).length };
    begin = told.end;
    return told;
  });
}

function columnsOf(selected: readonly Selected[]): Sql[] {
  return selected.flatMap((one) => [...one.columns]);
}

function selectedOf(scope: Scope, { source, fields }: AskedSource, rank: number): Selected[] {
  const from = visibleSource(scope, objectOf(scope.model, source.object), 't');
  return selectPaths(scope, from, ['id', 'version', ...fields], `s${rank}_`);
}

/** What stands at the places of one source. That they are the asker's to read was asked when they were found. */
function dressOf(scope: Scope, { source, selected }: ToldSource, rank: number): Sql {
  const object = objectOf(scope.model, source.object);
  const from = visibleSource(scope, object, 't');
  return sql`left join lateral (select ${join(columnsOf(selected))} from ${ident(object.table)} t${joinsOf(from)}
    where p.rank = ${whole(rank)} and t.workspace_id = ${scope.workspaceId} and t.id = p.id) ${raw(`s${rank}`)} on true`;
}

/** The next rows of one source, cut to the page. */
function branchOf(scope: Scope, { source, links, filter }: AskedSource, cut: Cut): Sql {
  const prepared = prepare(scope, source.object, { filter });
  const { object } = prepared;
  const visible = visibleBeside(scope, object, 't', cut.isFound ? links : []);
  const path = comparablePath(scope, object, source.at);
  const value = valueAt(prepared.source, path);
  if (!value) throw new Error(`${source.object} is not dated by ${source.at}`);
  // A day begins in the asker's own zone.
  const at =
    value.type === 'date' ? sql`(${value.sql}::timestamp at time zone ${scope.zone})` : value.sql;
  const key = ident('t', 'id');
  return sql`(select ${whole(cut.rank)} as rank, ${at} as at, ${key} as id
    from ${ident(object.table)} t${joinsOf(prepared.source)}
    where ${and([rowsOfObject(scope, object, 't'), visible, prepared.filter, sql`${at} <= ${scope.now.toISOString()}::timestamptz`, ...behind(at, key, cut)])}
    order by ${at} desc, ${key} desc limit ${whole(cut.limit + 1)})`;
}

function changesBranch(scope: Scope, cut: Cut): Sql {
  const [at, key] = [raw('ch.at'), raw('ch.changeset_id')];
  return sql`(select ${whole(cut.rank)} as rank, ch.at, ch.changeset_id as id from change ch
    where ${and([sql`ch.workspace_id = ${scope.workspaceId}`, sql`ch.record_id = ${cut.id}`, ...behind(at, key, cut)])}
    group by ch.at, ch.changeset_id order by ch.at desc, ch.changeset_id desc limit ${whole(cut.limit + 1)})`;
}

// The instant leads to the one partition that holds it. Compared so that no index on the changeset serves: a long one has
// thousands of changes at one instant, the record few.
function changesDress(scope: Scope, id: string, rank: number): Sql {
  return sql`left join lateral (select ${historyColumns} from change ch
    join changeset c on c.workspace_id = ch.workspace_id and c.at = ch.at and c.id = ch.changeset_id
    where p.rank = ${whole(rank)} and ch.workspace_id = ${scope.workspaceId} and ch.record_id = ${id} and ch.at = p.at and ch.changeset_id is not distinct from p.id
    order by ch.position desc limit 1) c on true`;
}

/** What follows the place in the order (at descending, rank, id descending), for one rank. */
function behind(at: Sql, id: Sql, { rank, after }: Cut): Sql[] {
  if (!after) return [];
  const instant = sql`${after.at}::timestamptz`;
  if (rank > after.rank) return [sql`${at} <= ${instant}`];
  if (rank < after.rank) return [sql`${at} < ${instant}`];
  return [sql`(${at}, ${id}) < (${instant}, ${after.id}::uuid)`];
}
