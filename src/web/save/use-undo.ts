import { useQueryClient } from '@tanstack/react-query';
import { createContext, use, useCallback } from 'react';
import type { ChangesetReply } from '#model/api.ts';
import { call, Refusal } from '#web/api/client.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { apiTexts } from '#web/texts/api.ts';
import { refreshObjects } from './caches.ts';
import { followJob } from './follow-job.ts';
import { useToast } from './toasts.tsx';

/** An undo that the server would not do whole, waiting for the user's word. */
export type UndoConflict = { readonly changeset: string; readonly refusal: Refusal };

/** Shows an undo's conflicts and asks whether to undo the rest. */
export const UndoConflictContext = createContext<(conflict: UndoConflict) => void>(() => {});

/** Undoes a changeset and waits for the end of it; a conflict is shown and changes nothing until the user chooses. */
export function useUndo(): (changeset: string, conflicts?: 'skip') => Promise<void> {
  const client = useQueryClient();
  const toast = useToast();
  const askAbout = use(UndoConflictContext);
  const t = useText(apiTexts);
  const label = useLabel();

  return useCallback(
    function undo(changeset: string, conflicts?: 'skip'): Promise<void> {
      const path = `/changesets/${changeset}/undo${conflicts ? `?conflicts=${conflicts}` : ''}`;
      const whenUndone = async (done: ChangesetReply | { readonly job: string }) => {
        if ('job' in done) {
          toast({ text: t('undo.long') });
          const failure = await followJob(done.job);
          void client.invalidateQueries({ queryKey: ['records'] });
          void client.invalidateQueries({ queryKey: ['changesets'] });
          if (!failure) return toast({ text: t('undo.done') });
          // What was changed since stays, as the toast says; the rest can still be undone.
          const rest = { label: t('undo.conflict.rest'), run: () => void undo(changeset, 'skip') };
          const act = conflicts ? {} : { act: rest };
          return toast({ text: label(failure), tone: 'wrong', ...act });
        }
        refreshObjects(
          client,
          done.changes.map((change) => change.object),
        );
        if (done.truncated) void client.invalidateQueries({ queryKey: ['records'] });
        const { id } = done;
        const redo = id ? { act: { label: t('undo.redo'), run: () => void undo(id) } } : {};
        return toast({ text: t('undo.done'), ...redo });
      };
      const whenRefused = (error: unknown) => {
        if (!(error instanceof Refusal)) throw error;
        if (error.code === 'undo.conflicts' && !conflicts) askAbout({ changeset, refusal: error });
        else toast({ text: error.message, tone: 'wrong' });
      };
      return call<ChangesetReply | { readonly job: string }>('POST', path, { body: {} })
        .then(whenUndone)
        .catch(whenRefused);
    },
    [client, toast, askAbout, t, label],
  );
}
