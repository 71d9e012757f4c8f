import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Scope } from '#engine/scope.ts';
import { canonicalJson } from '#kit/canonical-json.ts';
import { Problem } from '#kit/problem.ts';

const kept = z.object({ headers: z.record(z.string(), z.string()), body: z.unknown() });

type Row = {
  digest: string;
  status: number | null;
  reply: unknown;
  stale: boolean;
  request_id: string;
};

/**
 * Answers a write that carries an Idempotency-Key once: the same request again gets the first answer,
 * another request under the same key is refused. Only successes are kept; a refusal changed nothing.
 */
export async function onceOnly(
  scope: Scope,
  request: FastifyRequest,
  reply: FastifyReply,
  answer: () => Promise<unknown>,
): Promise<unknown> {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return answer();
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key)) {
    throw new Problem('idempotency.key', {}, { field: 'Idempotency-Key' });
  }
  const place = [scope.workspaceId, scope.rights.userId, key];
  const digest = digestOf(request);
  const known = await claim(scope, place, digest);
  if (known) return replay(known, digest, reply);
  try {
    const body = await answer();
    await keep(scope, place, reply, body);
    return body;
  } catch (error) {
    await forget(scope, place);
    throw error;
  }
}

/** Removes keys older than a day; the worker calls it. */
export async function clearIdempotencyKeys(db: Scope['db']): Promise<void> {
  await db.query("delete from idempotency_key where at < now() - interval '24 hours'");
}

function digestOf(request: FastifyRequest): string {
  const said = canonicalJson({
    method: request.method,
    url: request.url,
    body: request.body ?? null,
    match: request.headers['if-match'] ?? null,
  });
  return createHash('sha256').update(said).digest('base64url');
}

// null: the key is ours to answer.
async function claim(scope: Scope, place: readonly unknown[], digest: string): Promise<Row | null> {
  const { rowCount } = await scope.db.query(
    `insert into idempotency_key (workspace_id, user_id, key, digest, request_id) values ($1, $2, $3, $4, $5)
      on conflict do nothing`,
    [...place, digest, scope.requestId],
  );
  if (rowCount === 1) return null;
  const { rows } = await scope.db.query<Row>(
    `select digest, status, reply, request_id, at < now() - interval '5 minutes' as stale
      from idempotency_key where workspace_id = $1 and user_id = $2 and key = $3`,
    [...place],
  );
  const [row] = rows;
  if (row && !(row.stale && row.status === null)) return row;
  if (row) await refuseIfWritten(scope, row.request_id);
  await forget(scope, place);
  return claim(scope, place, digest);
}

// The process that answered the first try died: its changeset tells whether the write took place.
async function refuseIfWritten(scope: Scope, requestId: string): Promise<void> {
  const { rows } = await scope.db.query<{ id: string }>(
    'select id from changeset where workspace_id = $1 and request_id = $2 limit 1',
    [scope.workspaceId, requestId],
  );
  const [row] = rows;
  if (row)
    throw new Problem('idempotency.answer-lost', {}, { status: 409, extra: { changeset: row.id } });
}

async function forget(scope: Scope, place: readonly unknown[]): Promise<void> {
  await scope.db.query(
    'delete from idempotency_key where workspace_id = $1 and user_id = $2 and key = $3 and status is null',
    [...place],
  );
}

function replay(row: Row, digest: string, reply: FastifyReply): unknown {
  if (row.digest !== digest) throw new Problem('idempotency.other-request', {}, { status: 422 });
  if (row.status === null) throw new Problem('idempotency.running', {}, { status: 409 });
  const { headers, body } = kept.parse(row.reply);
  reply.headers({ ...headers, 'idempotency-replayed': 'true' }).code(row.status);
  return body;
}

const repeated = ['location', 'etag', 'changeset-id'] as const;

async function keep(
  scope: Scope,
  place: readonly unknown[],
  reply: FastifyReply,
  body: unknown,
): Promise<void> {
  const headers: Record<string, string> = {};
  for (const name of repeated) {
    const value = reply.getHeader(name);
    if (typeof value === 'string') headers[name] = value;
  }
  await scope.db.query(
    'update idempotency_key set status = $4, reply = $5 where workspace_id = $1 and user_id = $2 and key = $3',
    [...place, reply.statusCode, JSON.stringify({ headers, body: body ?? null })],
  );
}
