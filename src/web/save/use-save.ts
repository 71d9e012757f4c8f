import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ChangeInput, ChangesetReply } from '#model/api.ts';
import { call, type Refusal } from '#web/api/client.ts';
import { useText } from '#web/language/language.ts';
import { apiTexts } from '#web/texts/api.ts';
import { refreshObjects } from './caches.ts';
import { useToast } from './toasts.tsx';
import { useUndo } from './use-undo.ts';

export type SaveRequest = {
  readonly changes: readonly ChangeInput[];
  readonly reason?: string;
  /** What the toast says once it is done. */
  readonly said: string;
};

/** Saves changes as one changeset, shows the toast with undo, and asks the lists concerned anew. */
export function useSave() {
  const client = useQueryClient();
  const toast = useToast();
  const undo = useUndo();
  const t = useText(apiTexts);

  return useMutation<ChangesetReply, Refusal, SaveRequest>({
    mutationFn: ({ changes, reason }) => saveChanges(changes, reason),
    onSuccess: (saved, { changes, said }) => {
      refreshObjects(
        client,
        changes.map((change) => change.object),
      );
      const { id } = saved;
      toast({ text: said, ...(id ? { act: { label: t('undo'), run: () => void undo(id) } } : {}) });
    },
  });
}

/** Sends changes as one changeset. */
export function saveChanges(
  changes: readonly ChangeInput[],
  reason?: string,
): Promise<ChangesetReply> {
  return call<ChangesetReply>('POST', '/changesets', {
    body: { changes, ...(reason ? { reason } : {}) },
    idempotencyKey: crypto.randomUUID(),
  });
}
