import { z } from 'zod';
import { applyShapeText, readShapeText, shapeTextSchema } from '#engine/shape/text.ts';
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
}
