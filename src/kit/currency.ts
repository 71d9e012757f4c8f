// ISO 4217, where it differs from two places. Intl follows custom instead (no cents in HUF, none in IQD) and differs
// between engines; server and browser must round alike.
const placesByCurrency: Readonly<Record<string, number>> = {
  ...placed(0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'),
  ...placed(3, 'BHD IQD JOD KWD LYD OMR TND'),
  ...placed(4, 'CLF UYW'),
};

const known = new Set(Intl.supportedValuesOf('currency'));

/** Whether the text is an ISO 4217 code in capitals that the platform knows. */
export function isCurrency(text: string): boolean {
  return known.has(text);
}

/** How many places the currency's smallest unit has: 2 for CNY, 0 for JPY, 3 for KWD. */
export function minorPlaces(currency: string): number {
  return placesByCurrency[currency] ?? 2;
}

function placed(places: number, codes: string): Record<string, number> {
  return Object.fromEntries(codes.split(' ').map((code) => [code, places]));
}
