import { canonicalJson } from '#kit/canonical-json.ts';
import { sha256 } from '#kit/digest.ts';
import { rowsOf } from '../database/run.ts';
import { sql } from '../database/sql.ts';
import type { Executor } from '../scope.ts';
import {
  chain,
  digestsOf,
  genesis,
  headerColumns,
  withinInstants,
  type Head,
  type Header,
} from './chain.ts';
import { portionsOf } from './portions.ts';

/** A place where the ledger is not what was sealed. */
export type Break = {
  readonly seq: number | null;
  readonly changeset: string;
  /** number: a gap or double; chain: a changeset or its changes; payload: a change's content; head: not what was noted outside. */
  readonly what: 'number' | 'chain' | 'payload' | 'head';
};

/** What a walk over the chain found. */
export type Verdict = {
  readonly changesets: number;
  readonly changes: number;
  /** Changes whose payload was erased on purpose; the chain still holds. */
  readonly erased: number;
  readonly broken: readonly Break[];
  /** The hash of the last link. */
  readonly head: string;
};

type Row = Header & { seq: string; hash: string; size: number };
type Payload = {
  changeset_id: string;
  object: string;
  record_id: string;
  op: string;
  before: unknown;
  after: unknown;
  salt: string | null;
  digest: string;
  /** The changeset that is said to have erased it tells of this record. */
  told: boolean;
};

const beforeAll = '00000000-0000-0000-0000-000000000000';
const step = 500;
const mostChanges = 10_000;
const mostNamed = 1000;

/**
 * Walks the sealed ledger of a workspace from its first link: numbers without gap, every hash and every digest as they should be,
 * and the hashes that were noted outside the database still in their places. Names the first 1,000 breaks.
 */
export async function verifyLedger(
  db: Executor,
  workspaceId: number,
  noted: readonly Head[] = [],
): Promise<Verdict> {
  // What is sealed while we walk is left to the next walk.
  const end = await sealedHead(db, workspaceId);
  const notedAt = Map.groupBy(noted, (one) => one.seq);
  const broken: Break[] = [];
  let head = { seq: 0, hash: genesis, id: beforeAll };
  let [changesets, changes, erased] = [0, 0, 0];
  for (;;) {
    const rows = await readRows(db, workspaceId, { after: head, to: end.seq });
    if (rows.length === 0) break;
    // Five hundred parts of an import are millions of changes: walked a few at a time, memory stays flat.
    for (const portion of portionsOf(rows, mostChanges)) {
      const payloads = await readPayloads(db, workspaceId, portion);
      broken.push(
        ...brokenLinks(head, portion, await digestsOf(db, workspaceId, portion)),
        ...brokenPayloads(payloads),
        ...brokenHeads(portion, notedAt),
      );
      broken.splice(mostNamed);
      changesets += portion.length;
      changes += payloads.length;
      erased += payloads.filter(isErased).length;
      // The walk goes on from what is written, so that one broken link is reported once.
      const last = portion.at(-1);
      if (last) head = { seq: Number(last.seq), hash: last.hash, id: last.id };
    }
  }
  broken.push(...brokenEnd(head, end), ...missingHeads(head, noted));
  return { changesets, changes, erased, broken: broken.slice(0, mostNamed), head: head.hash };
}

function brokenLinks(
  head: Head,
  rows: readonly Row[],
  digests: ReadonlyMap<string, readonly string[]>,
): Break[] {
  const broken: Break[] = [];
  let before = head;
  for (const row of rows) {
    const seq = Number(row.seq);
    if (seq !== before.seq + 1) broken.push({ seq, changeset: row.id, what: 'number' });
    const [link] = chain({ seq: seq - 1, hash: before.hash }, [row], digests);
    if (row.hash !== link?.hash) broken.push({ seq, changeset: row.id, what: 'chain' });
    before = { seq, hash: row.hash };
  }
  return broken;
}

function brokenPayloads(payloads: readonly Payload[]): Break[] {
  return payloads
    .filter((payload) => !isErased(payload) && digestOf(payload) !== payload.digest)
    .map((payload) => ({ seq: null, changeset: payload.changeset_id, what: 'payload' }));
}

function brokenHeads(rows: readonly Row[], noted: ReadonlyMap<number, readonly Head[]>): Break[] {
  return rows.flatMap((row) => {
    const seq = Number(row.seq);
    const differs = noted.get(seq)?.some((one) => one.hash !== row.hash) === true;
    return differs ? [{ seq, changeset: row.id, what: 'head' as const }] : [];
  });
}

function missingHeads(head: Head, noted: readonly Head[]): Break[] {
  return noted
    .filter((one) => one.seq > head.seq)
    .map((one) => ({ seq: one.seq, changeset: '', what: 'head' }));
}

function brokenEnd(head: Head, end: Head): Break[] {
  const fits = head.seq === end.seq && head.hash === end.hash;
  return fits ? [] : [{ seq: end.seq, changeset: '', what: 'chain' }];
}

// Erased on purpose has neither content nor salt left, and the ledger tells by which changeset; anything else was altered.
function isErased({ told, salt, before, after }: Payload): boolean {
  return told && salt === null && before === null && after === null;
}

function digestOf({ object, record_id, op, before, after, salt }: Payload): string {
  return sha256(`${salt}\n${canonicalJson({ object, record: record_id, op, before, after })}`);
}

async function sealedHead(db: Executor, workspaceId: number): Promise<Head> {
  const [row] = await rowsOf<{ seq: string; hash: string }>(
    db,
    sql`select greatest(h.seq, last.seq, 0) as seq, coalesce(h.hash, ${genesis}) as hash
        from (select max(seq) as seq from changeset where workspace_id = ${workspaceId}) last
        left join seal_head h on h.workspace_id = ${workspaceId}`,
  );
  return { seq: Number(row?.seq ?? 0), hash: row?.hash ?? genesis };
}

function readRows(
  db: Executor,
  workspaceId: number,
  { after, to }: { after: { seq: number; id: string }; to: number },
): Promise<Row[]> {
  return rowsOf<Row>(
    db,
    sql`select ${headerColumns}, seq, hash, creates + updates + deletes + restores as size from changeset
        where workspace_id = ${workspaceId} and (seq, id) > (${after.seq}, ${after.id}::uuid) and seq <= ${to}
        order by seq, id limit ${step}`,
  );
}

function readPayloads(db: Executor, workspaceId: number, rows: readonly Row[]): Promise<Payload[]> {
  return rowsOf<Payload>(
    db,
    sql`select changeset_id, object, record_id, op, before, after, salt, digest,
          erased_by is not null and exists (select 1 from change e where e.workspace_id = change.workspace_id
            and e.changeset_id = change.erased_by and e.record_id = change.record_id) as told
        from change where workspace_id = ${workspaceId} and ${withinInstants(rows)}
          and changeset_id = any(${rows.map((row) => row.id)}::uuid[])`,
  );
}
