/** What has lines: where they hang, while it is in which states they may be set, and whether the act is told the currency. */
export const lined = {
  opportunity: { lines: 'opportunity-line', open: ['open'], saysCurrency: true },
  quote: { lines: 'quote-line', open: ['draft', 'approved'], saysCurrency: false },
  order: { lines: 'order-line', open: ['draft', 'approved'], saysCurrency: false },
} as const;
export type Lined = keyof typeof lined;

/** Whether records of the object have lines that are typed like a sheet. */
export function isLined(object: string): object is Lined {
  return object in lined;
}
