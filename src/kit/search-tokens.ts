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
  for (const stretch of stretches) for (const pair of pairsOf(stretch)) tokens.add(pair);
  for (const word of words) addBeginnings(tokens, word, [0]);
  for (const { letters, starts } of readings) addBeginnings(tokens, letters, starts);
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
    matches: (texts) =>
      parts.length > 0 && parts.every((part) => texts.some((candidate) => holds(candidate, part))),
  };
}

/** What was typed, run by run: its text as search folds it, and the tokens that a text must have for it. */
export function queryParts(text: string): { text: string; tokens: readonly string[] }[] {
  return runsOf(searchFold(text)).map((part) => ({
    text: part.text,
    tokens: requiredTokens(part),
  }));
}

/** The tokens that a text must have to hold this word of letters. */
export function wordTokens(word: string): readonly string[] {
  return requiredTokens({ script: 'word', text: word });
}

function pairsOf(stretch: string): string[] {
  const characters = [...stretch];
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

function addBeginnings(tokens: Set<string>, letters: string, starts: readonly number[]): void {
  const { length, cut } = lettersOf(letters);
  for (const start of starts) {
    const longest = Math.min(window - 1, length - start);
    for (let size = shortest; size <= longest; size += 1) tokens.add(cut(start, start + size));
  }
  for (let start = 0; start + window <= length; start += 1) tokens.add(cut(start, start + window));
}

// Windows that overlap by half are enough to ask for, since every six letters in a row were kept.
function askedWindows(word: string): string[] {
  const { length, cut } = lettersOf(word);
  const last = length - window;
  const found: string[] = [];
  for (let start = 0; start < last; start += window / 2) found.push(cut(start, start + window));
  return [...found, cut(last, length)];
}

type Letters = { readonly length: number; readonly cut: (from: number, to: number) => string };

// A letter beyond U+FFFF must not be cut in half; such words are rare, the others are cut as they are.
function lettersOf(word: string): Letters {
  if (!/[\ud800-\udfff]/.test(word))
    return { length: word.length, cut: (from, to) => word.slice(from, to) };
  const letters = [...word];
  return { length: letters.length, cut: (from, to) => letters.slice(from, to).join('') };
}

function requiredTokens(part: Run): string[] {
  if (part.script === 'east-asian') return pairsOf(part.text);
  const { length } = lettersOf(part.text);
  if (length < shortest) return [];
  return length <= window ? [part.text] : askedWindows(part.text);
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
