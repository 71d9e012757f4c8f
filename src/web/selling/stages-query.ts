import { queryOptions } from '@tanstack/react-query';
import { list } from '#web/api/queries.ts';

const fields = [
  'name',
  'method',
  'order',
  'probability',
  'allowedDays',
  'guidance',
  'experience',
] as const;

/** The stages of all selling methods, each method's in their order. */
export const stagesQuery = queryOptions({
  queryKey: ['records', 'stage', 'path'],
  queryFn: async ({ signal }) => {
    const { items } = await list('stage', { fields, sort: ['order'], limit: 200 }, signal);
    return items;
  },
  staleTime: 60_000,
});

/** A stage as the path shows it. */
export type PathStage = Awaited<ReturnType<NonNullable<typeof stagesQuery.queryFn>>>[number];
