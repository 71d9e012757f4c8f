import { doubleMetaphone } from 'double-metaphone';
import { readingsOf, type NameKind } from '../pinyin.ts';
import { remembering } from '../remembering.ts';

const isHan = /\p{Script=Han}/u;

const metaphone = remembering(20_000, (word) => doubleMetaphone(word)[0]);

/** How a word is spoken: the pinyin of Han without tones, of other words what English speakers hear. */
export function soundOf(word: string, kind: NameKind = 'text'): string {
  if (!isHan.test(word)) return /^[a-z]+$/.test(word) ? metaphone(word) || word : word;
  const characters = [...word];
  return readingsOf(word, kind)
    .map((reading, index) => reading ?? characters[index] ?? '')
    .join('');
}

/** The pinyin of a word of Han, joined (zhangwei); the word itself where it is none. */
export function pinyinOf(word: string, kind: NameKind = 'text'): string {
  return isHan.test(word) ? soundOf(word, kind) : word;
}
