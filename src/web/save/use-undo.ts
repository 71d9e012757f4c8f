import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { createContext, use, useCallback } from 'react';
import type { ChangesetReply } from '#model/api.ts';
import { call, Refusal } from '#web/api/client.ts';
import { isRecord } from '#web/api/is-record.ts';
import { readText } from '#web/kinds/values.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { apiTexts } from '#web/texts/api.ts';
import { refreshObjects } from './caches.ts';
import { followJob } from './follow-job.ts';
import { useToast } from './toasts.tsx';

/** An undo that the server would not do whole, waiting for the user's word. */
export type UndoConflict = {
  readonly changeset: string;
  readonly sentence: string;
  /** What stands in the way, as the server lists it. */
  readonly conflicts: unknown;
};

/** Shows an undo's conflicts and asks whether to undo the rest. */
export const UndoConflictContext = createContext<(conflict: UndoConflict) => void>(() => {});

/** Undoes a changeset and waits for the end of it; a conflict is shown and changes nothing until the user chooses. */
export function useUndo(): (changeset: string, conflicts?: 'skip') => Promise<void> {
  const client = useQueryClient();
  const toast = useToast();
  const askAbout = use(UndoConflictContext);
  const t = useText(apiTexts);
  const label = useLabel();
  const navigate = useNavigate();

  return useCallback(
    function undo(changeset: string, conflicts?: 'skip'): Promise<void> {
      const path = `/changesets/${changeset}/undo${conflicts ? `?conflicts=${conflicts}` : ''}`;
      const whenUndone = async (done: ChangesetReply | { readonly job: string }) => {
        if ('job' in done) {
          toast({ text: t('undo.long') });
          const job = await followJob(done.job);
          void client.invalidateQueries({ queryKey: ['records'] });
          void client.invalidateQueries({ queryKey: ['changesets'] });
          const { changeset: undoing, conflicts: found } = readResult(job.result);
          if (job.state === 'done') return tellUndone(undoing, found);
          const sentence = label(job.message ?? apiTexts['server.failed']);
          if (conflicts || found.length === 0) return toast({ text: sentence, tone: 'wrong' });
          return askAbout({ changeset, sentence, conflicts: found });
        }
        refreshObjects(
          client,
          done.changes.map((change) => change.object),
        );
        if (done.truncated) void client.invalidateQueries({ queryKey: ['records'] });
        const { id } = done;
        const { conflicts: stayed } = readResult(done);
        if (stayed.length > 0) return tellUndone(id, stayed);
        const redo = id ? { act: { label: t('undo.redo'), run: () => void undo(id) } } : {};
        return toast({ text: t('undo.done'), ...redo });
      };
      // What stayed as it was stands with the undo, to be looked at now or later.
      const tellUndone = (undoing: string | null, stayed: readonly unknown[]) => {
        if (stayed.length === 0) return toast({ text: t('undo.done') });
        const show = () =>
          void navigate({ to: '/changes', search: { open: undoing ?? undefined } });
        const act = undoing === null ? {} : { act: { label: t('undo.stayed.show'), run: show } };
        return toast({ text: t('undo.stayed', { count: stayed.length }), ...act });
      };
      const whenRefused = (error: unknown) => {
        if (!(error instanceof Refusal)) throw error;
        if (error.code === 'undo.conflicts' && !conflicts) {
          const { conflicts: found } = readResult(error.reply);
          askAbout({ changeset, sentence: error.message, conflicts: found });
        } else toast({ text: error.message, tone: 'wrong' });
      };
      return call<ChangesetReply | { readonly job: string }>('POST', path, { body: {} })
        .then(whenUndone)
        .catch(whenRefused);
    },
    [client, toast, askAbout, navigate, t, label],
  );
}

function readResult(result: unknown): {
  readonly changeset: string | null;
  readonly conflicts: readonly unknown[];
} {
  if (!isRecord(result)) return { changeset: null, conflicts: [] };
  const found: unknown = result['conflicts'];
  return {
    changeset: readText(result['changeset']),
    conflicts: Array.isArray(found) ? found : [],
  };
}
