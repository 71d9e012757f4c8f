import { customPinyin, pinyin } from 'pinyin-pro';
import { surnameLength } from './compound-surname.ts';
import { simplifyByWords } from './simplified.ts';

// Server only: the dictionary is too large for a browser.

/** Whose reading is meant: in a person's name the first character is read as a surname (单 shan, not dan). */
export type NameKind = 'text' | 'person';

// Words of trade that the dictionary lacks or reads wrongly.
customPinyin({
  分行: 'fēn háng',
  车行: 'chē háng',
  琴行: 'qín háng',
  拍卖行: 'pāi mài háng',
  律师行: 'lǜ shī háng',
  典当行: 'diǎn dàng háng',
  珠宝行: 'zhū bǎo háng',
  地产行: 'dì chǎn háng',
  贸易行: 'mào yì háng',
  藏药: 'zàng yào',
  参茸: 'shēn róng',
  单县: 'shàn xiàn',
});

const remembered = new Map<string, readonly (string | null)[]>();
const mostRemembered = 20_000;
const syllable = /^[a-z]+$/;

/**
 * The pinyin of each character of the text, without tones and with v for ü (银行 is yin, hang); null where there is none.
 * Readings go by words; what was read lately is remembered.
 */
export function readingsOf(text: string, kind: NameKind): readonly (string | null)[] {
  const key = `${kind}|${text}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;

  const readings = readSimplified(text, kind);
  const oldest = remembered.size >= mostRemembered ? remembered.keys().next().value : undefined;
  if (oldest !== undefined) remembered.delete(oldest);
  remembered.set(key, readings);
  return readings;
}

/** Every reading of one character, the most usual first, that of the surname last. */
export function everyReading(character: string): string[] {
  const usual = pinyin(character, { ...plain, multiple: true });
  return [...new Set([...usual, ...readSurname(character)])].flatMap(
    (reading) => orNull(reading) ?? [],
  );
}

function readSimplified(text: string, kind: NameKind): (string | null)[] {
  const simple = simplifyByWords(text);
  const readings = kind === 'person' ? readPerson(simple) : readWords(simple);
  if (simple === text) return readings;
  // A rare character may be known in its traditional form only.
  const originals = [...text];
  return readings.map((reading, index) => reading ?? readWords(originals[index] ?? '')[0] ?? null);
}

const plain = { toneType: 'none', type: 'array', v: true } as const;

function readPerson(name: string): (string | null)[] {
  if (!/^\p{Script=Han}/u.test(name)) return readWords(name);
  const characters = [...name];
  const length = surnameLength(name);
  const surname = characters.slice(0, length).join('');
  const given = characters.slice(length).join('');
  return [...readSurname(surname).map(orNull), ...(given === '' ? [] : readWords(given))];
}

function readSurname(surname: string): string[] {
  return pinyin(surname, { ...plain, mode: 'surname' });
}

function readWords(text: string): (string | null)[] {
  const readings = pinyin(text, plain);
  const characters = [...text];
  if (readings.length === characters.length)
    return readings.map((reading, index) => onlyHan(reading, characters[index]));
  return characters.map((character) => onlyHan(pinyin(character, plain)[0] ?? '', character));
}

// A Latin letter is its own "reading" for the library.
function onlyHan(reading: string, character: string | undefined): string | null {
  return character !== undefined && /\p{Script=Han}/u.test(character) ? orNull(reading) : null;
}

function orNull(reading: string): string | null {
  return syllable.test(reading) ? reading : null;
}
