import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ChangesetReply } from '#model/api.ts';
import type { BulkChange } from '#model/bulk.ts';
import type { Condition } from '#model/condition.ts';
import { isRecord } from '#web/api/is-record.ts';
import { call, type Refusal } from '#web/api/client.ts';
import { readText } from '#web/kinds/values.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { apiTexts } from '#web/texts/api.ts';
import { listTexts } from '#web/texts/list.ts';
import { refreshObjects } from './caches.ts';
import { followJob } from './follow-job.ts';
import { useToast } from './toasts.tsx';
import { useUndo } from './use-undo.ts';

/** Which records are meant: those chosen, or all that a list shows. */
export type BulkTarget =
  | { readonly ids: readonly string[] }
  | { readonly filter: Condition; readonly search?: string };

/** The records that a bar or dialogue acts on, and how many these are. */
export type Chosen = { readonly target: BulkTarget; readonly count: number };

type BulkRequest = {
  readonly target: BulkTarget;
  readonly change: BulkChange;
  /** What the toast says once it is done. */
  readonly said: string;
};

/** Does the same to many records as one change that is undone as one; very many go on in the background. */
export function useBulk(object: string) {
  const client = useQueryClient();
  const toast = useToast();
  const undo = useUndo();
  const t = useText(apiTexts);
  const list = useText(listTexts);
  const label = useLabel();

  const tell = (text: string, id: string | null) =>
    toast({ text, ...(id ? { act: { label: t('undo'), run: () => void undo(id) } } : {}) });
  const finish = async (id: string, said: string) => {
    const job = await followJob(id);
    refreshObjects(client, [object]);
    if (job.state === 'failed')
      return toast({ text: label(job.message ?? apiTexts['server.failed']), tone: 'wrong' });
    return tell(said, isRecord(job.result) ? readText(job.result['changeset']) : null);
  };
  return useMutation<ChangesetReply | { readonly job: string }, Refusal, BulkRequest>({
    mutationFn: ({ target, change }) =>
      call('POST', `/records/${object}/bulk`, {
        body: { ...target, change },
        idempotencyKey: crypto.randomUUID(),
      }),
    onSuccess: (done, { said }) => {
      if ('job' in done) {
        toast({ text: list('bulk.running') });
        void finish(done.job, said);
        return;
      }
      refreshObjects(client, [object]);
      tell(said, done.id);
    },
  });
}
