import { queryOptions } from '@tanstack/react-query';
import { list } from '#web/api/queries.ts';

const ruleFields = ['name', 'object', 'active'] as const;

/** The approval rules of all objects; screens that have none ask nothing more. */
export const rulesQuery = queryOptions({
  queryKey: ['records', 'approval-rule', 'all'],
  queryFn: ({ signal }) => list('approval-rule', { fields: ruleFields, limit: 200 }, signal),
  staleTime: 5 * 60_000,
});

const approvalFields = ['name', 'state', 'stepName', 'since', 'endedAt', 'owner'] as const;

/** The last approval of a record. */
export function lastApprovalQuery(record: string) {
  return queryOptions({
    queryKey: ['records', 'approval', 'of', record],
    queryFn: async ({ signal }) => {
      const filter = { field: 'record', op: 'is', value: record } as const;
      const asked = { fields: approvalFields, filter, sort: ['-submittedAt'], limit: 1 };
      const { items } = await list('approval', asked, signal);
      return items[0] ?? null;
    },
  });
}

const turnFields = [
  'approver',
  'step',
  'round',
  'position',
  'stepName',
  'kind',
  'state',
  'since',
  'decidedAt',
  'decidedBy',
  'comment',
] as const;

/** The turns of an approval, in the order in which they came. */
export function turnsQuery(approval: string) {
  return queryOptions({
    queryKey: ['records', 'approval-turn', 'of', approval],
    queryFn: async ({ signal }) => {
      const filter = { field: 'approval', op: 'is', value: approval } as const;
      const asked = { fields: turnFields, filter, sort: ['createdAt'], limit: 200 };
      const { items } = await list('approval-turn', asked, signal);
      return items;
    },
  });
}

/** A turn as screens read it. */
export type TurnItem = Awaited<
  ReturnType<NonNullable<ReturnType<typeof turnsQuery>['queryFn']>>
>[number];
