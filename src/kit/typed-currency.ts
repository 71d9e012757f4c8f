import { isCurrency } from './currency.ts';

/** The currency that the text names by sign, word or code, or the fallback; and the text without it. */
export function takeCurrency(text: string, fallback: string): { rest: string; currency: string } {
  const code = /^([A-Za-z]{3})(?=[\s\d(+-])|(?<=[\s\d)])([A-Za-z]{3})$/.exec(text);
  const named = (code?.[1] ?? code?.[2] ?? '').toUpperCase();
  if (code !== null && isCurrency(named))
    return { rest: text.replace(code[0], '').trim(), currency: named };

  // ¥ is of China and Japan, $ of many: they say the default where it is one of these.
  if (/[¥$]/.test(text) && !/[A-Z][¥$]/i.test(text)) {
    const sign = text.includes('¥') ? '¥' : '$';
    return { rest: text.replace(sign, '').trim(), currency: sharedSign(sign, fallback) };
  }
  const byLength = signs
    .filter(([sign]) => sign.test(text))
    .toSorted((a, b) => length(b[0], text) - length(a[0], text));
  const [sign, currency] = byLength[0] ?? [null, null];
  return sign === null || currency === null
    ? { rest: text, currency: fallback }
    : { rest: text.replace(sign, '').trim(), currency };
}

const signs: readonly (readonly [RegExp, string | null])[] = [
  [/HK\$/i, 'HKD'],
  [/(?:NT|TW)\$/i, 'TWD'],
  [/US\$/i, 'USD'],
  [/SG?\$/i, 'SGD'],
  [/CA?\$/i, 'CAD'],
  [/AU?\$/i, 'AUD'],
  [/R\$/i, 'BRL'],
  [/CN¥/, 'CNY'],
  [/JP¥/, 'JPY'],
  [/RMB|人民币|元|圆|块/i, 'CNY'],
  [/€|欧元/, 'EUR'],
  [/(?:GB)?£|英镑/, 'GBP'],
  [/₩/, 'KRW'],
  [/₹/, 'INR'],
  [/₽/, 'RUB'],
  [/₫/, 'VND'],
  [/฿/, 'THB'],
  [/円|日元/, 'JPY'],
  [/美元/, 'USD'],
  [/港[元币]/, 'HKD'],
];

function length(sign: RegExp, text: string): number {
  return sign.exec(text)?.[0].length ?? 0;
}

const sharing = {
  '¥': ['CNY', 'JPY'],
  '$': ['USD', 'AUD', 'CAD', 'HKD', 'MXN', 'NZD', 'SGD', 'TWD', 'CLP', 'COP', 'ARS'],
} as const;

function sharedSign(sign: keyof typeof sharing, fallback: string): string {
  return sharing[sign].find((currency) => currency === fallback) ?? sharing[sign][0];
}
