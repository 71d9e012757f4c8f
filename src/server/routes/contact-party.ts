import { z } from 'zod';
import { partiesAt } from '#areas/customers/contact-policy/queries.ts';
import { splitReach } from '#areas/customers/identity/rules.ts';
import { findRecord, listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { none, route, type Api } from '../http/route.ts';

const customers = new Set(['account', 'contact', 'household', 'party']);
const pages = { organisation: 'account', person: 'contact', household: 'household' } as const;
const kind = z.enum(['organisation', 'person', 'household']);

const asked = z.strictObject({
  address: z.string().max(254).describe('The number or address that was clicked'),
  object: z.string().max(60).optional(),
  id: z.uuid().optional().describe('The record on which it stands'),
});
type Asked = z.infer<typeof asked>;

/** Whose a number or address is, so that one seen anywhere can be used as on its customer's page. */
export function registerContactParty(api: Api): void {
  route(
    api,
    {
      method: 'POST',
      path: '/contact-party',
      tag: 'contacts',
      summary: 'Whose a number or address is, among the customers whom one sees',
      params: none,
      query: none,
      body: asked,
      reply: z.object({
        party: z.object({ object: z.enum(pages), id: z.uuid() }).nullable(),
      }),
    },
    async ({ scope, body }) => {
      const [own, holders] = await Promise.all([partyOf(scope, body), holdersOf(scope, body)]);
      const seen = await seenOf(scope, [...new Set([...(own === null ? [] : [own]), ...holders])]);
      // On a person's page his company's number may stand too: whoever has it is meant, first the record's own customer.
      const having = seen.filter(({ id }) => holders.includes(id));
      const party = having.find(({ id }) => id === own) ?? having[0] ?? seen[0];
      return { party: party ?? null };
    },
  );
}

/** The customer that the record is, or belongs to. */
async function partyOf(scope: Scope, { object, id }: Asked): Promise<string | null> {
  if (object === undefined || id === undefined) return null;
  if (customers.has(object)) return id;
  const fields = scope.model.objects.get(object)?.definition.fields ?? {};
  const link = ['party', 'customer'].find((name) => name in fields);
  if (link === undefined) return null;
  const record = await findRecord(scope, object, id, { fields: [link] });
  return z.object({ id: z.string() }).safeParse(record[link]).data?.id ?? null;
}

async function holdersOf(scope: Scope, { address }: Asked): Promise<readonly string[]> {
  const what = address.includes('@') ? 'email' : 'phone';
  const { normalised } = splitReach(what, address, scope.workspace.country);
  return (await partiesAt(scope, [what], [normalised])).get(normalised) ?? [];
}

async function seenOf(scope: Scope, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const { items } = await listRecords(scope, 'party', {
    fields: ['kind'],
    filter: { field: 'id', op: 'in', value: ids.slice(0, 100) },
    limit: 100,
  });
  return items.map((row) => ({
    id: String(row['id']),
    object: pages[kind.parse(row['kind'])],
  }));
}
