import { queryOptions } from '@tanstack/react-query';
import type { ImportReply } from '#model/api.ts';
import { call } from '#web/api/client.ts';
import type { Figures } from './figures.ts';

/** What of the first day is done. */
export type Begun = {
  readonly import: boolean;
  readonly create: boolean;
  readonly log: boolean;
  readonly invite: boolean;
};

/** Whether customers, follow-ups and people are there, and an import came to its end. */
export const begunQuery = queryOptions({
  queryKey: ['records', 'party', 'home', 'begun'],
  queryFn: async ({ signal }): Promise<Begun> => {
    const counts = {
      customers: { object: 'party' },
      activities: { object: 'activity' },
      people: { object: 'user' },
    };
    const [figures, imports] = await Promise.all([
      call<Figures>('POST', '/figures', { body: { groups: {}, counts }, signal }),
      call<{ items: ImportReply[] }>('GET', '/imports?limit=30', { signal }),
    ]);
    const { customers = 0, activities = 0, people = 0 } = figures.counts;
    const isImported = imports.items.some(
      ({ state, mode }) => state === 'done' && mode === 'commit',
    );
    return {
      import: isImported,
      create: customers > 0,
      log: activities > 0,
      // The first one is who asks.
      invite: people > 1,
    };
  },
});
