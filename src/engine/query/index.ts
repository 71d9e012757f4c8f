import type { ListReply, QueryInput } from '#model/api.ts';
import type { Scope } from '../scope.ts';
import { findRecordAsOf, listAsOf } from './as-of.ts';
import { listPresent } from './page.ts';
import { findPresent } from './record.ts';

export { listChanges } from './feed.ts';
export { countLists } from './count-lists.ts';
export { groupRecords } from './group.ts';
export { groupLists } from './group-lists.ts';
export { findChangeset, listChangesets } from './history.ts';
export { runReport } from './report/index.ts';
export { recordHistory } from './record-history.ts';
export { searchRecords, searchWithCounts } from './search.ts';
export { streamRecords } from './stream.ts';
export { readTimeline } from './timeline.ts';

type Item = Record<string, unknown>;

/** A page of records that the asker may see, in the asked order, now or as of an instant; refuses unknown fields, foreign cursors and sorts that no index serves over 10,000 matches. */
export function listRecords(
  scope: Scope,
  name: string,
  query: QueryInput,
): Promise<ListReply<Item>> {
  const { asOf } = query;
  return asOf === undefined
    ? listPresent(scope, name, query)
    : listAsOf(scope, name, { ...query, asOf });
}

/** One record with the asked fields, all readable ones unless said; 404 where it is not, was not yet, or the asker may not see it. Deleted ones are found with `deleted`. */
export function findRecord(
  scope: Scope,
  name: string,
  id: string,
  options: {
    fields?: readonly string[] | undefined;
    deleted?: boolean;
    asOf?: string | undefined;
  } = {},
): Promise<Item> {
  return options.asOf === undefined
    ? findPresent(scope, name, id, options)
    : findRecordAsOf(scope, name, id, { ...options, asOf: options.asOf });
}
