import type { Operator } from './condition.ts';
import type { Kind } from './field.ts';

const emptiness = ['isEmpty', 'isNotEmpty'] as const;
const equality = ['is', 'isNot', 'in', 'notIn'] as const;
const order = ['gt', 'gte', 'lt', 'lte', 'between'] as const;
const words = ['contains', 'startsWith'] as const;
const time = ['before', 'after', 'within'] as const;

const ofText = [...equality, ...words, ...emptiness] as const;
const ofNumber = [...equality, ...order, ...emptiness] as const;
const ofTime = [...equality, ...order, ...time, ...emptiness] as const;
const ofOne = [...equality, ...emptiness] as const;
const ofMany = ['hasAny', 'hasAll', 'hasNone', ...emptiness] as const;

const byKind: Readonly<Record<Kind, readonly Operator[]>> = {
  id: ['is', 'isNot', 'in', 'notIn'],
  text: ofText,
  longText: ofText,
  richText: ofText,
  email: ofText,
  phone: ofText,
  url: ofText,
  autoNumber: ofText,
  number: ofNumber,
  decimal: ofNumber,
  percent: ofNumber,
  money: ofNumber,
  day: ofTime,
  instant: ofTime,
  yesNo: ['is', 'isNot', ...emptiness],
  // Order of choices is the order of their definition.
  choice: [...equality, ...emptiness],
  manyChoice: ofMany,
  links: ofMany,
  files: emptiness,
  link: ofOne,
  user: ofOne,
  file: ofOne,
  anyLink: ofOne,
  address: emptiness,
  place: emptiness,
  structure: emptiness,
  formula: [],
  rollUp: [],
};

/** The operators that a kind of value knows; for formulas and roll-ups ask with their result's kind. */
export function operatorsOf(kind: Kind): readonly Operator[] {
  return byKind[kind];
}
