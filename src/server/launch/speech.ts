import { fill, type Language, type Texts } from '#kit/text.ts';
import { Problem } from '#kit/problem.ts';
import { texts as engineTexts } from '#engine/texts.ts';
import { texts as ownTexts } from './texts.ts';

// Migrations refuse with sentences of the engine.
const texts: Texts = { ...engineTexts, ...ownTexts };

/** The language of the terminal, from the locale in the environment; English where it says nothing. */
export function terminalLanguage(environment: NodeJS.ProcessEnv = process.env): Language {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** The sentence of that code in the terminal's language, filled with the parameters. */
export function sentence(code: string, params: Readonly<Record<string, unknown>> = {}): string {
  const text = texts[code];
  return text ? fill(text[terminalLanguage()], params) : code;
}

/** The reason of a failure within another sentence. */
export function shortly(failure: unknown): string {
  if (failure instanceof Problem) return explain(failure);
  return failure instanceof Error ? failure.message : String(failure);
}

/** What a person should read of a failure: the sentence of a refusal, the whole stack of a bug. */
export function explain(failure: unknown): string {
  if (failure instanceof Problem && texts[failure.code])
    return sentence(failure.code, failure.params);
  if (failure instanceof Problem) return `${failure.code} ${JSON.stringify(failure.params)}`;
  return failure instanceof Error ? (failure.stack ?? failure.message) : String(failure);
}
