import { z } from 'zod';
import { aroundParty } from '#areas/customers/party/around.ts';
import { partyNetwork } from '#areas/customers/party/network.ts';
import { adviceFor } from '#areas/customers/status-rule/index.ts';
import { none, route, type Api } from '../http/route.ts';

const ofCustomer = z.strictObject({
  object: z.enum(['account', 'contact', 'household']),
  id: z.string().max(60),
});

const part = z
  .object({
    object: z.string(),
    filter: z.unknown(),
    items: z.array(z.looseObject({ id: z.uuid() })),
    more: z.boolean(),
  })
  .nullable();
const figure = { sum: z.string().nullable(), count: z.number() };

const reply = z.object({
  parts: z.record(z.string(), part),
  days: z.array(
    z.object({ party: z.unknown(), kind: z.string(), on: z.iso.date(), days: z.int() }),
  ),
  years: z.array(z.object({ year: z.int(), ...figure })),
  products: z.array(z.object({ product: z.string().nullable(), ...figure })),
  advice: z.string().nullable().describe('What the firm advises at the stage of the life cycle'),
});

/** What stands around a customer: at one look, and as a graph. */
export function registerAround(api: Api): void {
  registerCards(api);
  registerNetwork(api);
}

function registerCards(api: Api): void {
  route(
    api,
    {
      method: 'GET',
      path: '/records/:object/:id/around',
      tag: 'records',
      summary:
        'What stands around a customer: people, next steps, promises, purchases, relations, coming days, what to do',
      params: ofCustomer,
      query: none,
      body: none,
      reply,
    },
    async ({ scope, params: { object, id } }) => {
      const around = await aroundParty(scope, object, id);
      return { ...around, advice: await adviceFor(scope, object, id) };
    },
  );
}

const networkReply = z.object({
  nodes: z.array(z.object({ id: z.uuid(), title: z.string(), kind: z.string(), depth: z.int() })),
  links: z.array(
    z.object({
      id: z.uuid(),
      object: z.enum(['relation', 'membership']),
      from: z.uuid(),
      to: z.uuid(),
      reading: z.string().nullable(),
      reverse: z.string().nullable(),
    }),
  ),
  isCut: z.boolean(),
});

function registerNetwork(api: Api): void {
  route(
    api,
    {
      method: 'GET',
      path: '/records/:object/:id/network',
      tag: 'records',
      summary: 'The parties around a customer to the second step, by relations and memberships',
      params: ofCustomer,
      query: none,
      body: none,
      reply: networkReply,
    },
    ({ scope, params }) => partyNetwork(scope, params.object, params.id),
  );
}
