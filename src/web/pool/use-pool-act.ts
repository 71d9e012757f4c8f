import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useObject } from '#web/api/use-meta.ts';
import { useText } from '#web/language/language.ts';
import { refreshObjects } from '#web/save/caches.ts';
import { useToast } from '#web/save/toasts.tsx';
import { useUndo } from '#web/save/use-undo.ts';
import { poolsTexts } from '#web/texts/pools.ts';
import { actOnPool, poolsKey } from './pools-query.ts';

type Act = {
  readonly act: 'claim' | 'assign' | 'give-back' | 'extend';
  readonly body: Readonly<Record<string, unknown>>;
  readonly pool?: string;
  /** What the toast says. */
  readonly said: string;
};

/** Does an act of pools, says that it is done and offers to undo it, or says why it was refused. */
export function usePoolAct(onDone?: () => void) {
  const t = useText(poolsTexts);
  const client = useQueryClient();
  const toast = useToast();
  const undo = useUndo();
  const mayAssign = useObject('account')?.can.assign !== undefined;
  return useMutation<{ changeset: string | null }, Error, Act>({
    mutationFn: ({ act, body, pool }) => actOnPool(act, body, pool === undefined ? {} : { pool }),
    onSuccess: ({ changeset }, { said }) => {
      // Putting an owner back is to assign.
      const act =
        changeset && mayAssign
          ? { act: { label: t('undo'), run: () => void undo(changeset) } }
          : {};
      toast({ text: said, ...act });
      onDone?.();
    },
    onError: (error) => toast({ text: error.message, tone: 'wrong' }),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: poolsKey });
      refreshObjects(client, ['party', 'account', 'contact', 'household']);
    },
  });
}
