import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { languages, type Language } from '#kit/text.ts';
import { describeFunctions } from './describe.ts';

const headings = {
  en: ['Function', 'What it does', 'Example'],
  zh: ['函数', '说明', '示例'],
} as const;

/** The tables of the guide as the definitions have them. */
function tablesIn(language: Language): string {
  const groups = Map.groupBy(describeFunctions(), ({ group }) => group[language]);
  return [...groups]
    .map(([group, functions]) => {
      const rows = functions.map(({ signature, help, example, gives }) => {
        const result = example === gives ? '' : ` → \`${gives}\``;
        return `| \`${signature[language]}\` | ${help[language]} | \`${example}\`${result} |`;
      });
      return [
        `### ${group}`,
        '',
        `| ${headings[language].join(' | ')} |`,
        '|---|---|---|',
        ...rows,
      ].join('\n');
    })
    .join('\n\n');
}

test.each(languages)('the guide has every function as it is, in %s', async (language) => {
  const guide = new URL(`../../../docs/${language}/formulas.md`, import.meta.url);
  expect(await readFile(guide, 'utf8')).toContain(tablesIn(language));
});
