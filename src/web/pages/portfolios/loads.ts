import { queryOptions } from '@tanstack/react-query';
import { call } from '#web/api/client.ts';

/** What somebody looks after, against his caps. */
export type Load = {
  readonly id: string;
  readonly name: string;
  readonly unit: string | null;
  readonly held: number;
  readonly classes: readonly {
    readonly id: string;
    readonly name: string;
    readonly count: number;
  }[];
  readonly caps: readonly {
    readonly id: string;
    readonly name: string;
    readonly classValue: string | null;
    readonly className: string | null;
    readonly most: number;
    readonly held: number;
  }[];
};

/** The key under which loads are held. */
export const loadsKey = ['loads'] as const;

/** Who looks after how many. */
export const loadsQuery = queryOptions({
  queryKey: loadsKey,
  queryFn: ({ signal }) => call<{ items: Load[] }>('GET', '/portfolios/loads', { signal }),
});
