import { headings, placed, places } from './heading-dictionary.ts';
import { plainHeading } from './heading-words.ts';

/** What a heading may mean: the concept and how surely, 1 where nothing else is called so. */
export type Meaning = { readonly concept: string; readonly certainty: number };

const meanings = collectMeanings();

// Whose it is says nothing of what it is: 'Customer e-mail', '客户手机'.
const possessors =
  /^(?:(?:customer|client|contact|person|company|primary|main|your) |客户|公司|企业|单位|联系人|会员|个人|主要)(?=.)/;

/** What the spelling may mean; a city of an address of one kind means a city too, less surely. */
export function meaningsOf(spelling: string): readonly Meaning[] {
  const exact = meanings.get(spelling);
  if (exact) return exact;
  const bare = meanings.get(spelling.replace(possessors, '')) ?? [];
  return bare.map(({ concept, certainty }) => ({ concept, certainty: certainty * 0.85 }));
}

/** Whether the alias names a concept ('givenName', 'billing.city') rather than being a heading itself. */
export function isConcept(alias: string): boolean {
  const [place = '', part] = alias.split('.');
  return part === undefined ? alias in headings : place in places && placed.includes(part);
}

function collectMeanings(): Map<string, Meaning[]> {
  const all = new Map<string, Meaning[]>();
  const add = (spelling: string, meaning: Meaning) =>
    all.set(spelling, [...(all.get(spelling) ?? []), meaning]);
  for (const [concept, list] of Object.entries(headings)) {
    const [own = '', shared = ''] = list.split('~');
    for (const word of wordsOf(own)) add(word, { concept, certainty: 1 });
    for (const word of wordsOf(shared)) add(word, { concept, certainty: 0.7 });
    if (!placed.includes(concept)) continue;
    for (const [place, spelling] of placedSpellings(wordsOf(own))) {
      add(spelling, { concept: `${place}.${concept}`, certainty: 1 });
      add(spelling, { concept, certainty: place === 'other' ? 0.6 : 0.75 });
    }
  }
  return all;
}

function placedSpellings(words: readonly string[]): (readonly [string, string])[] {
  const isHan = (text: string) => /\p{Script=Han}/u.test(text);
  return Object.entries(places).flatMap(([place, names]) =>
    wordsOf(names).flatMap((name) => {
      const alike = words.filter((word) => isHan(word) === isHan(name));
      return alike.map((word) => [place, `${name}${isHan(name) ? '' : ' '}${word}`] as const);
    }),
  );
}

function wordsOf(list: string): string[] {
  return list
    .split(',')
    .map((word) => plainHeading(word))
    .filter((word) => word !== '');
}
