import { queryOptions } from '@tanstack/react-query';
import type { Comparator } from '#kit/likeness/comparators.ts';
import type { ObjectMeta } from '#model/api.ts';
import type { Criterion } from '#model/match-rule.ts';
import { call } from '#web/api/client.ts';

/** What a criterion says of two records, in percent; null where one of them has nothing there. */
export type Why = readonly {
  readonly fields: readonly string[];
  /** Of the other record, where they are called otherwise. */
  readonly otherFields?: readonly string[];
  readonly comparator: Comparator;
  readonly likeness: number | null;
}[];

export type LikelyTwin = {
  /** May be another one than was typed in. */
  readonly object: string;
  readonly id: string;
  readonly title: string | null;
  readonly score: number;
  readonly rule: string;
  readonly why: Why;
};

type TwinsReply = { readonly items: readonly LikelyTwin[]; readonly hidden: boolean };

type Values = Readonly<Record<string, unknown>>;

/** Which records are likely the one that is being typed; of a record that is there, `id` names it. */
export function twinsQuery(object: string, asked: { id?: string; values: Values }) {
  return queryOptions({
    queryKey: ['records', object, 'likely', asked],
    queryFn: ({ signal }) =>
      call<TwinsReply>('POST', `/records/${object}/duplicates`, { body: asked, signal }),
    staleTime: 10_000,
    retry: false,
  });
}

/** A rule that is being made: its object goes by itself. */
export type RuleAsked = {
  readonly other?: string;
  readonly criteria: readonly Criterion[];
  readonly threshold: number;
};

/** What a rule that is being made says of two records. */
export function scoreQuery(object: string, asked: RuleAsked & { ids: readonly string[] }) {
  return queryOptions({
    queryKey: ['records', object, 'score', asked],
    queryFn: ({ signal }) =>
      call<{ score: number; isMatch: boolean; why: Why }>(
        'POST',
        `/records/${object}/duplicates/score`,
        { body: asked, signal },
      ),
    retry: false,
  });
}

type Shown = { readonly object: string; readonly id: string; readonly title: string | null };

/** What a rule that is being made finds among the newest records. */
export type Trial = {
  readonly pairs: number;
  readonly records: number;
  readonly isCut: boolean;
  readonly looked: readonly {
    readonly object: string;
    readonly count: number;
    readonly isAll: boolean;
  }[];
  readonly examples: readonly {
    readonly one: Shown;
    readonly other: Shown;
    readonly score: number;
    readonly why: Why;
  }[];
};

/** What a rule that is being made finds in the data. */
export function trialQuery(object: string, asked: RuleAsked) {
  return queryOptions({
    queryKey: ['records', object, 'trial', asked],
    queryFn: ({ signal }) =>
      call<Trial>('POST', `/records/${object}/duplicates/trial`, { body: asked, signal }),
    staleTime: 60_000,
    retry: false,
  });
}

/** A rule that finds nothing, and what it compares that is gone. */
type Broken = {
  readonly id: string;
  readonly object: string;
  readonly field: string | null;
  readonly label: string | null;
};

/** The rules that find nothing because something that they compare is gone. */
export const brokenQuery = queryOptions({
  queryKey: ['records', 'duplicate-rule', 'broken'],
  queryFn: ({ signal }) =>
    call<{ items: readonly Broken[] }>('GET', '/duplicate-rules/broken', { signal }),
});

const comparable = new Set<string>([
  'text',
  'longText',
  'email',
  'phone',
  'url',
  'day',
  'number',
  'choice',
  'address',
  'link',
]);

/** The fields by which records of an object can be compared. */
export function comparableFields(object: ObjectMeta): ObjectMeta['fields'] {
  return object.fields.filter(
    (field) => comparable.has(field.kind) && field.right === 'full' && !system.has(field.name),
  );
}

const system = new Set(['id', 'version']);
