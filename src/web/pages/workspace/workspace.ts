import { queryOptions } from '@tanstack/react-query';
import { call } from '#web/api/client.ts';

/** What a workspace says of itself. */
export type Workspace = {
  readonly name: string;
  readonly zone: string;
  readonly currency: string;
  readonly country: string;
  readonly language: 'en' | 'zh';
  /** Days within which data requests are answered. */
  readonly answerDays: number;
  /** Whether it was set up; the base currency stands from then on. */
  readonly setUp: boolean;
};

export const workspaceQuery = queryOptions({
  queryKey: ['workspace'],
  queryFn: ({ signal }) => call<Workspace>('GET', '/workspace', { signal }),
});

/** Changes the workspace; what is left out stays. */
export function changeWorkspace(change: Partial<Workspace>): Promise<Workspace> {
  return call('PATCH', '/workspace', { body: change });
}
