import { queryOptions } from '@tanstack/react-query';
import type { JobReply } from '#model/job-reply.ts';
import { call } from '#web/api/client.ts';
import { isRecord } from '#web/api/is-record.ts';

/** How far the ledger is sealed, with its last check. */
export type Ledger = {
  readonly seq: number;
  readonly sealedTo: string | null;
  readonly waiting: number;
  readonly check: JobReply | null;
};

/** The ledger's state; asked again while it is being checked. */
export const ledgerQuery = queryOptions({
  queryKey: ['ledger'],
  queryFn: ({ signal }) => call<Ledger>('GET', '/ledger', { signal }),
  refetchInterval: ({ state }) =>
    state.data?.check && isChecking(state.data.check) ? 1500 : false,
});

/** Begins a check of the whole sealed ledger. */
export function checkLedger(): Promise<JobReply> {
  return call('POST', '/ledger/verify', { body: {} });
}

/** Whether a check has not come to its end. */
export function isChecking({ state }: Pick<JobReply, 'state'>): boolean {
  return state === 'queued' || state === 'running';
}

/** What a check found. */
export function readVerdict(result: unknown): { readonly brokenCount: number } {
  const count = isRecord(result) ? result['brokenCount'] : null;
  return { brokenCount: typeof count === 'number' ? count : 0 };
}
