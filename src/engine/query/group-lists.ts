import type { GroupsReply, QueryInput } from '#model/api.ts';
import { visibleBranches } from '../access/visible.ts';
import { knownObject } from '../commit/load.ts';
import type { Scope } from '../scope.ts';
import { groupRecords } from './group.ts';

/** A list to be grouped. */
export type GroupedList = Pick<QueryInput, 'filter' | 'groupBy' | 'measures'> & {
  readonly object: string;
};

/** Groups of several lists, a statement each, sent together; those of objects that the asker may not read are left out. */
export async function groupLists(
  scope: Scope,
  lists: Readonly<Record<string, GroupedList>>,
): Promise<Record<string, GroupsReply>> {
  const readable = Object.entries(lists).filter(
    ([, { object }]) => visibleBranches(scope, knownObject(scope, object), 't').length > 0,
  );
  const replies = await Promise.all(
    readable.map(
      async ([name, { object, ...query }]) =>
        [name, await groupRecords(scope, object, query)] as const,
    ),
  );
  return Object.fromEntries(replies);
}
