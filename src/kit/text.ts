/** A language the product speaks. */
export type Language = 'en' | 'zh';

/** The languages in the order in which they are offered. */
export const languages = ['en', 'zh'] as const satisfies readonly Language[];

/** A text in every language of the product. */
export type Text = Readonly<Record<Language, string>>;

/** Sentences by code; `{name}` in a sentence is filled from the parameters. */
export type Texts = Readonly<Record<string, Text>>;

/** The text in the reader's language. */
export function inLanguage(text: Text, language: Language): string {
  return text[language];
}

/** Fills `{name}` with the parameter of that name; a name without a parameter stays as it is. */
export function fill(sentence: string, params: Readonly<Record<string, unknown>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in params ? String(params[name]) : whole,
  );
}
