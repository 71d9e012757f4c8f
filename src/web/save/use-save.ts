import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ChangeInput, ChangesetReply } from '#model/api.ts';
import { call, type Refusal } from '#web/api/client.ts';
import { useText } from '#web/language/language.ts';
import { sendOrKeep, type Waiting } from '#web/offline/outbox.ts';
import { useWriter } from '#web/offline/use-outbox.ts';
import { apiTexts } from '#web/texts/api.ts';
import { offlineTexts } from '#web/texts/offline.ts';
import { refreshObjects } from './caches.ts';
import { useToast } from './toasts.tsx';
import { useUndo } from './use-undo.ts';

export type SaveRequest = {
  readonly changes: readonly ChangeInput[];
  readonly reason?: string;
  /** What the toast says once it is done. */
  readonly said: string;
  /** That it may wait on this device for a line, and what is needed to settle it then. */
  readonly mayWait?: Pick<Waiting, 'was' | 'origin'>;
};

/** Saves changes as one changeset, shows the toast with undo, and asks the lists concerned anew; null where it waits for a line. */
export function useSave() {
  const client = useQueryClient();
  const toast = useToast();
  const undo = useUndo();
  const t = useText(apiTexts);

  const offline = useText(offlineTexts);
  const person = useWriter();

  return useMutation<ChangesetReply | null, Refusal, SaveRequest>({
    mutationFn: ({ changes, reason, said, mayWait }) =>
      mayWait
        ? sendOrKeep({ person, said, changes, ...(reason ? { reason } : {}), ...mayWait })
        : saveChanges(changes, reason),
    onSuccess: (saved, { changes, said }) => {
      if (!saved) return toast({ text: offline('kept') });
      refreshObjects(
        client,
        changes.map((change) => change.object),
      );
      const { id } = saved;
      return toast({
        text: said,
        ...(id ? { act: { label: t('undo'), run: () => void undo(id) } } : {}),
      });
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
