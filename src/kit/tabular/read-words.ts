/** The word as it is compared: of one width, in small letters, with single blanks. */
export function plainWord(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ');
}

const blank = new Set([
  'null',
  'nil',
  'none',
  'n/a',
  '#n/a',
  'na',
  'nan',
  '\\n',
  '-',
  '--',
  '—',
  '/',
  '无',
  '空',
  '暂无',
  '未知',
  '不详',
]);

/** Whether the word stands for nothing ('NULL', 'N/A', '无'), as systems write it into files. */
export function isBlankWord(text: string): boolean {
  const word = plainWord(text);
  return word === '' || blank.has(word);
}

const yes = new Set([
  'yes',
  'y',
  'true',
  't',
  '1',
  'on',
  'x',
  '√',
  '✓',
  '✔',
  '☑',
  '是',
  '对',
  '有',
  '真',
  '启用',
  '已',
  '同意',
  'oui',
  'ja',
  'si',
  'sí',
]);
const no = new Set([
  'no',
  'n',
  'false',
  'f',
  '0',
  'off',
  '×',
  '✗',
  '✘',
  '☐',
  '否',
  '错',
  '无',
  '没有',
  '假',
  '停用',
  '禁用',
  '未',
  '不同意',
  'non',
  'nein',
]);

/** Yes or no in many spellings ('Y', '是', '1', '√', '否'); null where it is neither. */
export function parseYesNo(text: string): boolean | null {
  const word = plainWord(text).replace(/[.。]$/, '');
  if (yes.has(word)) return true;
  return no.has(word) ? false : null;
}

/** One of the values that may be chosen, and what people call it in any language. */
export type ChoiceNames = { readonly value: string; readonly labels: readonly string[] };

/** A reader of choices by value or by any label, whatever their case and width; null for what is none. */
export function choiceReader(choices: readonly ChoiceNames[]): (text: string) => string | null {
  const values = new Map<string, string>();
  // A value is meant by its own name before it is by the label of another.
  for (const name of [
    (choice: ChoiceNames) => choice.labels,
    (choice: ChoiceNames) => [choice.value],
  ])
    for (const choice of choices.toReversed())
      for (const label of name(choice)) values.set(looseWord(label), choice.value);
  return (text) => values.get(looseWord(text)) ?? null;
}

/** The readable choices of a text that holds several, and the words that are none. */
export function parseChoices(
  text: string,
  read: (text: string) => string | null,
): { readonly values: readonly string[]; readonly unknown: readonly string[] } {
  const words = text
    .split(/[;；,，、|\n]|:::/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
  const values = words.flatMap((word) => read(word) ?? []);
  return { values: [...new Set(values)], unknown: words.filter((word) => read(word) === null) };
}

// 'Closed won', 'closed-won' and 'Closed_Won' are one.
function looseWord(text: string): string {
  return plainWord(text)
    .replace(/[\s_\-./]+/g, ' ')
    .trim();
}
