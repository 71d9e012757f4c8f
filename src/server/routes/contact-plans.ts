import { z } from 'zod';
import { checkContacts } from '#areas/customers/contact-policy/gate.ts';
import { listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { none, route, type Api } from '../http/route.ts';

const channels = { call: 'phone', visit: 'visit' } as const;

const asked = z.strictObject({
  kind: z.enum(['call', 'visit']),
  parties: z.array(z.uuid()).min(1).max(50).describe('Who is to be called or visited'),
  at: z.iso.datetime({ offset: true }).describe('When it is planned for'),
});

/** What speaks against a call or visit while it is being planned: it warns, and the plan may be kept all the same. */
export function registerContactPlans(api: Api): void {
  route(
    api,
    {
      method: 'POST',
      path: '/contact-plans',
      tag: 'contacts',
      summary: 'What speaks against a planned call or visit; nothing is refused and nothing kept',
      params: none,
      query: none,
      body: asked,
      reply: z.object({
        warned: z.array(
          z.object({
            party: z.object({ id: z.uuid(), title: z.string() }),
            reasons: z.array(z.string()),
            nextAllowedAt: z.iso.datetime().nullable(),
          }),
        ),
      }),
    },
    async ({ scope, body }) => ({ warned: await warnedOf(scope, body) }),
  );
}

async function warnedOf(scope: Scope, { kind, parties, at }: z.infer<typeof asked>) {
  // Whoever may not see a customer learns nothing of him.
  const { items } = await listRecords(scope, 'party', {
    fields: ['name'],
    filter: { field: 'id', op: 'in', value: parties },
    limit: parties.length,
  });
  const names = new Map(items.map((row) => [String(row['id']), String(row['name'])]));
  const contacts = [...names.keys()].map((party) => ({
    party,
    channel: channels[kind],
    purpose: 'sales' as const,
    address: null,
    about: '',
  }));
  const checked = await checkContacts({ ...scope, now: new Date(at) }, contacts);
  return checked.flatMap(({ party, verdict }) =>
    verdict.allowed || party === null
      ? []
      : [
          {
            party: { id: party, title: names.get(party) ?? '' },
            reasons: [...verdict.reasons],
            nextAllowedAt: verdict.nextAllowedAt,
          },
        ],
  );
}
