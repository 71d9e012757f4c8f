import { z } from 'zod';
import { unmask } from '../access/unmask.ts';
import { none, route, type Api } from '../http/route.ts';

/** Masked values in full, for a reason. */
export function registerUnmask(api: Api): void {
  route(
    api,
    {
      method: 'POST',
      path: '/records/:object/:id/unmask',
      tag: 'records',
      summary: 'Show a masked value in full; who saw it and why is logged',
      params: z.strictObject({ object: z.string().max(60), id: z.uuid() }),
      query: none,
      body: z.strictObject({
        field: z.string().max(60),
        reason: z.string().trim().min(3).max(300),
      }),
      reply: z.object({ value: z.unknown() }),
    },
    async ({ scope, params, body }) => ({ value: await unmask(scope, { ...params, ...body }) }),
  );
}
