/** The kinds of a field that a whole formula can fill. */
export const resultKinds = [
  'text',
  'longText',
  'decimal',
  'number',
  'percent',
  'money',
  'day',
  'instant',
  'yesNo',
] as const;
export type ResultKind = (typeof resultKinds)[number];
