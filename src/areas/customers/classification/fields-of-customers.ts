import { listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { classSlots } from './object.ts';

/** The fields of customers that show the class of a scheme, by field, with the scheme's name. */
export async function classFieldNames(scope: Scope): Promise<ReadonlyMap<string, string>> {
  const system: Scope = { ...scope, rights: { ...scope.rights, system: true } };
  const { items } = await listRecords(system, 'classification', {
    fields: ['name', 'slot'],
    filter: {
      all: [
        { field: 'slot', op: 'isNotEmpty' },
        { field: 'active', op: 'isNot', value: false },
      ],
    },
    limit: classSlots,
  });
  return new Map(items.map((item) => [`class${String(item['slot'])}`, String(item['name'])]));
}
