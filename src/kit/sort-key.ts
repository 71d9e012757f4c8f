import { readingsOf, type NameKind } from './pinyin.ts';
import { remembering } from './remembering.ts';
import { runsOf, searchFold } from './search-fold.ts';
import { simplifyEach } from './simplified.ts';

const longest = 120;

/**
 * The key by which titles sort: each character by its pinyin and then itself, words in plain small letters,
 * so that 张 and 章 stand apart and A, 阿 and B in their order. Made of the first 120 characters.
 */
export function sortKey(text: string, kind: NameKind): string {
  return kind === 'person' ? keyOfPerson(text) : keyOfText(text);
}

// A record's own table and that of search ask for the key of its title, and so do those who carry its title.
const keyOfPerson = remembering(4000, (text) => madeOf(text, 'person'));
const keyOfText = remembering(4000, (text) => madeOf(text, 'text'));

function madeOf(text: string, kind: NameKind): string {
  const head = [...text.normalize('NFKC')].slice(0, longest).join('');
  const units = runsOf(head).flatMap((run, index) => {
    if (run.script === 'word') return [searchFold(run.text)];
    return characterUnits(run.text, index === 0 ? kind : 'text');
  });
  return units.length > 0 ? units.join(' ') : searchFold(head);
}

function characterUnits(text: string, kind: NameKind): string[] {
  const readings = readingsOf(text, kind);
  return [...simplifyEach(text)].map((character, index) => {
    const reading = readings[index] ?? null;
    return reading === null ? character : `${reading} ${character}`;
  });
}
