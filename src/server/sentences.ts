import { fill, inLanguage, languages, type Language, type Text, type Texts } from '#kit/text.ts';

/** Every sentence that the product can say, by code. */
export type Sentences = ReadonlyMap<string, Text>;

/** Collects `texts.ts` of all parts; refuses a code that two parts claim. */
export function collectSentences(parts: readonly Texts[]): Sentences {
  const sentences = new Map<string, Text>();
  for (const part of parts) {
    for (const [code, text] of Object.entries(part)) {
      if (sentences.has(code)) throw new Error(`two texts for ${code}`);
      sentences.set(code, text);
    }
  }
  return sentences;
}

/** The sentence of a code in the language, its names filled; the code itself where no text is known. */
export function say(
  sentences: Sentences,
  code: string,
  language: Language,
  params: Readonly<Record<string, unknown>> = {},
): string {
  const text = sentences.get(code);
  if (!text) return code;
  // Labels come as they stand in the definitions, in every language.
  const said: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(params)) {
    said[name] = isText(value) ? value[language] : value;
  }
  return fill(inLanguage(text, language), said);
}

function isText(value: unknown): value is Text {
  return typeof value === 'object' && value !== null && 'en' in value && 'zh' in value;
}

/** The first language of an Accept-Language header that the product speaks, by its weights. */
export function languageOf(header: string | undefined, otherwise: Language): Language {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', weight] = part
        .trim()
        .toLowerCase()
        .split(/;\s*q=/);
      return { tag: tag.split('-')[0] ?? '', weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter((one) => one.weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
  for (const { tag } of wanted) {
    const language = languages.find((known) => known === tag);
    if (language) return language;
  }
  return otherwise;
}
