import { queryOptions } from '@tanstack/react-query';
import type { ImportReply } from '#model/api.ts';
import { call } from '#web/api/client.ts';
import type { Figures } from './figures.ts';
import { begunCounts, begunOf, type Begun } from './first-steps.ts';

/** How far the first day is. */
export const begunQuery = queryOptions({
  queryKey: ['records', 'party', 'home', 'begun'],
  queryFn: async ({ signal }): Promise<Begun> => {
    const [figures, imports] = await Promise.all([
      call<Figures>('POST', '/figures', { body: { groups: {}, counts: begunCounts }, signal }),
      call<{ items: ImportReply[] }>('GET', '/imports?limit=30', { signal }),
    ]);
    const isImported = imports.items.some(
      ({ state, mode }) => state === 'done' && mode === 'commit',
    );
    return begunOf(figures.counts, isImported);
  },
});
