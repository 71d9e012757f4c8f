import { useCallback } from 'react';
import { fill, inLanguage, type Language, type Text } from '#kit/text.ts';
import type { FormulaProblem } from '#model/expression/expression.ts';
import { formulaTexts } from '#model/expression/texts.ts';
import { useLanguage } from '#web/language/language.ts';

/** Says what is wrong with a formula in the language in force. */
export function useSentence(): (problem: FormulaProblem) => string {
  const { language } = useLanguage();
  return useCallback((problem: FormulaProblem) => sentenceOf(problem, language), [language]);
}

function sentenceOf({ code, params }: FormulaProblem, language: Language): string {
  const text = formulaTexts[code];
  if (!text) return code;
  const said: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(params))
    said[name] = isText(value) ? inLanguage(value, language) : value;
  return fill(inLanguage(text, language), said);
}

function isText(value: unknown): value is Text {
  return typeof value === 'object' && value !== null && 'en' in value && 'zh' in value;
}
