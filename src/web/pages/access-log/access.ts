import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call, withParams } from '#web/api/client.ts';
import type { Linked } from '#web/kinds/values.ts';

/** An entry of the access log. */
export type AccessEntry = {
  readonly id: string;
  readonly at: string;
  readonly by: Linked | null;
  readonly viewedBy: Linked | null;
  readonly kind: string;
  readonly object: string | null;
  readonly record: Linked | null;
  readonly details: Readonly<Record<string, unknown>>;
};

/** What the list is narrowed to; the times are instants. */
export type AccessAsked = {
  readonly user?: string | undefined;
  readonly kind?: string | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
};

/** The access log, newest first. */
export function accessQuery(asked: AccessAsked) {
  return infiniteQueryOptions({
    queryKey: ['access-log', asked],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      call<{ items: AccessEntry[]; next: string | null }>(
        'GET',
        withParams('/access-log', { ...asked, limit: '50', cursor: pageParam || undefined }),
        { signal },
      ),
    getNextPageParam: (page) => page.next,
  });
}

/** What somebody did in a period, by kind, and what stands out. */
export type AccessSummary = {
  readonly by: Linked;
  readonly kinds: Readonly<Record<string, number>>;
  readonly lastSignIn: string | null;
  readonly unusual: readonly Unusual[];
};

export type Unusual = 'new-device' | 'new-address' | 'refusals' | 'failures' | 'mass-reads';

/** What people did in a period. */
export function summaryQuery(asked: { from: string; until: string; user?: string | undefined }) {
  return queryOptions({
    queryKey: ['access-log', 'summary', asked],
    queryFn: ({ signal }) =>
      call<{ items: AccessSummary[] }>('GET', withParams('/access-log/summary', asked), { signal }),
  });
}

/** Where the entries lie as a file. */
export function fileOf(asked: AccessAsked): string {
  return `/api/v1${withParams('/access-log.csv', asked)}`;
}

/** The kinds that the list can be narrowed to, and those that have words of their own. */
export const groups = [
  'sign-in',
  'refused',
  'reads',
  'customer',
  'value',
  'export',
  'key',
  'view-as',
  'session',
  'password',
  'sign-in-link',
  'second-factor',
  'sign-in-provider',
  'workspace',
] as const;
export const kinds = [
  'sign-in.accepted',
  'sign-in.password',
  'sign-in.second-step',
  'sign-in.second-step-failed',
  'sign-in.provider',
  'sign-in.link',
  'sign-in.failed',
  'sign-in.forgotten',
  'sign-in.ended',
  'session.ended',
  'password.changed',
  'key.used',
  'reads.many',
  'customer.read',
  'value.shown',
  'refused',
  'view-as.began',
  'view-as.ended',
  'sign-in-link.invitation',
  'sign-in-link.reset',
  'second-factor.on',
  'second-factor.off',
  'second-factor.codes',
  'second-factor.removed',
  'sign-in-provider.saved',
  'sign-in-provider.removed',
  'sign-in-provider.on',
  'sign-in-provider.off',
  'workspace.changed',
] as const;
