import { deletionKeys, typoWords } from '#kit/typo.ts';
import type { Model, ObjectModel } from '#model/model.ts';
import { nameKind, tokenPrefix } from '../commit/search-row.ts';
import type { Pool } from '../database/pool.ts';
import { rowsOf } from '../database/run.ts';
import { sql } from '../database/sql.ts';
import { inTransaction } from '../database/transaction.ts';
import type { Executor } from '../scope.ts';
import { modelIn } from '../shape/models.ts';

const changesetsAtOnce = 200;

// A changeset larger than this is taken alone.
const changesAtOnce = 10_000;

/** Learns the words of titles that sealed changesets wrote, in every workspace; gives how many changesets. */
export async function learnWords(db: Pool, model: Model): Promise<number> {
  let learnt = 0;
  for (const workspaceId of await workspacesBehind(db)) {
    for (let batch = 1; batch > 0; learnt += batch)
      batch = await inTransaction(db, (tx) => learnBatch(tx, model, workspaceId));
  }
  return learnt;
}

async function workspacesBehind(db: Executor): Promise<number[]> {
  const rows = await rowsOf<{ workspace_id: number }>(
    db,
    sql`select s.workspace_id from seal_head s left join search_word_head h using (workspace_id)
        where s.seq > coalesce(h.seq, 0)`,
  );
  return rows.map((row) => row.workspace_id);
}

/** One batch; the head's row keeps a second worker out until it is through. */
async function learnBatch(tx: Executor, standard: Model, workspaceId: number): Promise<number> {
  const [head] = await rowsOf<{ seq: string }>(
    tx,
    sql`insert into search_word_head as h (workspace_id, seq) values (${workspaceId}, 0)
        on conflict (workspace_id) do update set seq = h.seq returning seq`,
  );
  const after = Number(head?.seq ?? 0);
  const waiting = await rowsOf<{ seq: string; size: number }>(
    tx,
    sql`select seq, creates + updates + restores as size from changeset
        where workspace_id = ${workspaceId} and seq > ${after} order by seq limit ${changesetsAtOnce}`,
  );
  const batch = firstOf(waiting);
  const last = batch.at(-1);
  if (!last) return 0;
  const model = await modelIn(tx, standard, workspaceId);
  const titles = await writtenTitles(tx, { model, workspaceId, after, to: Number(last.seq) });
  await keepWords(tx, workspaceId, wordsOf(model, titles));
  await rowsOf(
    tx,
    sql`update search_word_head set seq = ${Number(last.seq)} where workspace_id = ${workspaceId}`,
  );
  return batch.length;
}

function firstOf<T extends { readonly size: number }>(waiting: readonly T[]): T[] {
  let total = 0;
  return waiting.filter(({ size }, index) => {
    total += size;
    return index === 0 || total <= changesAtOnce;
  });
}

type Title = { readonly object: string; readonly title: string };

// The title as it stands now: one that was replaced meanwhile, or erased, is nobody's any more.
async function writtenTitles(
  tx: Executor,
  where: { model: Model; workspaceId: number; after: number; to: number },
): Promise<Title[]> {
  const { model, workspaceId, after, to } = where;
  const named = [...model.objects.values()].filter(isFound);
  return rowsOf<Title>(
    tx,
    sql`select distinct r.object, r.title from changeset c
        join change ch on ch.workspace_id = c.workspace_id and ch.changeset_id = c.id and ch.at = c.at
        join record r on r.workspace_id = c.workspace_id and r.id = ch.record_id and r.deleted_at is null
        where c.workspace_id = ${workspaceId} and c.seq > ${after} and c.seq <= ${to}
          and r.object = any(${named.map((object) => object.name)}::text[])
          and (ch.op in ('create', 'restore') or ch.after ?| ${[...new Set(named.map((object) => object.definition.title))]}::text[])`,
  );
}

function isFound(object: ObjectModel): boolean {
  return !object.definition.internal;
}

/** The words with the number of titles that have them. */
function wordsOf(model: Model, titles: readonly Title[]): Map<string, number> {
  const words = new Map<string, number>();
  for (const { object: name, title } of titles) {
    const object = model.objects.get(name);
    if (!object) continue;
    for (const word of typoWords(title, nameKind(object)))
      words.set(word, (words.get(word) ?? 0) + 1);
  }
  return words;
}

async function keepWords(tx: Executor, workspaceId: number, words: ReadonlyMap<string, number>) {
  if (words.size === 0) return;
  const prefix = tokenPrefix(workspaceId);
  // Words are letters only, so a blank parts their keys.
  const keys = [...words.keys()].map((word) =>
    deletionKeys(word)
      .map((key) => prefix + key)
      .join(' '),
  );
  await rowsOf(
    tx,
    // Titles are counted about: a title that is written again counts again, one that is gone counts on.
    sql`insert into search_word as s (workspace_id, word, keys, titles)
        select ${workspaceId}::integer, w.word, string_to_array(w.keys, ' '), w.titles
        from unnest(${[...words.keys()]}::text[], ${keys}::text[], ${[...words.values()]}::integer[]) w(word, keys, titles)
        order by w.word
        on conflict (workspace_id, word) do update set titles = s.titles + excluded.titles`,
  );
}
