export { listRecords } from './page.ts';
export { findRecord } from './record.ts';
export { searchRecords, type Hit } from './search.ts';
export { readableFields } from './columns.ts';
export { groupRecords } from './group.ts';
export { recordHistory, findChangeset, listChangesets } from './history.ts';
export { listChanges, type FeedEntry } from './feed.ts';
export { streamRecords } from './stream.ts';
export { listAsOf, findRecordAsOf } from './as-of.ts';
