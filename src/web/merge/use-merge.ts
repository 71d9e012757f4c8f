import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useText } from '#web/language/language.ts';
import { followJob } from '#web/save/follow-job.ts';
import { useToast } from '#web/save/toasts.tsx';
import { useUndo } from '#web/save/use-undo.ts';
import { apiTexts } from '#web/texts/api.ts';
import { mergeTexts } from '#web/texts/merge.ts';
import { doMerge, type Merging } from './asked.ts';

/** Merges, goes to the survivor and offers to undo it. */
export function useMerge(): { run: (asked: Merging) => void; isPending: boolean } {
  const t = useText(mergeTexts);
  const said = useText(apiTexts);
  const client = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const undo = useUndo();
  const merge = useMutation({
    mutationFn: doMerge,
    onSuccess: async ({ changeset, job, losers }, { object, survivor }) => {
      const count = losers.length + 1;
      if (job !== null) {
        toast({ text: t('running') });
        await followJob(job);
      }
      // Everything may have moved.
      void client.invalidateQueries();
      void navigate({ to: '/records/$object/$id', params: { object, id: survivor } });
      toast({
        text: t('done', { count }),
        ...(changeset ? { act: { label: said('undo'), run: () => void undo(changeset) } } : {}),
      });
    },
    onError: (error) => toast({ text: error.message, tone: 'wrong' }),
  });
  return { run: merge.mutate, isPending: merge.isPending };
}
