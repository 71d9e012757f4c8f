import { readingsOf, type NameKind } from './pinyin.ts';
import { runsOf, searchFold } from './search-fold.ts';

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
  const runs = runsOf(joinCharacters(text.normalize('NFKC')));
  const stretches = runs.filter((run) => run.script === 'east-asian').map((run) => run.text);
  const first = runs[0]?.script === 'east-asian' ? runs[0].text : null;
  return {
    words: [...words(text), ...withoutApostrophes(text)],
    stretches: stretches.map(searchFold),
    readings: stretches.flatMap((stretch) => readStretch(stretch, stretch === first ? kind : 'text')),
  };
}

// Tables pad two-character names with a blank (张　伟); what is typed has none.
function joinCharacters(text: string): string {
  return text.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');
}

function words(text: string): string[] {
  return runsOf(searchFold(text)).flatMap((run) => (run.script === 'word' ? [run.text] : []));
}

// O'Brien is found as Brien, and as OBrien.
function withoutApostrophes(text: string): string[] {
  return /['’]/.test(text) ? words(text.replace(/['’]/g, '')) : [];
}

function readStretch(stretch: string, kind: NameKind): Reading[] {
  const head = [...stretch].slice(0, longestRead).join('');
  const asText = syllableRows(readingsOf(head, 'text'));
  const rows = kind === 'person' ? [...syllableRows(readingsOf(head, 'person')), ...asText] : asText;
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
  const starts = syllables.length <= fewSyllables ? syllables.slice(1).map((_, index) => index) : [0];
  return [{ letters, starts }];
}
