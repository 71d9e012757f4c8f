import { useQueryClient } from '@tanstack/react-query';
import type { ImportReply } from '#model/api.ts';
import type { ImportSettings } from '#model/import-settings.ts';
import { useAct } from '#web/administration/use-act.ts';
import { importQuery, importsQuery, runImport } from './imports.ts';

/** What is begun, and how the file is to be taken in. */
export type Start = { readonly mode: 'dry-run' | 'commit'; readonly settings: ImportSettings };

/** Begins a check or the import itself; the page shows at once that it waits. */
export function useStart(run: ImportReply, onStarted?: () => void) {
  const client = useQueryClient();
  const { queryKey } = importQuery(run.id);
  return useAct({
    run: ({ mode, settings }: Start) => runImport(run.id, mode, settings),
    onDone: ({ job }, { mode, settings }) => {
      // What an earlier check found must not stand there as if it were the new one's.
      client.setQueryData(queryKey, { ...run, ...waiting(), mode, settings, job });
      void client.invalidateQueries({ queryKey });
      void client.invalidateQueries({ queryKey: importsQuery.queryKey });
      onStarted?.();
    },
  });
}

function waiting(): Pick<
  ImportReply,
  'state' | 'progress' | 'counts' | 'notices' | 'message' | 'finishedAt'
> {
  return {
    state: 'queued',
    progress: { done: 0, total: null },
    counts: { create: 0, update: 0, skip: 0, conflict: 0, error: 0 },
    notices: [],
    message: null,
    finishedAt: null,
  };
}
