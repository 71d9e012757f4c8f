import { canonicalJson } from '#kit/canonical-json.ts';
import { sha256 } from '#kit/digest.ts';
import { rowsOf } from '../database/run.ts';
import { sql } from '../database/sql.ts';
import type { Executor } from '../scope.ts';
import { chain, digestsOf, genesis } from './seal.ts';

/** What a walk over the chain found. */
export type Verdict = {
  readonly changesets: number;
  readonly changes: number;
  /** Changes whose payload was erased on purpose; the chain still holds. */
  readonly erased: number;
  readonly broken: readonly {
    seq: number | null;
    changeset: string;
    what: 'chain' | 'payload' | 'number';
  }[];
  readonly head: string;
};

type Row = { id: string; at: string; seq: string; hash: string };
type Payload = {
  changeset_id: string;
  object: string;
  record_id: string;
  op: string;
  before: unknown;
  after: unknown;
  salt: string | null;
  digest: string;
  erased_by: string | null;
};

const step = 500;

/** Walks the sealed ledger of a workspace from its first link: numbers without gap, every hash and every digest as they should be. */
export async function verifyLedger(db: Executor, workspaceId: number): Promise<Verdict> {
  const broken: { seq: number | null; changeset: string; what: 'chain' | 'payload' | 'number' }[] =
    [];
  let head = { seq: 0, hash: genesis };
  let [changesets, changes, erased] = [0, 0, 0];
  for (;;) {
    const rows = await rowsOf<Row>(
      db,
      sql`select id, at, seq, hash from changeset where workspace_id = ${workspaceId} and seq > ${head.seq} order by seq limit ${step}`,
    );
    if (rows.length === 0) break;
    const links = chain(head, rows, await digestsOf(db, workspaceId, rows));
    for (const [index, row] of rows.entries()) {
      if (Number(row.seq) !== links[index]?.seq)
        broken.push({ seq: Number(row.seq), changeset: row.id, what: 'number' });
      if (row.hash !== links[index]?.hash)
        broken.push({ seq: Number(row.seq), changeset: row.id, what: 'chain' });
    }
    const payloads = await readPayloads(db, workspaceId, rows);
    for (const payload of payloads)
      if (!isErased(payload) && digestOf(payload) !== payload.digest)
        broken.push({ seq: null, changeset: payload.changeset_id, what: 'payload' });
    changesets += rows.length;
    changes += payloads.length;
    erased += payloads.filter(isErased).length;
    const last = rows.at(-1);
    // The walk goes on from what is written, so that one broken link is reported once.
    head = { seq: Number(last?.seq), hash: last?.hash ?? head.hash };
  }
  return {
    changesets,
    changes,
    erased,
    broken: [...broken, ...(await headProblem(db, workspaceId, head))],
    head: head.hash,
  };
}

function isErased(payload: Payload): boolean {
  return payload.erased_by !== null && payload.salt === null;
}

function digestOf({ object, record_id, op, before, after, salt }: Payload): string {
  return sha256(`${salt}\n${canonicalJson({ object, record: record_id, op, before, after })}`);
}

function readPayloads(db: Executor, workspaceId: number, rows: readonly Row[]): Promise<Payload[]> {
  return rowsOf<Payload>(
    db,
    sql`select changeset_id, object, record_id, op, before, after, salt, digest, erased_by from change
        where workspace_id = ${workspaceId} and changeset_id = any(${rows.map((row) => row.id)}::uuid[])`,
  );
}

async function headProblem(db: Executor, workspaceId: number, head: { seq: number; hash: string }) {
  const [row] = await rowsOf<{ seq: string; hash: string }>(
    db,
    sql`select seq, hash from seal_head where workspace_id = ${workspaceId}`,
  );
  const fits = row === undefined || (Number(row.seq) === head.seq && row.hash === head.hash);
  return fits ? [] : [{ seq: Number(row.seq), changeset: '', what: 'chain' as const }];
}
