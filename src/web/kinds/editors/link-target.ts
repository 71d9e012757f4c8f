import { isOpenable } from '../openable.ts';

/** The address that typed words lead to: `example.com` and `li@example.com` get their scheme; null where a link may not lead there. */
export function linkTarget(typed: string): string | null {
  const words = typed.trim();
  if (words === '' || /\s/.test(words)) return null;
  if (/^[^\s@/:]+@[^\s@/]+\.[^\s@/]+$/.test(words)) return `mailto:${words}`;
  const whole = /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(words) ? words : `https://${words}`;
  return isOpenable(whole) ? whole : null;
}
