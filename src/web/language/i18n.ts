import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { languages, type Language, type Texts } from '#kit/text.ts';
import { readPreference } from '#web/theme/preference.ts';

const offered = navigator.language.startsWith('zh') ? 'zh' : 'en';

void i18next.use(initReactI18next).init({
  lng: readPreference<Language>('language', languages, offered),
  fallbackLng: false,
  keySeparator: false,
  nsSeparator: false,
  interpolation: { prefix: '{', suffix: '}', escapeValue: false },
  initAsync: false,
});
tell(i18next.language);
i18next.on('languageChanged', tell);

/**
 * Makes sentences known to the screens; a page's own sentences load with the page.
 * A sentence that counts stands twice, as `key_one` and `key_other`.
 */
export function defineTexts<const T extends Texts>(texts: T): T {
  const namespace = `texts-${sets++}`;
  namespaces.set(texts, namespace);
  for (const language of languages) {
    const sentences = Object.entries(texts).map(([key, text]) => [key, text[language]]);
    i18next.addResources(language, namespace, Object.fromEntries(sentences));
  }
  return texts;
}

let sets = 0;
const namespaces = new WeakMap<Texts, string>();

/** Where a set's sentences stand among all of them: two sets may use the same key. */
export function namespaceOf(texts: Texts): string {
  return namespaces.get(texts) ?? 'translation';
}

// The cookie tells the server too where a link to a file carries no header of ours.
function tell(language: string): void {
  document.documentElement.lang = htmlLanguage(language);
  document.cookie = `rapport.language=${language}; path=/; max-age=31536000; samesite=lax`;
}

function htmlLanguage(language: string): string {
  return language === 'zh' ? 'zh-CN' : language;
}
