import type { Measured } from '../measure/compare.ts';
import type { Work } from '../measure/works.ts';

/** What a journey may take at most: times of the twin's, or milliseconds. */
export type Budget = {
  readonly p50Ratio?: number;
  readonly p95Ratio?: number;
  readonly p95?: number;
};

const read: Budget = { p50Ratio: 2, p95Ratio: 3 };
const search: Budget = { p95: 50 };

// The same for every size and for everybody.
const budgets: Readonly<Record<string, Budget>> = {
  'read': read,
  'list': read,
  'timeline': read,
  'search-zh': search,
  'search-en': search,
  'search-pinyin': search,
  'search-part': search,
  'create': { p50Ratio: 3 },
  'create-rows': { p50Ratio: 3 },
  'update': { p50Ratio: 3 },
  'follow-up': { p50Ratio: 3 },
  'duplicates': { p95: 100 },
  'group-by': { p50Ratio: 1.5 },
  'board': { p50Ratio: 3 },
  'board-column': read,
  'funnel': { p50Ratio: 3 },
  'forecast': { p95: 2000 },
  'price-200': { p95: 500 },
  'approvals': { p95: 100 },
};

const megabyte = 1024 ** 2;

/** What holds for what is done once. */
const limits = {
  /** Rows a second, with validation, duplicate rules, ledger and search. */
  import: 10_000,
  /** How much more the serving process may hold while a file streams out of it. */
  grownBy: 64 * megabyte,
  startSeconds: 5,
  idle: 350 * megabyte,
} as const;

/** A budget that was not held. */
export type Broken = {
  readonly what: string;
  readonly found: number;
  readonly most: number;
};

/** The budgets that these measurements break; they are held with one client, where nothing waits for anything else. */
export function brokenBy(measured: readonly Measured[], margin = 1): Broken[] {
  return measured
    .filter(({ clients }) => clients === 1)
    .flatMap(({ journey, who, ours, ratio }) => {
      const budget = budgets[journey] ?? {};
      const held = [
        [`p50 to the twin's`, ratio?.p50, budget.p50Ratio],
        [`p95 to the twin's`, ratio?.p95, budget.p95Ratio],
        ['p95 in ms', ours.p95, budget.p95],
      ] as const;
      return held.flatMap(([what, found, most]) =>
        found !== undefined && most !== undefined && found > most * margin
          ? [{ what: `${journey} as ${who}: ${what}`, found, most }]
          : [],
      );
    });
}

/** What a run found beside journeys that are asked over and over. */
export type Standing = {
  readonly works: readonly Work[];
  /** Milliseconds until the product served over data that was there. */
  readonly startedIn: number;
  /** Bytes that all Node processes held together when nobody asked anything. */
  readonly idle: number;
};

/** The budgets that these break. */
export function brokenStanding({ works, startedIn, idle }: Standing): Broken[] {
  const { import: least, grownBy, startSeconds, idle: most } = limits;
  return [
    ...works.flatMap(({ name, rows, seconds, memory }) => [
      ...(name === 'import' && rows / seconds < least
        ? [{ what: 'import: ms a row', found: (seconds * 1000) / rows, most: 1000 / least }]
        : []),
      ...(name === 'export' && memory.web.grown > grownBy
        ? [
            {
              what: 'export: MB more than before',
              found: memory.web.grown / megabyte,
              most: grownBy / megabyte,
            },
          ]
        : []),
    ]),
    ...(startedIn > startSeconds * 1000
      ? [{ what: 'start over existing data: seconds', found: startedIn / 1000, most: startSeconds }]
      : []),
    ...(idle > most
      ? [{ what: 'idle: MB of all Node processes', found: idle / megabyte, most: most / megabyte }]
      : []),
  ];
}
