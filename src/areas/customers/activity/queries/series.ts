import { findRecord, listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import type { StoredRecord } from '#model/stored.ts';
import type { WholeSeries } from '../rules/series-changes.ts';

// More than anybody takes out of one series by hand.
const most = 200;

/** A series that the asker may change, whole: what is copied must not be what a mask left of it. */
export async function findSeries(scope: Scope, id: string): Promise<WholeSeries> {
  const free: Scope = { ...scope, rights: { ...scope.rights, system: true } };
  const [record, exceptions, participants] = await Promise.all([
    findRecord(free, 'activity', id),
    listRecords(free, 'activity', {
      filter: { field: 'series', op: 'is', value: id },
      fields: ['status', 'originalStart'],
      sort: ['-startAt'],
      limit: most,
    }),
    listRecords(free, 'participant', {
      filter: { field: 'activity', op: 'is', value: id },
      fields: ['user', 'party', 'address', 'role'],
      limit: most,
    }),
  ]);
  return {
    record: stored(record),
    exceptions: exceptions.items.map(stored),
    participants: participants.items.map(stored),
    zone: scope.workspace.zone,
  };
}

function stored(item: Record<string, unknown>): StoredRecord {
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, idIn(value)]));
}

function idIn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(idIn);
  return typeof value === 'object' && value !== null && 'id' in value ? value.id : value;
}
