import type { Text } from '#kit/text.ts';
import { isSafePattern } from '#model/own-shape/pattern.ts';
import { readText } from '#web/kinds/values.ts';
import type { Values } from './use-shape-form.ts';

/** How a text may be restricted without knowing expressions. */
const plainPatterns = {
  'letters': { pattern: '^[A-Za-z]+$', words: { en: 'letters A to Z only', zh: '仅限英文字母' } },
  'digits': { pattern: '^[0-9]+$', words: { en: 'digits only', zh: '仅限数字' } },
  'letters-digits': {
    pattern: '^[A-Za-z0-9]+$',
    words: { en: 'letters A to Z and digits only', zh: '仅限英文字母和数字' },
  },
  'postal-code': { pattern: '^[0-9]{6}$', words: { en: 'six digits', zh: '6 位数字' } },
} as const satisfies Readonly<Record<string, { pattern: string; words: Text }>>;

type PlainPattern = keyof typeof plainPatterns;

/** What is offered: nothing, one of the plain ones, or an expression of one's own. */
export type PatternChoice = 'none' | PlainPattern | 'own';

/** All choices in the order in which they are offered. */
export const patternChoices: readonly PatternChoice[] = [
  'none',
  'letters',
  'digits',
  'letters-digits',
  'postal-code',
  'own',
];

/** The choice that the form holds. */
export function patternChoiceOf(values: Values): PatternChoice {
  const held = readText(values['pattern']);
  if (held === null) return 'none';
  const known = Object.entries(plainPatterns).find(([, { pattern }]) => pattern === held)?.[0];
  return patternChoices.find((choice) => choice === known) ?? 'own';
}

/** What the form holds after a choice; an expression of one's own begins with what held before. */
export function chosenPattern(choice: PatternChoice): Values {
  if (choice === 'own') return {};
  if (choice === 'none') return { pattern: null, patternEn: null, patternZh: null };
  const { pattern, words } = plainPatterns[choice];
  return { pattern, patternEn: words.en, patternZh: words.zh };
}

/** Whether an example fits; unsafe where the text is no expression, or one that might take too long. */
export function tryPattern(pattern: string, example: string): 'fits' | 'unfit' | 'unsafe' {
  if (!isSafePattern(pattern)) return 'unsafe';
  return new RegExp(pattern, 'u').test(example) ? 'fits' : 'unfit';
}
