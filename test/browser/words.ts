import { languages, type Language } from '#kit/text.ts';

/** Takes of two words, as they stand on the screen, the one of that language. */
export function saying(language: Language): (en: string, zh: string) => string {
  return (en, zh) => (language === 'zh' ? zh : en);
}

/** Every language, for tests that run in each. */
export { languages };
