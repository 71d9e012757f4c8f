import { z } from 'zod';
import { applyTrade } from '#areas/start/trades/apply.ts';
import { listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { applyShapeText, readShapeText, shapeTextSchema } from '#engine/shape/text.ts';
import { Problem } from '#kit/problem.ts';
import { administratorRoute, none, type Api } from '../http/route.ts';
import { changesetReply } from './reply-shapes.ts';

const tag = 'meta';

/** The workspace's own fields, objects, words, rules and layouts as one text, to keep, compare and carry elsewhere. */
export function registerShape(api: Api): void {
  administratorRoute(
    api,
    {
      method: 'GET',
      path: '/shape',
      tag,
      summary: 'What this workspace made of the model, as one text',
      params: none,
      query: none,
      body: none,
      reply: shapeTextSchema,
    },
    ({ scope }) => readShapeText(scope),
  );
  administratorRoute(
    api,
    {
      method: 'POST',
      path: '/shape',
      tag,
      summary: 'Bring this workspace to what the text says, or show the diff',
      params: none,
      query: z.strictObject({ dryRun: z.enum(['true', 'false']).optional() }),
      body: shapeTextSchema,
      reply: changesetReply,
      bodyLimit: 8 * 1024 * 1024,
    },
    ({ scope, query, body }) => applyShapeText(scope, body, { dryRun: query.dryRun === 'true' }),
  );
  administratorRoute(
    api,
    {
      method: 'POST',
      path: '/shape/trade',
      tag,
      summary: 'Set this workspace up for a trade, or show what that would change',
      params: none,
      query: z.strictObject({ dryRun: z.enum(['true', 'false']).optional() }),
      body: z.strictObject({ trade: z.string().max(40) }),
      reply: changesetReply,
    },
    async ({ scope, query, body }) =>
      applyTrade(scope, body.trade, {
        ownerId: scope.rights.userId,
        unitId: await topUnitId(scope),
        dryRun: query.dryRun === 'true',
      }),
  );
}

/** The unit that stands above all others: its people find what a trade brings. */
async function topUnitId(scope: Scope): Promise<string> {
  const { items } = await listRecords(scope, 'unit', {
    filter: { field: 'parent', op: 'isEmpty' },
    sort: ['createdAt'],
    limit: 1,
  });
  const [top] = items;
  if (!top) throw new Problem('record.missing', {}, { status: 404 });
  return String(top['id']);
}
