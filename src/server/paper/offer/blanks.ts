/** The blanks that a template of a quote may have, outside its lines. */
const quoteBlanks: ReadonlySet<string> = new Set([
  'number',
  'versionNumber',
  'name',
  'quotedOn',
  'validUntil',
  'currency',
  'owner',
  'party.name',
  'contact.name',
  'company.name',
  'company.taxNumber',
  'company.address',
  'company.phone',
  'company.email',
  'company.bank',
  'company.bankAccount',
  'paymentTerm',
  'delivery',
  'terms',
  'listed',
  'discountPercent',
  'discount',
  'net',
  'tax',
  'freight',
  'roundedOff',
  'total',
  'totalInWords',
  'seal',
  'lines',
]);

/** The blanks of a line, between {#lines} and {/lines}. */
const lineBlanks: ReadonlySet<string> = new Set([
  'position',
  'code',
  'text',
  'quantity',
  'unit',
  'unitPrice',
  'discountPercent',
  'taxPercent',
  'net',
  'tax',
  'amount',
  'note',
]);

/** Where a blank stands: a loop begins, ends, or a value. */
export type Blank = {
  readonly name: string;
  readonly disposition: 'Open' | 'Close' | 'SelfClosed';
};

/** The blanks that nothing fills, as they are written; those of a line count only between {#lines} and {/lines}. */
export function unknownBlanks(blanks: readonly Blank[]): string[] {
  const unknown = new Set<string>();
  let isInLines = false;
  for (const { name, disposition } of blanks) {
    const isLoop = disposition !== 'SelfClosed';
    const isKnown = isLoop
      ? name === 'lines'
      : quoteBlanks.has(name) || (isInLines && lineBlanks.has(name));
    if (!isKnown) unknown.add(`{${isLoop ? (disposition === 'Open' ? '#' : '/') : ''}${name}}`);
    if (name === 'lines' && isLoop) isInLines = disposition === 'Open';
  }
  return [...unknown];
}
