import type { MatchRule } from '#model/match-rule.ts';
import { objectOf, type Model, type ObjectModel } from '#model/model.ts';
import type { Pool } from '../database/pool.ts';
import { rowsOf } from '../database/run.ts';
import { ident, sql } from '../database/sql.ts';
import { inTransaction } from '../database/transaction.ts';
import type { Executor, Scope } from '../scope.ts';
import { modelIn } from '../shape/models.ts';
import { firstId, followRules, headsOf, idsAfter, keyedTo, markDue } from './heads.ts';
import { keepKeys } from './keep-keys.ts';
import { listRules, type Rules } from './rules.ts';
import { partsOf } from './subjects.ts';
import { fieldsOf } from './taken.ts';

const recordsAtOnce = 2000;
const changesetsAtOnce = 200;

type Place = Pick<Scope, 'db' | 'workspaceId' | 'model'>;

/**
 * Keeps the keys of what sealed changesets wrote, in every workspace, some thousand records a transaction, and makes all keys anew
 * where rules changed; gives the workspaces in which something was learnt.
 */
export async function learnKeys(db: Pool, model: Model): Promise<number[]> {
  const behind = await workspacesBehind(db);
  for (const workspaceId of behind) {
    const own = await modelIn(db, model, workspaceId);
    let isMore = true;
    while (isMore) isMore = await inTransaction(db, (tx) => learnPage(tx, own, workspaceId));
  }
  return behind;
}

async function workspacesBehind(db: Executor): Promise<number[]> {
  const rows = await rowsOf<{ workspace_id: number }>(
    db,
    sql`select s.workspace_id from seal_head s left join duplicate_feed f using (workspace_id)
        where f.seq is null or s.seq > f.seq
          or exists (select from duplicate_head h where h.workspace_id = s.workspace_id and h.keyed_to is not null)`,
  );
  return rows.map((row) => row.workspace_id);
}

type Feed = { readonly seq: string; readonly position: number; readonly sealed: string };

/** One page; the feed's row keeps a second worker out until it is through. Says whether there is more. */
async function learnPage(tx: Executor, model: Model, workspaceId: number): Promise<boolean> {
  const [feed] = await rowsOf<Feed>(
    tx,
    // Whoever begins makes all keys from the tables, so the ledger before is no concern.
    sql`insert into duplicate_feed as f (workspace_id, seq)
        select workspace_id, seq from seal_head where workspace_id = ${workspaceId}
        on conflict (workspace_id) do update set seq = f.seq
        returning seq, position, (select seq from seal_head where workspace_id = ${workspaceId}) as sealed`,
  );
  if (!feed) return false;
  const place: Place = { db: tx, workspaceId, model };
  const rules = await listRules(place);
  await followRules(place, rules);
  if (Number(feed.seq) >= Number(feed.sealed)) return keyPage(place, rules);
  await followLedger(place, rules, feed);
  return true;
}

/** Makes the keys of one page of an object whose rules changed; says whether there was one. */
async function keyPage(place: Place, rules: Rules): Promise<boolean> {
  const heads = await headsOf(place, [...rules.keys()]);
  const open = heads.find((head) => head.keyed_to !== null);
  if (!open) return false;
  const object = objectOf(place.model, open.object);
  const ids = await idsAfter(place, object, open.keyed_to ?? firstId, recordsAtOnce);
  await keepKeys(place, object, rules.get(open.object) ?? [], ids);
  await keyedTo(place, open.object, ids.length < recordsAtOnce ? null : (ids.at(-1) ?? null));
  return true;
}

/** Keeps the keys of what the next changesets wrote, or the next page of one that is large. */
async function followLedger(place: Place, rules: Rules, feed: Feed): Promise<void> {
  const { db, workspaceId } = place;
  const page = await nextPage(place, feed);
  for (const [name, own] of rules) {
    const object = objectOf(place.model, name);
    const ids = await writtenIds(place, { object, rules: own, changes: page.changes });
    const changed = await keepKeys(place, object, own, ids);
    await markDue(place, name, [...changed]);
  }
  await rowsOf(
    db,
    sql`update duplicate_feed set seq = ${page.seq}, position = ${page.position} where workspace_id = ${workspaceId}`,
  );
}

type Change = {
  readonly object: string;
  readonly record_id: string;
  readonly position: number;
  readonly fields: readonly string[] | null;
};
type Page = {
  readonly changes: readonly Change[];
  readonly seq: number;
  readonly position: number;
};

async function nextPage({ db, workspaceId }: Place, feed: Feed): Promise<Page> {
  const waiting = await rowsOf<{ id: string; at: string; seq: string; size: number }>(
    db,
    sql`select id, at, seq, creates + updates + deletes + restores as size from changeset
        where workspace_id = ${workspaceId} and seq > ${Number(feed.seq)} order by seq limit ${changesetsAtOnce}`,
  );
  let total = 0;
  const batch = waiting.filter(({ size }, index) => {
    total += size;
    return index === 0 || total <= recordsAtOnce;
  });
  const last = batch.at(-1);
  const end = { seq: Number(last?.seq ?? feed.sealed), position: -1 };
  const changes = await rowsOf<Change>(
    db,
    // Of a new record every field is new.
    sql`select ch.object, ch.record_id, ch.position,
          case when ch.op = 'update' then array(select jsonb_object_keys(ch.after)) end as fields
        from unnest(${batch.map(({ id }) => id)}::uuid[], ${batch.map(({ at }) => at)}::timestamptz[]) c(id, at)
        join change ch on ch.workspace_id = ${workspaceId} and ch.changeset_id = c.id and ch.at = c.at
          and ch.position > ${feed.position}
        order by ch.changeset_id, ch.position limit ${batch.length === 1 ? recordsAtOnce : null}`,
  );
  const isWhole = batch.length > 1 || changes.length < recordsAtOnce;
  if (isWhole) return { changes, ...end };
  return { changes, seq: Number(feed.seq), position: changes.at(-1)?.position ?? -1 };
}

type Written = {
  readonly object: ObjectModel;
  readonly rules: readonly MatchRule[];
  readonly changes: readonly Change[];
};

/** The records of the object that these changes may have given other keys, through their parts too. */
async function writtenIds(place: Place, { object, rules, changes }: Written): Promise<string[]> {
  const fields = fieldsOf(rules, object.name);
  const own = changes.filter(
    (change) =>
      change.object === object.name &&
      (change.fields === null || change.fields.some((name) => fields.has(name))),
  );
  const ids = new Set(own.map((change) => change.record_id));
  const parts = [...partsOf(object, fields).values()];
  for (const [name, some] of Map.groupBy(parts, (part) => part.object)) {
    const written = changes.filter((change) => change.object === name);
    const table = objectOf(place.model, name);
    const link = ident('p', table.fields.get(some[0]?.link ?? '')?.columns[0]?.name ?? '');
    if (written.length === 0) continue;
    const only = object.only
      ? sql` and ${ident('o', object.only.column)} = ${object.only.is}`
      : sql``;
    const rows = await rowsOf<{ id: string }>(
      place.db,
      sql`select distinct o.id from ${ident(table.table)} p join ${ident(object.table)} o on o.workspace_id = p.workspace_id and o.id = ${link}${only}
          where p.workspace_id = ${place.workspaceId} and p.id = any(${written.map((change) => change.record_id)}::uuid[])`,
    );
    for (const { id } of rows) ids.add(id);
  }
  return [...ids];
}
