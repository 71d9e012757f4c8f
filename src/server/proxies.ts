import { isIP } from 'node:net';

const places = new Set(['loopback', 'linklocal', 'uniquelocal']);

/** The proxies named in a list with commas: addresses, ranges as CIDR, or `loopback`, `linklocal`, `uniquelocal`; null where one is none of these. */
export function readProxies(text: string): string[] | null {
  const named = text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  return named.every((one) => places.has(one) || isRange(one)) ? named : null;
}

function isRange(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  if (bits === undefined) return true;
  // Everybody is no proxy: then anyone could say to be anyone.
  return /^\d{1,3}$/.test(bits) && Number(bits) > 0 && Number(bits) <= (version === 4 ? 32 : 128);
}
