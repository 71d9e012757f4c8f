import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { refuseTwins } from '#areas/customers/duplicate-rule/queries.ts';
import { commit } from '#engine/commit/index.ts';
import { commitOne } from '#engine/commit/one.ts';
import { findRecord, groupRecords, listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { Problem } from '#kit/problem.ts';
import { querySchema, type ChangeInput, type ChangesetReply } from '#model/api.ts';
import { none, route, type Api } from '../http/route.ts';
import { orSurvivor, refusingMerged } from './merged.ts';
import { listParameters, listOf, queryOf } from './query-parameters.ts';
import { changesetReply, listReply, recordReply } from './reply-shapes.ts';

const tag = 'records';
const ofObject = z.strictObject({ object: z.string().max(60) });
const ofRecord = z.strictObject({ object: z.string().max(60), id: z.string().max(60) });
const values = z.record(z.string().max(100), z.unknown());
const dryRun = z.strictObject({ dryRun: z.enum(['true', 'false']).optional() });
const creating = dryRun.extend({
  duplicates: z
    .enum(['refuse', 'allow'])
    .optional()
    .describe(
      'Whether a record that is there already in another spelling refuses this one; allow unless said',
    ),
});
const ifMatch = {
  'If-Match': 'The version in quotes that the change is based on; stale: 409 with today’s values',
};

/** Records of every object: lists, one record, create, change, delete, restore. */
export function registerRecords(api: Api): void {
  registerReads(api);
  registerWrites(api);
}

function registerReads(api: Api): void {
  list(api);
  query(api);
  read(api);
}

function list(api: Api): void {
  route(
    api,
    {
      method: 'GET',
      path: '/records/:object',
      tag,
      summary: 'List records',
      perObject: 'list',
      params: ofObject,
      query: listParameters,
      body: none,
      reply: listReply,
    },
    ({ scope, params, query }) => listRecords(scope, params.object, queryOf(query)),
  );
}

function query(api: Api): void {
  route(
    api,
    {
      method: 'POST',
      path: '/records/:object/query',
      tag,
      perObject: 'list',
      summary: 'List records by a whole query, or group them with groupBy and measures',
      params: ofObject,
      query: none,
      body: querySchema,
      reply: listReply,
    },
    ({ scope, params, body }) =>
      body.groupBy || body.measures
        ? groupRecords(scope, params.object, body)
        : listRecords(scope, params.object, body),
  );
}

function read(api: Api): void {
  route(
    api,
    {
      method: 'GET',
      path: '/records/:object/:id',
      tag,
      summary: 'Read a record',
      perObject: 'record',
      params: ofRecord,
      query: z.strictObject({
        fields: z.string().max(5000).optional(),
        asOf: z.iso.datetime({ offset: true }).optional(),
        deleted: z.enum(['true', 'false']).optional(),
      }),
      body: none,
      reply: recordReply,
    },
    ({ scope, params, query, request, reply }) =>
      orSurvivor({ scope, params, request, reply }, async () => {
        const fields = query.fields === undefined ? undefined : listOf(query.fields);
        const record = await findRecord(scope, params.object, params.id, {
          fields,
          asOf: query.asOf,
          deleted: query.deleted === 'true',
        });
        return withVersion(reply, record);
      }),
  );
}

function registerWrites(api: Api): void {
  create(api);
  change(api);
  remove(api);
  restore(api);
}

function create(api: Api): void {
  route(
    api,
    {
      method: 'POST',
      path: '/records/:object',
      tag,
      summary: 'Create a record',
      perObject: 'values',
      params: ofObject,
      query: creating,
      body: values,
      reply: z.union([recordReply, changesetReply]),
      status: 201,
    },
    async ({ scope, params, query, body, reply }) => {
      if (query.duplicates === 'refuse') await refuseTwins(scope, params.object, { values: body });
      const change: ChangeInput = { op: 'create', object: params.object, values: body };
      if (query.dryRun === 'true') return preview(scope, change, reply);
      const { id, told } = await writeOne(scope, change, reply);
      reply.header('location', `/api/v1/records/${params.object}/${id}`);
      return told;
    },
  );
}

function change(api: Api): void {
  route(
    api,
    {
      method: 'PATCH',
      path: '/records/:object/:id',
      tag,
      summary: 'Change the named fields of a record',
      perObject: 'values',
      params: ofRecord,
      query: dryRun,
      body: values,
      reply: z.union([recordReply, changesetReply]),
      headers: ifMatch,
    },
    async ({ scope, params, query, body, request, reply }) => {
      const change: ChangeInput = {
        op: 'update',
        ...params,
        ...versionOf(request.headers['if-match']),
        values: body,
      };
      if (query.dryRun === 'true') return preview(scope, change, reply);
      const { told } = await refusingMerged(scope, params, () => writeOne(scope, change, reply));
      return told;
    },
  );
}

function remove(api: Api): void {
  route(
    api,
    {
      method: 'DELETE',
      path: '/records/:object/:id',
      tag,
      summary: 'Put a record into the recycle bin',
      params: ofRecord,
      query: dryRun,
      body: none,
      reply: changesetReply,
      headers: ifMatch,
    },
    ({ scope, params, query, request, reply }) => {
      const change: ChangeInput = {
        op: 'delete',
        ...params,
        ...versionOf(request.headers['if-match']),
      };
      if (query.dryRun === 'true') return preview(scope, change, reply);
      return refusingMerged(scope, params, () => write(scope, change, reply));
    },
  );
}

function restore(api: Api): void {
  route(
    api,
    {
      method: 'POST',
      path: '/records/:object/:id/restore',
      tag,
      summary: 'Take a record out of the recycle bin',
      perObject: 'record',
      params: ofRecord,
      query: none,
      body: none,
      reply: recordReply,
    },
    async ({ scope, params, reply }) => {
      return (await writeOne(scope, { op: 'restore', ...params }, reply)).told;
    },
  );
}

async function write(
  scope: Scope,
  change: ChangeInput,
  reply: FastifyReply,
): Promise<ChangesetReply> {
  const done = await commit(scope, { changes: [change] });
  tellChangeset(reply, done);
  return done;
}

// Who may write a record need not be able to read it afterwards: handing it on can be the end of seeing it.
async function writeOne(
  scope: Scope,
  change: ChangeInput,
  reply: FastifyReply,
): Promise<{ id: string; told: Record<string, unknown> }> {
  const { done, id, record } = await commitOne(scope, change);
  tellChangeset(reply, done);
  return { id, told: record ? withVersion(reply, record) : { id } };
}

// What the undo of this write is asked with.
function tellChangeset(reply: FastifyReply, { id }: ChangesetReply): void {
  if (id !== null) reply.header('changeset-id', id);
}

function preview(scope: Scope, change: ChangeInput, reply: FastifyReply): Promise<ChangesetReply> {
  reply.code(200);
  return commit(scope, { changes: [change], dryRun: true });
}

function withVersion(
  reply: FastifyReply,
  record: Record<string, unknown>,
): Record<string, unknown> {
  reply.header('etag', `"${String(record['version'])}"`);
  return record;
}

function versionOf(header: string | undefined): { version?: number } {
  if (header === undefined || header === '*') return {};
  const version = /^(?:W\/)?"(\d{1,15})"$/.exec(header)?.[1];
  if (version === undefined)
    throw new Problem('input.if-match', {}, { status: 400, field: 'If-Match' });
  return { version: Number(version) };
}
