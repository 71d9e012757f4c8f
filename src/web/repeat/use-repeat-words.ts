import { useFormat } from '#web/language/format.ts';
import { useLanguage, useText } from '#web/language/language.ts';
import { repeatTexts } from '#web/texts/repeat.ts';
import { repeatWords } from './repeat-words.ts';

/** Says a recurrence rule in words of the language in force. */
export function useRepeatWords(): (rule: string) => string {
  const t = useText(repeatTexts);
  const { language } = useLanguage();
  const { day } = useFormat();
  return (rule) => repeatWords(rule, { t, language, day });
}
