import { z } from 'zod';
import { isId } from '#kit/id.ts';
import { Problem } from '#kit/problem.ts';
import type { TimelineEntry, TimelineReply } from '#model/api.ts';
import { objectOf } from '#model/model.ts';
import { knownObject } from '../commit/load.ts';
import type { Scope } from '../scope.ts';
import { namedIn } from './history.ts';
import { signatureOf } from './order.ts';
import { titlesOf, type Titles } from './present.ts';
import { historyEntry } from './record-history.ts';
import { findPresent } from './record.ts';
import {
  readAround,
  type Around,
  type Place,
  type Told,
  type TimelineRow,
} from './timeline-rows.ts';
import { changeKind, type TimelineSource } from './timeline-sources.ts';

/** What is asked of a timeline: `kinds` as `activity` or `activity:call`, all unless said. */
export type TimelineAsked = {
  readonly limit: number;
  readonly kinds?: readonly string[] | undefined;
  readonly cursor?: string | undefined;
};

/** What happened around a record, newest first and up to now: the rows of every source merged in one order, each within the asker's rights; 404 where he may not see the record. */
export async function readTimeline(
  scope: Scope,
  name: string,
  id: string,
  { limit, kinds, cursor, sources }: TimelineAsked & { sources: readonly TimelineSource[] },
): Promise<TimelineReply> {
  if (!isId(id)) throw new Problem('record.missing', {}, { status: 404 });
  const object = knownObject(scope, name);
  const signature = signatureOf([name, id, kinds ?? null]);
  const after = cursor === undefined ? undefined : readPlace(cursor, signature);
  const around = { object, id, kinds, sources, limit, after };
  const { rows, told } =
    (await readAround(scope, { ...around, isFound: true })) ?? (await readLoosely(scope, around));
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: await entriesOf(scope, { around, told }, page),
    next:
      rows.length > limit && last
        ? writePlace({ at: last.exact, rank: last.rank, id: last.place_id }, signature)
        : null,
  };
}

/** The same of a record that is deleted, or that the asker reads only while it stands open; 404 where he may not read it at all. */
async function readLoosely(scope: Scope, around: Around): Promise<Told> {
  await findPresent(scope, around.object.name, around.id, { fields: ['id'], deleted: true });
  return (await readAround(scope, { ...around, isFound: false })) ?? { rows: [], told: [] };
}

async function entriesOf(
  scope: Scope,
  { around, told }: { around: Around; told: Told['told'] },
  page: readonly TimelineRow[],
): Promise<TimelineEntry[]> {
  const titles = await titlesAround(scope, { around, told }, page);
  return page.map((row): TimelineEntry => {
    const from = told[row.rank];
    if (!from) {
      const change = historyEntry(scope, around.object.name, row, titles);
      return {
        kind: changeKind,
        object: around.object.name,
        id: row.place_id,
        at: row.place_at,
        isDay: false,
        record: null,
        change,
      };
    }
    const { kind, object, at } = from.source;
    return {
      kind,
      object,
      id: row.place_id,
      at: row.place_at,
      isDay: objectOf(scope.model, object).fields.get(at)?.kind === 'day',
      record: Object.fromEntries(from.selected.map(({ path, read }) => [path, read(row, titles)])),
      change: null,
    };
  });
}

/** The titles of what a page links to, asked for together; of the record itself its row tells. */
async function titlesAround(
  scope: Scope,
  { around, told }: { around: Around; told: Told['told'] },
  page: readonly TimelineRow[],
): Promise<Titles> {
  const wanted = page.flatMap((row) => {
    const from = told[row.rank];
    if (!from) return [...namedIn(scope, row), ...(row.user_id === null ? [] : [row.user_id])];
    return from.selected.flatMap(({ titled }) => titled?.(row) ?? []);
  });
  const [first] = page;
  const own =
    first === undefined || first.own_title === null || first.own_object === null
      ? []
      : [[around.id, { object: first.own_object, title: first.own_title }] as const];
  const known = new Set(own.map(([id]) => id));
  const others = await titlesOf(
    scope,
    [...new Set(wanted)].filter((id) => !known.has(id)),
  );
  return own.length > 0 ? new Map([...others, ...own]) : others;
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
