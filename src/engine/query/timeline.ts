import { z } from 'zod';
import { Problem } from '#kit/problem.ts';
import type { HistoryEntry, TimelineEntry, TimelineReply } from '#model/api.ts';
import { objectOf } from '#model/model.ts';
import { knownObject } from '../commit/load.ts';
import { joinsOf, valueAt } from '../condition/source.ts';
import { rowsOf } from '../database/run.ts';
import { and, ident, join, raw, sql, type Sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';
import { rowsOfObject } from '../access/visible.ts';
import { historyIn } from './record-history.ts';
import { listPresent } from './page.ts';
import { prepare } from './prepare.ts';
import { findPresent } from './record.ts';
import { signatureOf } from './order.ts';
import { comparablePath } from './source.ts';
import { askedSources, type AskedSource, type TimelineSource } from './timeline-sources.ts';

/** What is asked of a timeline: `kinds` as `activity` or `activity:call`, all unless said. */
export type TimelineAsked = {
  readonly limit: number;
  readonly kinds?: readonly string[] | undefined;
  readonly cursor?: string | undefined;
};

type Place = { readonly at: string; readonly rank: number; readonly id: string };
type PlaceRow = { rank: number; at: string; exact: string; id: string };

// Stands after every source: at the same instant, what was written comes before the change that wrote it.
const changeKind = 'change';

/** What happened around a record, newest first and up to now: the rows of every source merged in one order, each within the asker's rights; 404 where he may not see the record. */
export async function readTimeline(
  scope: Scope,
  name: string,
  id: string,
  { limit, kinds, cursor, sources }: TimelineAsked & { sources: readonly TimelineSource[] },
): Promise<TimelineReply> {
  const object = knownObject(scope, name);
  await findPresent(scope, object.name, id, { fields: ['id'], deleted: true });
  const asked = askedSources(scope, sources, { object: object.name, id, kinds });
  const signature = signatureOf([name, id, kinds ?? null]);
  const after = cursor === undefined ? undefined : readPlace(cursor, signature);
  const wantsChanges = kinds === undefined || kinds.includes(changeKind);
  const branches = [
    ...asked.flatMap((source, rank) => branchesOf(scope, source, { rank, after, limit })),
    ...(wantsChanges ? [changesBranch(scope, id, { rank: asked.length, after, limit })] : []),
  ];
  if (branches.length === 0) return { items: [], next: null };
  const places = await rowsOf<PlaceRow>(
    scope.db,
    sql`select rank, at, at::text as exact, id from (${join(branches, ' union all ')}) p order by at desc, rank, id desc limit ${limit + 1}`,
  );
  const page = places.slice(0, limit);
  const found = await Promise.all([
    ...asked.map((source, rank) => recordsOf(scope, source, idsAt(page, rank))),
    changesOf(scope, { object: object.name, id }, idsAt(page, asked.length)),
  ]);
  const last = page.at(-1);
  return {
    items: page.flatMap((place) => {
      const entry = found[place.rank]?.get(place.id);
      return entry ? [{ ...entry, at: place.at }] : [];
    }),
    next:
      places.length > limit && last
        ? writePlace({ at: last.exact, rank: last.rank, id: last.id }, signature)
        : null,
  };
}

type Cut = { readonly rank: number; readonly after: Place | undefined; readonly limit: number };

/** The next rows of one source, cut to the page: one branch for each way in which its rows are visible. */
function branchesOf(scope: Scope, { source, filter }: AskedSource, cut: Cut): Sql[] {
  const prepared = prepare(scope, source.object, { filter });
  const { object, branches } = prepared;
  const path = comparablePath(scope, object, source.at);
  const value = valueAt(prepared.source, path);
  if (!value) throw new Error(`${source.object} is not dated by ${source.at}`);
  // A day begins in the asker's own zone.
  const at =
    value.type === 'date' ? sql`(${value.sql}::timestamp at time zone ${scope.zone})` : value.sql;
  const key = ident('t', 'id');
  const cuts = branches.map(
    (branch) => sql`(select ${cut.rank}::integer as rank, ${at} as at, ${key} as id
      from ${ident(object.table)} t${joinsOf(prepared.source)}
      where ${and([rowsOfObject(scope, object, 't'), branch, prepared.filter, sql`${at} <= ${scope.now.toISOString()}::timestamptz`, ...behind(at, key, cut)])}
      order by ${at} desc, ${key} desc limit ${cut.limit + 1})`,
  );
  // What is visible in two ways is told once.
  return cuts.length > 1 ? [sql`(${join(cuts, ' union ')})`] : cuts;
}

function changesBranch(scope: Scope, id: string, cut: Cut): Sql {
  const [at, key] = [raw('ch.at'), raw('ch.changeset_id')];
  return sql`(select ${cut.rank}::integer as rank, ch.at, ch.changeset_id as id from change ch
    where ${and([sql`ch.workspace_id = ${scope.workspaceId}`, sql`ch.record_id = ${id}`, ...behind(at, key, cut)])}
    group by ch.at, ch.changeset_id order by ch.at desc, ch.changeset_id desc limit ${cut.limit + 1})`;
}

/** What follows the place in the order (at descending, rank, id descending), for one rank. */
function behind(at: Sql, id: Sql, { rank, after }: Cut): Sql[] {
  if (!after) return [];
  const instant = sql`${after.at}::timestamptz`;
  if (rank > after.rank) return [sql`${at} <= ${instant}`];
  if (rank < after.rank) return [sql`${at} < ${instant}`];
  return [sql`(${at}, ${id}) < (${instant}, ${after.id}::uuid)`];
}

function idsAt(page: readonly PlaceRow[], rank: number): string[] {
  return page.filter((place) => place.rank === rank).map((place) => place.id);
}

type Told = ReadonlyMap<string, Omit<TimelineEntry, 'at'>>;

async function recordsOf(
  scope: Scope,
  { source, fields }: AskedSource,
  ids: readonly string[],
): Promise<Told> {
  if (ids.length === 0) return new Map();
  const { items } = await listPresent(scope, source.object, {
    fields: [...fields],
    filter: { field: 'id', op: 'in', value: [...ids] },
    sort: ['id'],
    limit: ids.length,
  });
  const isDay = objectOf(scope.model, source.object).fields.get(source.at)?.kind === 'day';
  const { kind, object } = source;
  return new Map(
    items.map((record) => {
      const id = String(record['id']);
      return [id, { kind, object, id, isDay, record, change: null }];
    }),
  );
}

async function changesOf(
  scope: Scope,
  { object, id }: { object: string; id: string },
  changesets: readonly string[],
): Promise<Told> {
  if (changesets.length === 0) return new Map();
  const entries: readonly HistoryEntry[] = await historyIn(scope, object, id, changesets);
  return new Map(
    entries.map((change) => [
      change.changeset,
      { kind: changeKind, object, id: change.changeset, isDay: false, record: null, change },
    ]),
  );
}

const placeShape = z.tuple([z.string(), z.string(), z.int(), z.uuid()]);

function writePlace({ at, rank, id }: Place, signature: string): string {
  return Buffer.from(JSON.stringify([signature, at, rank, id])).toString('base64url');
}

function readPlace(cursor: string, signature: string): Place {
  const parsed = placeShape.safeParse(jsonOf(cursor));
  const isOurs = parsed.success && parsed.data[0] === signature;
  if (!isOurs || Number.isNaN(Date.parse(parsed.data[1])))
    throw new Problem('list.cursor', {}, { status: 400, field: 'cursor' });
  const [, at, rank, id] = parsed.data;
  return { at, rank, id };
}

function jsonOf(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    // What is no JSON is no cursor; the shape refuses it.
    return null;
  }
}
