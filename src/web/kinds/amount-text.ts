import { canonicalDecimal, isDecimal, multiplyDecimals } from '#kit/decimal.ts';

const sizes: Readonly<Record<string, string>> = {
  k: '1000',
  m: '1000000',
  千: '1000',
  万: '10000',
  百万: '1000000',
  千万: '10000000',
  亿: '100000000',
};

/** The decimal that a person typed: `1,234.5`, `１２`, `10k`, `3.5万`; null where it is no number. */
export function readAmount(typed: string): string | null {
  const plain = typed
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[,\s_']/g, '')
    .replace(/^[¥$€£]/, '');
  const match = /^([+-]?[\d.]+)(k|m|千万|百万|千|万|亿)?$/.exec(plain);
  const [, figure = '', size = ''] = match ?? [];
  if (!isDecimal(figure)) return null;
  return size === '' ? canonicalDecimal(figure) : multiplyDecimals(figure, sizes[size] ?? '1');
}
