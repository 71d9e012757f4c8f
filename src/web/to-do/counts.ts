import { queryOptions } from '@tanstack/react-query';
import { call } from '#web/api/client.ts';
import { toDoSources, type ToDoCounts } from './sources.ts';

const lists = Object.fromEntries(
  toDoSources.map(({ name, object, filter }) => [name, { object, filter }]),
);

/** How much waits, all counted in one question. */
export const toDoQuery = queryOptions({
  queryKey: ['to-do'],
  queryFn: ({ signal }) => call<ToDoCounts>('POST', '/to-do', { body: { lists }, signal }),
  refetchInterval: 120_000,
});
