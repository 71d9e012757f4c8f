import type { NameKind } from '#kit/pinyin.ts';
import { runsOf, searchFold } from '#kit/search-fold.ts';
import { searchQuery } from '#kit/search-tokens.ts';
import { searchableOf, unreadSearchableOf, type Searchable } from '#kit/searchable.ts';

/** By what a record was found, the best first: its whole title, the beginning of it, words in it, how it is read, what identifies it, or its text. */
export const foundBy = [
  'title',
  'beginning',
  'words',
  'reading',
  'inner-reading',
  'identifier',
  'text',
] as const;
export type FoundBy = (typeof foundBy)[number];

/** A record that was found, before it is ranked. */
export type Candidate = {
  /** Ids ascend with time. */
  readonly id: string;
  /** null where the asker may not read it: then it takes no part in the rank. */
  readonly title: string | null;
  readonly names: NameKind;
  /** Whether a number, an e-mail address or a code holds what was typed. */
  readonly isIdentified: boolean;
  readonly isMine: boolean;
};

/** Who asks: the records that he opened, the latest first. */
export type Asker = { readonly opened: readonly string[] };

/**
 * The candidates in their order: by what they were found, then those opened lately, the asker's own, short
 * titles, and the newest.
 */
export function rankFound<C extends Candidate>(
  candidates: readonly C[],
  typed: string,
  { opened }: Asker,
): (C & { readonly by: FoundBy })[] {
  const judge = judgeOf(typed);
  const places = new Map(opened.map((id, index) => [id, index]));
  return candidates
    .map((candidate) => {
      const by = judge(candidate);
      return {
        candidate: { ...candidate, by },
        rank: [
          foundBy.indexOf(by),
          places.get(candidate.id) ?? opened.length,
          candidate.isMine ? 0 : 1,
          candidate.title?.length ?? Number.MAX_SAFE_INTEGER,
        ],
      };
    })
    .sort((a, b) => compare(a.rank, b.rank) || (a.candidate.id > b.candidate.id ? -1 : 1))
    .map(({ candidate }) => candidate);
}

function judgeOf(typed: string): (candidate: Candidate) => FoundBy {
  const whole = plainOf(typed);
  const { matches } = searchQuery(typed);
  return ({ title, names, isIdentified }) => {
    const otherwise = isIdentified ? 'identifier' : 'text';
    if (title === null || whole === '') return otherwise;
    const plain = plainOf(title);
    if (plain === whole) return 'title';
    if (plain.startsWith(whole)) return 'beginning';
    if (matches([unreadSearchableOf(title)])) return 'words';
    const found = searchableOf(title, names);
    if (matches([readFromStart(found)])) return 'reading';
    return matches([found]) ? 'inner-reading' : otherwise;
  };
}

// Marks, and blanks between characters, are nothing that people type alike.
function plainOf(text: string): string {
  const runs = runsOf(searchFold(text));
  return runs
    .map(({ text: run, script }, index) =>
      script === 'word' && runs[index - 1]?.script === 'word' ? ` ${run}` : run,
    )
    .join('');
}

function readFromStart({ readings, ...rest }: Searchable): Searchable {
  return { ...rest, readings: readings.map((reading) => ({ ...reading, starts: [0] })) };
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
