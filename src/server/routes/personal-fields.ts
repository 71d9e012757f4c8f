import { z } from 'zod';
import { findRecord } from '#engine/query/index.ts';
import { logAccess } from '../auth/administration.ts';
import { administratorRoute, none, route, type Api } from '../http/route.ts';
import {
  heldFields,
  personalObjects,
  readRegister,
  registered,
  writeRegister,
} from '../personal-data/register.ts';

const tag = 'contacts';
const line = registered.extend({ object: z.enum(personalObjects), field: z.string().max(100) });

/** The register of personal fields, and what is missing for what is held on somebody. */
export function registerPersonalFields(api: Api): void {
  administratorRoute(
    api,
    {
      method: 'GET',
      path: '/personal-fields',
      tag,
      summary: 'Which fields are personal, for which purpose and on which legal ground',
      params: none,
      query: none,
      body: none,
      reply: z.object({ items: z.array(line) }),
    },
    async ({ scope }) => ({ items: await readRegister(scope) }),
  );
  administratorRoute(
    api,
    {
      method: 'PATCH',
      path: '/personal-fields',
      tag,
      summary: 'Say of a field whether it is personal, what for and on which ground; logged',
      params: none,
      query: none,
      body: line,
      reply: line,
    },
    async (call) => {
      await writeRegister(call.scope, call.body);
      await logAccess(call, 'workspace.changed', null, {
        fields: `${call.body.object}.${call.body.field}`,
      });
      return call.body;
    },
  );
  route(
    api,
    {
      method: 'GET',
      path: '/personal-fields/:object/:id',
      tag,
      summary: 'What is held on a person or household, its purpose and ground, and what is missing',
      params: z.strictObject({ object: z.enum(personalObjects), id: z.uuid() }),
      query: none,
      body: none,
      reply: z.object({
        items: z.array(
          line.omit({ object: true, isPersonal: true }).extend({ gap: z.string().nullable() }),
        ),
      }),
    },
    async ({ scope, params }) => {
      const record = await findRecord(scope, params.object, params.id);
      return { items: await heldFields(scope, params.object, record) };
    },
  );
}
