import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { ChangesetReply } from '#model/api.ts';
import { call } from '#web/api/client.ts';
import { useText } from '#web/language/language.ts';
import { refreshObjects } from '#web/save/caches.ts';
import { useToast } from '#web/save/toasts.tsx';
import { useUndo } from '#web/save/use-undo.ts';
import { apiTexts } from '#web/texts/api.ts';
import type { Entry } from './entry.ts';

/** Which times of a series are meant. */
export type Which = 'this' | 'following' | 'all';

type Asked = {
  readonly entry: Pick<Entry, 'id' | 'occurrence'>;
  readonly which: Which;
  /** What changes; null calls the times off. */
  readonly values: Readonly<Record<string, unknown>> | null;
  readonly said: string;
};

/** Changes or calls off times of a series as one changeset, with its toast. */
export function useSaveSeries(): (asked: Asked) => Promise<void> {
  const client = useQueryClient();
  const toast = useToast();
  const undo = useUndo();
  const t = useText(apiTexts);
  return useCallback(
    async ({ entry, which, values, said }) => {
      const act = values ? 'change-occurrence' : 'cancel-occurrence';
      const { id } = await call<ChangesetReply>(
        'POST',
        `/records/activity/${entry.id}/actions/${act}`,
        {
          body: { occurrence: entry.occurrence, which, ...(values ? { values } : {}) },
          idempotencyKey: crypto.randomUUID(),
        },
      );
      refreshObjects(client, ['activity', 'participant']);
      toast({ text: said, ...(id ? { act: { label: t('undo'), run: () => void undo(id) } } : {}) });
    },
    [client, toast, undo, t],
  );
}
