import { useQuery } from '@tanstack/react-query';
import type { Row } from '#web/api/row.ts';
import { list } from '#web/api/queries.ts';
import { useMeta } from '#web/api/use-meta.ts';
import { readLink } from '#web/kinds/values.ts';
import { useToday } from '#web/language/use-today.ts';
import { turnsQuery } from './approvals.ts';

const deciding = ['approve', 'reject', 'return', 'transfer', 'add-signer'];
const submitting = ['withdraw', 'nudge'];

/** Which acts of this approval are the reader's: by his turn, or as its submitter. */
export function useOwnActs(object: string, record: Row): (action: string) => boolean {
  const { user } = useMeta();
  const today = useToday();
  const isApproval = object === 'approval';
  const { data: turns = [] } = useQuery({ ...turnsQuery(record.id), enabled: isApproval });
  const { data: absent = [] } = useQuery({
    queryKey: ['records', 'delegation', 'to', user.id, today],
    queryFn: async ({ signal }) => {
      const filter = {
        all: [
          { field: 'toUser', op: 'is', value: user.id },
          { field: 'fromOn', op: 'lte', value: today },
          { field: 'untilOn', op: 'gte', value: today },
        ],
      } as const;
      const { items } = await list('delegation', { fields: ['fromUser'], filter }, signal);
      return items.flatMap((one) => one.fromUser?.id ?? []);
    },
    enabled: isApproval,
  });
  if (!isApproval) return () => true;
  const me = [user.id, ...absent];
  const isTurn = turns.some(
    (turn) => turn.state === 'waiting' && me.includes(turn.approver?.id ?? ''),
  );
  const isSubmitter = me.includes(readLink(record['owner'])?.id ?? '');
  return (action) => {
    if (deciding.includes(action)) return isTurn;
    return submitting.includes(action) ? isSubmitter : true;
  };
}
