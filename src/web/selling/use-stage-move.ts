import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '#web/api/client.ts';
import { useText } from '#web/language/language.ts';
import { refreshObjects } from '#web/save/caches.ts';
import { useToast } from '#web/save/toasts.tsx';
import { useUndo } from '#web/save/use-undo.ts';
import { sellingTexts } from '#web/texts/selling.ts';
import { missingOf, type Missing } from './missing-of.ts';

export type StageMove = {
  readonly id: string;
  readonly stage: { readonly id: string; readonly name: string };
  readonly ticks?: readonly string[];
  readonly values?: Readonly<Record<string, unknown>>;
  readonly on?: string;
  readonly reason?: string;
};

type Told = { readonly onDone?: () => void; readonly onMissing: (missing: Missing[]) => void };

/** Moves an opportunity into a stage, with undo; tells what its gates want before it goes on. */
export function useStageMove({ onDone, onMissing }: Told) {
  const t = useText(sellingTexts);
  const client = useQueryClient();
  const toast = useToast();
  const undo = useUndo();
  return useMutation<{ id: string | null }, Error, StageMove>({
    mutationFn: ({ id, stage, ...given }) =>
      call('POST', `/records/opportunity/${id}/actions/move`, {
        body: { stage: stage.id, ...given },
        idempotencyKey: crypto.randomUUID(),
      }),
    onSuccess: ({ id }, { stage }) => {
      const act = id ? { act: { label: t('undo'), run: () => void undo(id) } } : {};
      toast({ text: t('moved', { stage: stage.name }), ...act });
      onDone?.();
    },
    onError: (error) => {
      const missing = missingOf(error);
      if (missing.length > 0) onMissing(missing);
      else toast({ text: error.message, tone: 'wrong' });
    },
    onSettled: () =>
      refreshObjects(client, ['opportunity', 'stage-move', 'gate-tick', 'activity', 'file']),
  });
}
