import { z } from 'zod';
import { freshRollUps } from '#engine/computed/fresh.ts';
import { none, route, type Api } from '../http/route.ts';

/** A record's roll-ups, computed afresh; lists show them as of the last seconds. */
export function registerRollUps(api: Api): void {
  route(
    api,
    {
      method: 'GET',
      path: '/records/:object/:id/roll-ups',
      tag: 'records',
      summary: 'The roll-ups of a record, computed now',
      params: z.strictObject({ object: z.string().max(60), id: z.string().max(60) }),
      query: none,
      body: none,
      reply: z.object({ values: z.record(z.string(), z.unknown()), asOf: z.iso.datetime() }),
    },
    ({ scope, params }) => freshRollUps(scope, params.object, params.id),
  );
}
