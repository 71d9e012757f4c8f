import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { ImportReply } from '#model/api.ts';
import type {
  ImportOutcome,
  ImportReading,
  ImportRow,
  ImportSettings,
  ImportTarget,
} from '#model/import-settings.ts';
import { call, withParams } from '#web/api/client.ts';

type Page<Item> = { readonly items: Item[]; readonly next: string | null };

/** Whether the import waits or works. */
export function isAtWork({ state }: Pick<ImportReply, 'state'>): boolean {
  return state === 'queued' || state === 'running';
}

/** An import; asked again every second while it works. */
export function importQuery(id: string) {
  return queryOptions({
    queryKey: ['imports', 'one', id],
    queryFn: ({ signal }) => call<ImportReply>('GET', `/imports/${id}`, { signal }),
    refetchInterval: ({ state }) => (state.data && isAtWork(state.data) ? 1000 : false),
  });
}

/** Imports, newest first. */
export const importsQuery = infiniteQueryOptions({
  queryKey: ['imports', 'list'],
  initialPageParam: '',
  queryFn: ({ pageParam, signal }) =>
    call<Page<ImportReply>>(
      'GET',
      withParams('/imports', { limit: '30', cursor: pageParam || undefined }),
      { signal },
    ),
  getNextPageParam: (page) => page.next,
  refetchInterval: ({ state }) =>
    state.data?.pages.some((page) => page.items.some(isAtWork)) ? 2000 : false,
});

/** The rows behind an outcome. */
export function importRowsQuery(run: Pick<ImportReply, 'id' | 'mode'>, outcome: ImportOutcome) {
  return infiniteQueryOptions({
    queryKey: ['imports', 'rows', run.id, run.mode, outcome],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => rowsPage(run.id, outcome, { cursor: pageParam, signal }),
    getNextPageParam: (page) => page.next,
  });
}

/** The first refused rows, to find out what was not understood in them. */
export function refusedRowsQuery(run: Pick<ImportReply, 'id' | 'mode' | 'finishedAt'>) {
  return queryOptions({
    queryKey: ['imports', 'refused', run.id, run.mode, run.finishedAt],
    queryFn: async ({ signal }) => (await rowsPage(run.id, 'error', { cursor: '', signal })).items,
  });
}

function rowsPage(
  id: string,
  outcome: ImportOutcome,
  { cursor, signal }: { cursor: string; signal: AbortSignal },
): Promise<Page<ImportRow>> {
  const path = withParams(`/imports/${id}/rows`, {
    outcome,
    limit: outcome === 'error' ? '200' : '50',
    cursor: cursor || undefined,
  });
  return call('GET', path, { signal });
}

/** Where the columns of a file of this object may go. */
export function targetsQuery(object: string) {
  return queryOptions({
    queryKey: ['imports', 'targets', object],
    queryFn: async ({ signal }) =>
      (await call<{ items: ImportTarget[] }>('GET', `/imports/targets/${object}`, { signal }))
        .items,
    staleTime: 5 * 60_000,
  });
}

/** Has the file read in another way. */
export function rereadImport(id: string, reading: ImportReading): Promise<ImportReply> {
  return call('PATCH', `/imports/${id}`, { body: reading });
}

/** Begins to check or to take the file in. */
export function runImport(
  id: string,
  mode: 'dry-run' | 'commit',
  settings: ImportSettings,
): Promise<{ job: string }> {
  return call('POST', `/imports/${id}/${mode}`, { body: settings });
}

/** The address of a file to fill in. */
export function templateAddress(object: string, format: 'csv' | 'xlsx'): string {
  return `/api/v1/imports/templates/${object}.${format}`;
}

/** The address of the refused rows. */
export function refusedAddress(id: string): string {
  return `/api/v1/imports/${id}/errors`;
}
