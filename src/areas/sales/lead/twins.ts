import { z } from 'zod';
import { listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { companyNameKey } from '#kit/company-name.ts';

/** A customer who looks like the one a lead speaks of. */
type Twin = { readonly id: string; readonly title: string };

const leadShape = z.object({
  company: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
});
const linked = z.object({ id: z.string(), title: z.string().nullable() }).nullable();

/** The customers of the same company name, phone or e-mail whom the asker may see, but for those who are chosen already. */
export async function findTwins(
  scope: Scope,
  lead: Readonly<Record<string, unknown>>,
  chosen: { readonly account: string | null; readonly contact: string | null },
): Promise<Twin[]> {
  const { company, phone, email } = leadShape.parse(lead);
  const [companies, reached] = await Promise.all([
    chosen.account === null && company !== null ? ofName(scope, company) : [],
    ofReach(scope, [phone, email]),
  ]);
  // Who chose the person has looked at the number that others may share with him.
  const others = chosen.contact === null ? reached : [];
  const found = [...companies, ...others.filter(({ id }) => id !== chosen.account)];
  return [...new Map(found.map((one) => [one.id, one])).values()];
}

async function ofName(scope: Scope, company: string): Promise<Twin[]> {
  const filter = { field: 'nameKey', op: 'is', value: companyNameKey(company) } as const;
  const { items } = await listRecords(scope, 'account', { filter, fields: ['name'], limit: 10 });
  return items.map((item) => ({ id: String(item['id']), title: String(item['name']) }));
}

async function ofReach(scope: Scope, reach: readonly (string | null)[]): Promise<Twin[]> {
  const numbers = reach.flatMap((one) => (one === null ? [] : [one.split(';')[0] ?? one]));
  if (numbers.length === 0) return [];
  const filter = { field: 'normalised', op: 'in', value: numbers } as const;
  const { items } = await listRecords(scope, 'identity', { filter, fields: ['party'], limit: 20 });
  return items.flatMap((item) => {
    const party = linked.parse(item['party']);
    return party?.title ? [{ id: party.id, title: party.title }] : [];
  });
}
