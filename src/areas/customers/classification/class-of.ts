import { listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import type { LinkValue } from '#model/value.ts';
import { z } from 'zod';

const shape = z.object({ value: z.object({ id: z.string(), title: z.string().nullable() }) });

/** The class that a customer had in a scheme on a day, within the asker's rights; null where he had none. */
export async function classOf(
  scope: Scope,
  { party, scheme, day }: { readonly party: string; readonly scheme: string; readonly day: string },
): Promise<LinkValue | null> {
  const { items } = await listRecords(scope, 'party-class', {
    filter: {
      all: [
        { field: 'party', op: 'is', value: party },
        { field: 'classification', op: 'is', value: scheme },
        { field: 'fromOn', op: 'lte', value: day },
        {
          any: [
            { field: 'untilOn', op: 'isEmpty' },
            { field: 'untilOn', op: 'gte', value: day },
          ],
        },
      ],
    },
    fields: ['value'],
    limit: 1,
  });
  const [found] = items;
  return found ? shape.parse(found).value : null;
}
