import { Converter } from 'opencc-js/t2cn';

const convert = Converter({ from: 't', to: 'cn' });
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
