import i18next from 'i18next';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { inLanguage, languages, type Language, type Text, type Texts } from '#kit/text.ts';
import { readPreference, writePreference } from '#web/theme/preference.ts';
import { namespaceOf } from './i18n.ts';

type Plain<Key> = Key extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : Key;

/** The keys that `t` takes of a set of sentences. */
export type TextKey<T extends Texts> = Plain<keyof T & string>;

/** What fills the `{name}` of a sentence; `count` chooses the plural. */
export type Params = Readonly<Record<string, string | number>>;

/** Says a sentence of the set in the language in force. */
export type Say<T extends Texts> = (key: TextKey<T>, params?: Params) => string;

/** The sentences of a set in the language in force; the component renders again when it changes. */
export function useText<T extends Texts>(texts: T): Say<T> {
  const { t } = useTranslation();
  return useCallback(
    (key: TextKey<T>, params: Params = {}) =>
      sayWith(t, key, { ...params, ns: namespaceOf(texts) }),
    [t, texts],
  );
}

// The keys are checked by our own type, so the library gets plain text.
function sayWith(t: (key: string, params: Params) => string, key: string, params: Params): string {
  return t(key, params);
}

/** The language in force and how to change it. */
export function useLanguage(): { language: Language; choose: (language: Language) => void } {
  const { i18n } = useTranslation();
  const language: Language = i18n.language === 'zh' ? 'zh' : 'en';
  return useMemo(() => ({ language, choose }), [language]);
}

/** Picks the text of a label in the language in force. */
export function useLabel(): (text: Text) => string {
  const { language } = useLanguage();
  return useCallback((text: Text) => inLanguage(text, language), [language]);
}

/** Picks the name of a thing as it stands inside a sentence: English names begin small there, abbreviations do not. */
export function useWord(): (text: Text) => string {
  const label = useLabel();
  return useCallback((text: Text) => label(text).replace(/^[A-Z](?=[a-z])/, toLower), [label]);
}

function toLower(letter: string): string {
  return letter.toLowerCase();
}

/** Changes the language of every screen at once and keeps it on this device. */
function choose(language: Language): void {
  writePreference('language', language);
  void i18next.changeLanguage(language);
}

/** Takes the user's own language where nothing else was chosen on this device. */
export function adopt(language: Language): void {
  const isChosen = languages.some((one) => readPreference('language', ['', one], '') === one);
  if (!isChosen && language !== i18next.language) void i18next.changeLanguage(language);
}

/** The language in force outside of components: what the server is asked to answer in. */
export function currentLanguage(): Language {
  return i18next.language === 'zh' ? 'zh' : 'en';
}
