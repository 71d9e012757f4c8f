import type { Client } from '../setup/app.ts';
import { find, make, set } from './asking.ts';

/** Hangs one of everything on a party and gives how many of each a colleague then finds there. */
export async function wholeFile(
  { seller, manager }: { readonly seller: Client; readonly manager: Client },
  object: 'account' | 'contact',
  party: string,
  other: string,
): Promise<Record<string, number>> {
  const type = await make(manager, 'relation-type', { name: `to ${party}`, reverseName: 'back' });
  const classification = await make(manager, 'classification', {
    name: `of ${party}`,
    appliesTo: ['organisation', 'person'],
  });
  const value = await make(manager, 'class-value', { name: 'A', classification });
  const parts: Record<string, Record<string, unknown>> = {
    'identity': { kind: 'phone', value: '010-65529988' },
    'address': { use: 'office', address: { city: '北京市', street: '长安街1号' } },
    'party-class': { classification, value },
    'party-team': { member: manager.userId, role: 'service' },
    'holding': { product: '数控机床' },
    'consent': { purpose: 'marketing', decision: 'given', proof: 'form' },
    'life-event': { kind: 'founding', happensOn: '2001-05-18' },
    'party-source': { source: '年鉴' },
    'transaction': { at: '2026-06-01T02:00:00Z', amount: { amount: '100', currency: 'CNY' } },
  };
  for (const [part, values] of Object.entries(parts))
    await make(seller, part, { party, ...values });
  await make(seller, 'relation', { from: party, type, to: other });
  await set(manager, object, party, { owner: manager.userId });

  const links = { ...parts, 'relation': {}, 'ownership-period': {} };
  const counts: Record<string, number> = {};
  for (const part of Object.keys(links)) {
    const field = part === 'relation' ? 'from' : 'party';
    const filter = { field, op: 'is', value: party } as const;
    counts[part] = (await find(manager, part, { filter })).length;
  }
  return counts;
}
