import { Converter } from 'opencc-js/t2cn';

const convert = converter();
const byCharacter = new Map<string, string>();
const han = /\p{Script=Han}/gu;

/** The text in simplified characters, each by itself, so that a part of the text stays a part of the result. */
export function simplifyEach(text: string): string {
  return text.replace(han, (character) => {
    const known = byCharacter.get(character);
    if (known !== undefined) return known;
    const simple = convert(character);
    byCharacter.set(character, simple);
    return simple;
  });
}

/** The text in simplified characters as its words want it (乾隆 stays, 餅乾 becomes 饼干), character for character. */
export function simplifyByWords(text: string): string {
  const simple = convert(text);
  return [...simple].length === [...text].length ? simple : simplifyEach(text);
}

type MakeConverter = (options: { from: string; to: string }) => (text: string) => string;

// The package's types import a file that Node's resolution does not find, so its shape is said here.
function converter(): (text: string) => string {
  const make: unknown = Converter;
  if (!isMaker(make)) throw new TypeError('opencc-js has another shape than expected');
  return make({ from: 't', to: 'cn' });
}

function isMaker(value: unknown): value is MakeConverter {
  return typeof value === 'function';
}
