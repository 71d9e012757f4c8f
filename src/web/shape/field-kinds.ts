import type { shapeKindTexts } from '#web/texts/shape-kinds.ts';

type Group = { readonly name: keyof typeof shapeKindTexts; readonly kinds: readonly OwnKind[] };
export type OwnKind = Exclude<keyof typeof shapeKindTexts, `group.${string}`>;

/** The kinds of own fields as they are offered, the usual ones first. */
export const kindGroups: readonly Group[] = [
  { name: 'group.words', kinds: ['text', 'longText', 'richText'] },
  { name: 'group.choices', kinds: ['choice', 'manyChoice', 'yesNo'] },
  { name: 'group.numbers', kinds: ['number', 'decimal', 'percent', 'money'] },
  { name: 'group.time', kinds: ['day', 'instant'] },
  { name: 'group.reach', kinds: ['email', 'phone', 'url', 'address', 'place'] },
  { name: 'group.links', kinds: ['link', 'links', 'user'] },
  { name: 'group.reckoned', kinds: ['formula', 'rollUp'] },
];

const numeric: readonly string[] = ['number', 'decimal', 'percent', 'money'];
const texts: readonly string[] = ['text', 'longText', 'email', 'phone', 'url'];
const indexable: readonly string[] = [
  'text',
  'email',
  'phone',
  'url',
  ...numeric,
  'day',
  'instant',
  'yesNo',
  'choice',
  'link',
  'user',
];

/** What is asked about a field of such a kind. */
export function askedOf(kind: string) {
  return {
    bounds: numeric.includes(kind) || kind === 'day',
    scale: kind === 'decimal' || kind === 'percent',
    length: kind === 'text' || kind === 'longText',
    options: kind === 'choice' || kind === 'manyChoice',
    target: kind === 'link' || kind === 'links',
    rollUp: kind === 'rollUp',
    formula: kind === 'formula',
    typed: kind !== 'rollUp' && kind !== 'formula',
    default: [...texts, ...numeric, 'yesNo', 'choice', 'manyChoice'].includes(kind),
    filterable: indexable.includes(kind),
    unique: ['text', 'email', 'phone', 'url', 'number', 'decimal', 'day'].includes(kind),
    searchable: texts.includes(kind),
    pattern: ['text', 'email', 'phone', 'url'].includes(kind),
    mask: texts.includes(kind),
  };
}
