import { everyReading, type NameKind } from './pinyin.ts';
import { runsOf, searchFold, type Run } from './search-fold.ts';
import { searchableOf, type Searchable } from './searchable.ts';

// A query is answered by one "has all of these tokens", so a word, a pinyin and initials share one kind of token:
// up to six letters as they begin, and beyond that every six letters in a row.
const window = 6;
const shortest = 2;

/**
 * The tokens under which the text is found: two East Asian characters in a row, beginnings of words, of pinyin
 * at each syllable, and of initials.
 */
export function searchTokens(text: string, kind: NameKind): string[] {
  const { words, stretches, readings } = searchableOf(text, kind);
  const tokens = new Set<string>();
  for (const stretch of stretches) addAll(tokens, pairsOf(stretch));
  for (const word of words) addAll(tokens, beginnings([...word], [0]));
  for (const { letters, starts } of readings) addAll(tokens, beginnings([...letters], starts));
  return [...tokens];
}

/** A search as typed, ready to be asked of the index and to be checked on what the index returns. */
export type SearchQuery = {
  /** The tokens a text must have; none when what was typed is too short for the index. */
  readonly tokens: readonly string[];
  /** Without tokens: the beginnings of sort keys, one of which a title must have; none when nothing was typed. */
  readonly sortPrefixes: readonly string[];
  /** Whether every part of the query is found in one of the texts; the index may offer more than this. */
  readonly matches: (texts: readonly Searchable[]) => boolean;
};

/** The query of what a person typed: every run of it must be found, in any order. */
export function searchQuery(text: string): SearchQuery {
  const parts = runsOf(searchFold(text));
  const tokens = [...new Set(parts.flatMap(requiredTokens))];
  const first = parts[0];
  return {
    tokens,
    sortPrefixes: tokens.length > 0 || first === undefined ? [] : sortPrefixes(first, text),
    matches: (texts) => parts.length > 0 && parts.every((part) => texts.some((candidate) => holds(candidate, part))),
  };
}

function addAll(tokens: Set<string>, more: readonly string[]): void {
  for (const token of more) tokens.add(token);
}

function pairsOf(stretch: string): string[] {
  const characters = [...stretch];
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

function beginnings(letters: readonly string[], starts: readonly number[]): string[] {
  const short = starts.flatMap((start) =>
    lengths(Math.min(window - 1, letters.length - start)).map((length) => letters.slice(start, start + length).join('')),
  );
  return [...short, ...windowsOf(letters, 1)];
}

function lengths(longest: number): number[] {
  return Array.from({ length: Math.max(0, longest - shortest + 1) }, (_, index) => index + shortest);
}

function windowsOf(letters: readonly string[], step: number): string[] {
  const last = letters.length - window;
  const found: string[] = [];
  for (let start = 0; start <= last; start += step) found.push(letters.slice(start, start + window).join(''));
  if (last > 0 && last % step !== 0) found.push(letters.slice(last).join(''));
  return found;
}

function requiredTokens(part: Run): string[] {
  if (part.script === 'east-asian') return pairsOf(part.text);
  const letters = [...part.text];
  if (letters.length < shortest) return [];
  return letters.length <= window ? [part.text] : windowsOf(letters, 3);
}

function sortPrefixes(first: Run, typed: string): string[] {
  if (first.script === 'word') return [first.text];
  const original = runsOf(typed.normalize('NFKC'))[0]?.text ?? first.text;
  const readings = everyReading(first.text);
  const all = new Set([...readings, ...everyReading(original)]);
  const prefixes = Array.from(all, (reading) => `${reading} ${first.text}`);
  return readings.length === 0 ? [...prefixes, first.text] : prefixes;
}

function holds({ words, stretches, readings }: Searchable, { script, text }: Run): boolean {
  if (script === 'east-asian') return stretches.some((stretch) => stretch.includes(text));
  return (
    words.some((word) => word.startsWith(text)) ||
    readings.some(({ letters, starts }) => starts.some((start) => letters.startsWith(text, start)))
  );
}
