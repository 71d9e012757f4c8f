import { surnameLength } from './compound-surname.ts';
import type { Language, Text } from './text.ts';

/** A person's name in its parts; what is not known is empty. */
export type PersonName = {
  readonly family: string;
  readonly given: string;
  readonly middle?: string;
  /** Dr., Prof. and the like in front. */
  readonly prefix?: string;
  /** Jr., PhD and the like behind. */
  readonly suffix?: string;
};

const eastAsian =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}·•・〇\s]+$/u;
const particles = new Set(
  'van von der den de del della di da dos du la le ter ten zu zur af av bin ibn al el st st.'.split(
    ' ',
  ),
);
const prefixes =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|madam|herr|frau|m|mme|mlle|ing|dipl|rev)\.?$/i;
const suffixes = /^(?:jr|sr|ii|iii|iv|phd|ph\.d|md|m\.d|esq|mba|cpa|dds)\.?$/i;

/** The parts of a full name; East Asian names begin with the family, names with a comma too, others end with it. */
export function splitName(full: string): PersonName {
  const name = full.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (name !== '' && eastAsian.test(name)) return splitEastAsian(name);

  const [beforeComma = '', afterComma, ...more] = name.split(/\s*,\s*/);
  if (afterComma !== undefined && !suffixes.test(afterComma)) {
    const rest = splitWestern(afterComma.split(' '), more);
    return {
      ...rest,
      family: beforeComma,
      given: rest.given === '' ? rest.family : rest.given,
      ...middleOf(rest),
    };
  }
  return splitWestern(
    beforeComma.split(' '),
    afterComma === undefined ? more : [afterComma, ...more],
  );
}

/** The full name in the order and with the blanks that its script wants: 张伟, Anna van Dyk. */
export function joinName({
  family,
  given,
  middle = '',
  prefix = '',
  suffix = '',
}: PersonName): string {
  if (isEastAsianName({ family, given })) {
    const separator =
      /[·•・]/.test(given) ||
      /\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(family + given)
        ? ' '
        : '';
    return [family, given].filter((part) => part !== '').join(separator);
  }
  return [prefix, given, middle, family, suffix].filter((part) => part !== '').join(' ');
}

function isEastAsianName({ family, given }: Pick<PersonName, 'family' | 'given'>): boolean {
  return eastAsian.test(family + given);
}

/** How to address a person: 张总, Mr. Smith; with a title known by its word in both languages, else by the name alone. */
export function salutationOf(name: PersonName, title: Text | null, language: Language): string {
  const full = joinName(name);
  const called = name.family === '' ? full : name.family;
  if (title === null || called === '') return full;
  if (isEastAsianName(name))
    return language === 'zh' ? `${called}${title.zh}` : `${title.en} ${called}`;
  return language === 'zh' ? `${called} ${title.zh}` : `${title.en} ${called}`;
}

/** One or two characters for a picture's place: the last two of 张小伟 (小伟), AD for Anna van Dyk. */
export function initialsOf(full: string): string {
  const { family, given } = splitName(full);
  if (full.trim() !== '' && eastAsian.test(full.trim())) {
    const characters = [...(given === '' ? family : given)].filter((character) =>
      /[^·•・\s]/.test(character),
    );
    return characters.length === 1 ? `${family}${given}`.slice(-2) : characters.slice(-2).join('');
  }
  const capital = family.split(' ').find((word) => !particles.has(word.toLowerCase())) ?? family;
  return (
    (firstLetter(given) + firstLetter(capital)).toUpperCase() ||
    firstLetter(full.trim()).toUpperCase()
  );
}

function splitEastAsian(name: string): PersonName {
  const [first = '', ...others] = name.split(' ');
  if (others.length > 0) return { family: first, given: others.join(' ') };
  // A foreign name in Chinese characters (阿卜杜拉·买买提) has no Chinese family name to split off.
  if (/[·•・]/.test(name)) return { family: '', given: name };
  const isHangul = /^\p{Script=Hangul}+$/u.test(name);
  if (!isHangul && !/^[\p{Script=Han}〇]+$/u.test(name)) return { family: '', given: name };
  const characters = [...name];
  if (characters.length < 2) return { family: name, given: '' };
  const length = surnameLength(name);
  return { family: characters.slice(0, length).join(''), given: characters.slice(length).join('') };
}

function splitWestern(words: readonly string[], trailing: readonly string[]): PersonName {
  const rest = words.filter((word) => word !== '');
  const front: string[] = [];
  const back: string[] = [];
  while (rest.length > 1 && prefixes.test(rest[0] ?? '')) front.push(rest.shift() ?? '');
  while (rest.length > 1 && suffixes.test(rest.at(-1) ?? '')) back.unshift(rest.pop() ?? '');

  let start = Math.max(0, rest.length - 1);
  while (start > 1 && particles.has((rest[start - 1] ?? '').toLowerCase())) start -= 1;
  const family = rest.slice(start).join(' ');
  const [given = '', ...middle] = rest.slice(0, start);
  const suffix = [...back, ...trailing.filter((part) => part !== '')].join(' ');
  return {
    family,
    given,
    ...(middle.length > 0 ? { middle: middle.join(' ') } : {}),
    ...(front.length > 0 ? { prefix: front.join(' ') } : {}),
    ...(suffix === '' ? {} : { suffix }),
  };
}

// Smith, John William: the word behind the comma that split as family is a middle name.
function middleOf({ family, given, middle }: PersonName): Pick<PersonName, 'middle'> {
  if (given === '') return {};
  return { middle: [middle, family].filter((part) => part !== undefined && part !== '').join(' ') };
}

function firstLetter(text: string): string {
  return /\p{L}/u.exec(text)?.[0] ?? '';
}
