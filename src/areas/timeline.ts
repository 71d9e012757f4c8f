import type { TimelineSource } from '#engine/query/timeline-sources.ts';
import { linkToCustomer, toldFields } from './customers/activity/rules/told.ts';

const ofParty = (links: readonly string[]) => ({
  account: links,
  contact: links,
  household: links,
});

const links = (byObject: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(byObject).map(([object, link]) => [object, [link]]));

/** What tells of customers and of whatever else is followed up, beside the changes of the record itself; a new kind joins by one entry here. */
export const timelineSources: readonly TimelineSource[] = [
  {
    kind: 'activity',
    object: 'activity',
    at: 'at',
    by: { ...links(linkToCustomer), any: ['regarding'] },
    fields: [...toldFields],
    where: { field: 'status', op: 'isNot', value: 'open' },
    divided: 'kind',
  },
  {
    kind: 'promise',
    object: 'commitment',
    at: 'madeOn',
    by: { account: ['party'], contact: ['party', 'person'], household: ['party'] },
    fields: ['promise', 'by', 'person', 'dueOn', 'state', 'madeOn'],
  },
  {
    kind: 'promise-settled',
    object: 'commitment',
    at: 'settledOn',
    by: { account: ['party'], contact: ['party', 'person'], household: ['party'] },
    fields: ['promise', 'by', 'person', 'dueOn', 'state', 'settledOn'],
  },
  {
    kind: 'transaction',
    object: 'transaction',
    at: 'at',
    by: ofParty(['party']),
    fields: ['at', 'kind', 'product', 'quantity', 'amount', 'sourceDocument', 'channel'],
  },
  {
    kind: 'life-event',
    object: 'life-event',
    at: 'happensOn',
    by: ofParty(['party']),
    fields: ['kind', 'happensOn', 'note'],
  },
  {
    kind: 'ownership',
    object: 'ownership-period',
    at: 'fromAt',
    by: ofParty(['party']),
    fields: ['holder', 'holderUnit', 'fromAt', 'how', 'reason'],
    // Who entered the record owned it first; that he did is told by its changes.
    where: { field: 'how', op: 'isNot', value: 'created' },
  },
  {
    kind: 'file',
    object: 'file',
    at: 'createdAt',
    // What hangs on a follow-up stands there already.
    by: { any: ['regarding'] },
    fields: [
      'name',
      'kind',
      'mediaType',
      'size',
      'edition',
      'original',
      'current',
      'description',
      'createdBy',
      'createdAt',
    ],
    where: { field: 'current', op: 'is', value: true },
  },
];
