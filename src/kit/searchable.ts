import { readingsOf, type NameKind } from './pinyin.ts';
import { runsOf, searchFold, type Run } from './search-fold.ts';

/** What of a text can be found: its words, its East Asian stretches, and how those are read. */
export type Searchable = {
  readonly words: readonly string[];
  readonly stretches: readonly string[];
  readonly readings: readonly Reading[];
};

/** Letters that can be typed for a stretch, and at which of them what is typed may begin. */
export type Reading = { readonly letters: string; readonly starts: readonly number[] };

/** In a stretch of at most so many syllables the initials are found from each of them, else from the first. */
const fewSyllables = 4;
const longestRead = 64;

/** What of the text can be found; the characters of a person's name are read as such. */
export function searchableOf(text: string, kind: NameKind): Searchable {
  const { runs, ...found } = foundIn(text);
  const stretches = stretchesOf(runs);
  const first = runs[0]?.script === 'east-asian' ? runs[0].text : null;
  const readings = stretches.flatMap((stretch) =>
    readStretch(stretch, stretch === first ? kind : 'text'),
  );
  return { ...found, readings };
}

/** The same without how its stretches are read, which takes longer than all the rest. */
export function unreadSearchableOf(text: string): Searchable {
  const { words, stretches } = foundIn(text);
  return { words, stretches, readings: [] };
}

function foundIn(text: string) {
  const wide = text.normalize('NFKC');
  const runs = runsOf(joinCharacters(wide));
  return {
    runs,
    words: [...foldedWords(runs), ...withoutApostrophes(wide)],
    stretches: stretchesOf(runs).map(searchFold),
  };
}

function stretchesOf(runs: readonly Run[]): string[] {
  return runs.flatMap((run) => (run.script === 'east-asian' ? [run.text] : []));
}

// Tables pad two-character names with a blank (张　伟); what is typed has none.
function joinCharacters(text: string): string {
  return text.includes(' ') ? text.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '') : text;
}

function foldedWords(runs: readonly Run[]): string[] {
  return runs.flatMap((run) => (run.script === 'word' ? wordsIn(searchFold(run.text)) : []));
}

function wordsIn(folded: string): string[] {
  if (/^[a-z\d]+$/.test(folded)) return [folded];
  // Some letters fold into more than letters: ½ is 1⁄2.
  return runsOf(folded).flatMap((run) => (run.script === 'word' ? [run.text] : []));
}

// O'Brien is found as Brien, and as OBrien.
function withoutApostrophes(text: string): string[] {
  return /['’]/.test(text) ? foldedWords(runsOf(text.replace(/['’]/g, ''))) : [];
}

function readStretch(stretch: string, kind: NameKind): Reading[] {
  const head = [...stretch].slice(0, longestRead).join('');
  const asText = syllableRows(readingsOf(head, 'text'));
  const rows =
    kind === 'person' ? [...syllableRows(readingsOf(head, 'person')), ...asText] : asText;
  return rows.flatMap((syllables) => [...fullReadings(syllables), ...initialReadings(syllables)]);
}

function syllableRows(readings: readonly (string | null)[]): string[][] {
  const rows: string[][] = [[]];
  for (const reading of readings) {
    if (reading === null) rows.push([]);
    else rows.at(-1)?.push(reading);
  }
  return rows.filter((row) => row.length > 0);
}

function fullReadings(syllables: readonly string[]): Reading[] {
  const letters = syllables.join('');
  let position = 0;
  const starts = syllables.map((syllable) => (position += syllable.length) - syllable.length);
  // ü is typed as v by those who know the keyboard, as u by the others.
  const spellings = letters.includes('v') ? [letters, letters.replaceAll('v', 'u')] : [letters];
  return spellings.map((spelling) => ({ letters: spelling, starts }));
}

function initialReadings(syllables: readonly string[]): Reading[] {
  if (syllables.length < 2) return [];
  const letters = syllables.map((syllable) => syllable.charAt(0)).join('');
  const starts =
    syllables.length <= fewSyllables ? syllables.slice(1).map((_, index) => index) : [0];
  return [{ letters, starts }];
}
