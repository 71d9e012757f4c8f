import { languages, type Language } from '#kit/text.ts';

/** Takes of two words, as they stand on the screen, the one of that language. */
export function saying(language: Language): (en: string, zh: string) => string {
  return (en, zh) => (language === 'zh' ? zh : en);
}

/**
 * The language in which the flows of a file are walked; both with TEST_LANGUAGES=all. Half of the files name each,
 * every page is opened in both by accessible.test.ts, and a flow that the language changes is walked in both.
 */
export function mainlyIn(language: Language): readonly Language[] {
  return process.env['TEST_LANGUAGES'] === 'all' ? languages : [language];
}

/** Of the ways in which a flow is walked, those in that language; all with TEST_LANGUAGES=all. */
export function mainly<Way extends { readonly language: Language }>(
  ways: readonly Way[],
  language: Language,
): readonly Way[] {
  const walked = mainlyIn(language);
  return ways.filter((way) => walked.includes(way.language));
}
