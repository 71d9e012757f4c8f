import { z } from 'zod';
import { commit } from '#engine/commit/index.ts';
import { isLongUndo, requireUndoableLong, undoJob } from '#engine/commit/undo-job.ts';
import { sendJob } from '#engine/jobs/index.ts';
import { undo } from '#engine/commit/undo.ts';
import { findChangeset, listChanges, listChangesets } from '#engine/query/index.ts';
import { Problem } from '#kit/problem.ts';
import { changeSources, changesetInputSchema } from '#model/api.ts';
import { none, route, type Api } from '../http/route.ts';
import { changesetReply } from './reply-shapes.ts';
import { limitOf, pageLimit } from './query-parameters.ts';

const tag = 'changesets';
const flag = z.enum(['true', 'false']).optional();
const ofChangeset = z.strictObject({ id: z.uuid() });

/** Many changes at once, what was done, undoing it, and the feed of it all. */
export function registerChangesets(api: Api): void {
  writeMany(api);
  listMany(api);
  readOne(api);
  undoOne(api);
  feed(api);
}

function writeMany(api: Api): void {
  route(
    api,
    {
      method: 'POST',
      path: '/changesets',
      tag,
      summary: 'Write many changes as one, or show their diff',
      params: none,
      query: z.strictObject({ dryRun: flag }),
      body: changesetInputSchema,
      reply: changesetReply,
      bodyLimit: 32 * 1024 * 1024,
    },
    ({ scope, query, body }) => commit(scope, { ...body, dryRun: query.dryRun === 'true' }),
  );
}

function listMany(api: Api): void {
  route(
    api,
    {
      method: 'GET',
      path: '/changesets',
      tag,
      summary: 'Changesets, newest first: mine, or everybody’s for administrators',
      params: none,
      query: z.strictObject({
        limit: pageLimit,
        cursor: z.string().max(200).optional(),
        everybody: flag,
        user: z.uuid().optional(),
        object: z.string().max(60).optional(),
        source: z.enum(changeSources).optional(),
        from: z.iso.datetime({ offset: true }).optional(),
        until: z.iso.datetime({ offset: true }).optional(),
      }),
      body: none,
      reply: z.object({ items: z.array(changesetReply), next: z.string().nullable() }),
    },
    ({ scope, query }) => {
      const everybody = query.everybody === 'true' || query.user !== undefined;
      if (everybody && !scope.rights.administrator)
        throw new Problem('auth.administrator-only', {}, { status: 403 });
      return listChangesets(scope, { ...query, limit: limitOf(query.limit), everybody });
    },
  );
}

function readOne(api: Api): void {
  route(
    api,
    {
      method: 'GET',
      path: '/changesets/:id',
      tag,
      summary: 'One changeset with its changes',
      params: ofChangeset,
      query: none,
      body: none,
      reply: changesetReply,
    },
    ({ scope, params }) => findChangeset(scope, params.id),
  );
}

function undoOne(api: Api): void {
  route(
    api,
    {
      method: 'POST',
      path: '/changesets/:id/undo',
      tag,
      summary: 'Undo a changeset by another one',
      params: ofChangeset,
      query: z.strictObject({ conflicts: z.enum(['refuse', 'skip']).optional(), dryRun: flag }),
      body: z.strictObject({ reason: z.string().max(500).optional() }),
      reply: z.union([
        z.object({ job: z.uuid() }),
        changesetReply.extend({
          conflicts: z.array(
            z.object({
              object: z.string(),
              id: z.uuid(),
              field: z.string().nullable(),
              code: z.string(),
            }),
          ),
        }),
      ]),
    },
    async ({ scope, params, query, body, reply }) => {
      const asked = {
        conflicts: query.conflicts ?? 'refuse',
        dryRun: query.dryRun === 'true',
      } as const;
      if (!(await isLongUndo(scope, params.id)))
        return undo(scope, params.id, { ...asked, reason: body.reason });
      await requireUndoableLong(scope, params.id);
      reply.code(202);
      const job = { changeset: params.id, ...asked, reason: body.reason ?? null };
      return { job: await sendJob(scope, undoJob, job) };
    },
  );
}

function feed(api: Api): void {
  route(
    api,
    {
      method: 'GET',
      path: '/changes',
      tag,
      summary: 'The feed of sealed changes in commit order, without gap',
      params: none,
      query: z.strictObject({
        after: z
          .string()
          .regex(/^\d{1,15}$/)
          .optional(),
        limit: pageLimit,
      }),
      body: none,
      reply: z.object({
        items: z.array(z.looseObject({ seq: z.int() })),
        next: z.int(),
        sealedTo: z.iso.datetime().nullable(),
      }),
    },
    ({ scope, query }) => listChanges(scope, Number(query.after ?? 0), limitOf(query.limit)),
  );
}
