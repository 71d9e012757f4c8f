import { fold } from '#kit/fold.ts';
import type { Text } from '#kit/text.ts';
import { signatureOf } from './check-calls.ts';
import { typeNames } from './checking.ts';
import type { Span } from './expression.ts';
import { functionTable } from './functions/table.ts';
import { partsOfKind } from './parts.ts';
import {
  isOneLink,
  longestPath,
  resolvePath,
  type FormulaField,
  type FormulaObject,
  type FormulaShape,
} from './shape.ts';
import { tokensOf, type Token } from './tokens.ts';
import { callAround, choiceAround, type CallAround } from './suggest-around.ts';
import { typeOfPath } from './types.ts';

/** Something that may stand where the caret is. */
export type Suggestion = {
  readonly kind: 'field' | 'function' | 'option' | 'word';
  /** What is written; ends in a dot or bracket where more follows. */
  readonly insert: string;
  readonly label: Text;
  /** The type of a field, the signature of a function. */
  readonly detail: Text;
  readonly help?: Text;
};

/** What may be written in place of a stretch of the text, best first, and the function whose values are being written. */
export type Suggestions = Span & {
  readonly items: readonly Suggestion[];
  readonly call: CallAround | null;
};

const most = 60;

/** What may be written at the caret of a formula: fields, functions, or the options of the choice that is compared. */
export function suggest(
  text: string,
  caret: number,
  shape: FormulaShape,
  objectName: string,
): Suggestions {
  const object = shape.get(objectName);
  if (!object) throw new Error(`no object ${objectName}`);
  const { tokens } = tokensOf(text);
  const before = tokens.filter((token) => token.kind !== 'end' && token.at < caret);
  const here = before.at(-1);
  const call = callAround(here && touches(here, caret) ? before.slice(0, -1) : before);
  const at = { at: caret, until: caret };
  if (here?.kind === 'text' && isInside(here, caret)) {
    const typed = text.slice(here.at + 1, caret);
    const items = optionsFor({ shape, object }, before.slice(0, -1), typed);
    return { at: here.at, until: here.until, items, call };
  }
  if (here?.kind === 'word' && touches(here, caret))
    return { ...wordAt({ shape, object }, here, text.slice(here.at, caret)), call };
  if (here && isValue(here)) return { ...at, items: [], call };
  return { ...at, items: ranked([...fieldsOf({ shape, object }, 1), ...functions], ''), call };
}

type Where = { readonly shape: FormulaShape; readonly object: FormulaObject };

function touches({ kind, until }: Token, caret: number): boolean {
  return kind === 'word' && caret <= until;
}

function isInside({ until, isOpen }: Token & { kind: 'text' }, caret: number): boolean {
  return isOpen || caret < until;
}

function isValue(token: Token): boolean {
  return token.kind !== 'sign' || token.text === ')' || token.text === '%';
}

function wordAt(where: Where, { at, until }: Span, typed: string): Omit<Suggestions, 'call'> {
  const dot = typed.lastIndexOf('.');
  if (dot < 0) {
    const all = [...fieldsOf(where, 1), ...functions, ...words];
    return { at, until, items: ranked(all, typed) };
  }
  const path = typed.slice(0, dot);
  const span = { at: at + dot + 1, until };
  const found = resolvePath(where.shape, where.object, path);
  if ('missing' in found || found.part !== null) return { ...span, items: [] };
  const parts = partsOfKind(found.field.kind).map(partSuggestion);
  const target = isOneLink(found.field.kind)
    ? where.shape.get(found.field.target ?? '')
    : undefined;
  const names = path.split('.').length + 1;
  const fields =
    target && names <= longestPath ? fieldsOf({ shape: where.shape, object: target }, names) : [];
  return { ...span, items: ranked([...parts, ...fields], typed.slice(dot + 1)) };
}

/** The fields that formulas can read or lead over; `names` counts those of the path with this one. */
function fieldsOf({ object }: Where, names: number): Suggestion[] {
  return [...object.fields.values()].flatMap((field) => {
    const type = typeOfPath({ links: [], object, field, part: null });
    const leadsOn = isOneLink(field.kind)
      ? names < longestPath
      : partsOfKind(field.kind).length > 0;
    if (!leadsOn && (type === null || type.is === 'wrong' || type.is === 'link')) return [];
    return [fieldSuggestion(field, leadsOn, type?.is === 'wrong' ? undefined : type?.is)];
  });
}

function fieldSuggestion(
  { name, label }: FormulaField,
  leadsOn: boolean,
  is: keyof typeof typeNames | undefined,
): Suggestion {
  return {
    kind: 'field',
    insert: leadsOn ? `${name}.` : name,
    label,
    detail: is ? typeNames[is] : { en: 'parts', zh: '组成部分' },
  };
}

function partSuggestion(part: string): Suggestion {
  return {
    kind: 'field',
    insert: part,
    label: { en: part, zh: partNames[part] ?? part },
    detail: part === 'latitude' || part === 'longitude' ? typeNames.number : typeNames.text,
  };
}

const partNames: Readonly<Record<string, string>> = {
  country: '国家',
  region: '区划代码',
  province: '省',
  city: '市',
  district: '区县',
  street: '详细地址',
  postalCode: '邮编',
  latitude: '纬度',
  longitude: '经度',
  label: '地点名称',
};

const functions: readonly Suggestion[] = Object.entries(functionTable).map(
  ([name, definition]) => ({
    kind: 'function',
    insert: `${name}(`,
    label: { en: name, zh: name },
    detail: signatureOf(name, definition),
    help: definition.help,
  }),
);

const words: readonly Suggestion[] = [
  wordSuggestion('and', { en: 'both hold', zh: '同时成立' }),
  wordSuggestion('or', { en: 'one of both holds', zh: '任一成立' }),
  wordSuggestion('not', { en: 'does not hold', zh: '不成立' }),
  wordSuggestion('true', { en: 'yes', zh: '是' }),
  wordSuggestion('false', { en: 'no', zh: '否' }),
];

function wordSuggestion(word: string, detail: Text): Suggestion {
  return { kind: 'word', insert: word, label: { en: word, zh: word }, detail };
}

function optionsFor(where: Where, before: readonly Token[], typed: string): Suggestion[] {
  const choice = choiceAround(before);
  if (choice === null) return [];
  const found = resolvePath(where.shape, where.object, choice);
  if ('missing' in found) return [];
  const options = Object.entries(found.field.options ?? {}).map(([code, { label }]) => ({
    kind: 'option' as const,
    insert: `"${code}"`,
    label,
    detail: { en: code, zh: code },
  }));
  return ranked(options, typed);
}

/** Those that match what was typed, names that begin so first. */
function ranked(suggestions: readonly Suggestion[], typed: string): Suggestion[] {
  const wanted = fold(typed);
  if (wanted === '') return suggestions.slice(0, most);
  const rank = ({ insert, label }: Suggestion) => {
    const [name, zh, en] = [fold(insert.replace(/^"/, '')), fold(label.zh), fold(label.en)];
    if (name.startsWith(wanted)) return 0;
    if (zh.startsWith(wanted) || en.startsWith(wanted)) return 1;
    return name.includes(wanted) || zh.includes(wanted) || en.includes(wanted) ? 2 : 3;
  };
  return suggestions
    .map((suggestion) => ({ suggestion, by: rank(suggestion) }))
    .filter(({ by }) => by < 3)
    .toSorted((a, b) => a.by - b.by)
    .slice(0, most)
    .map(({ suggestion }) => suggestion);
}
