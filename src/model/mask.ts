import type { Mask } from './field.ts';

/** What may be shown of a value under a mask: `***1234`, `***@example.com`, or `***`. */
export function maskValue(mask: Mask | undefined, value: unknown): unknown {
  if (value === null || value === undefined) return value;
  if (typeof value !== 'string') return null;
  if (mask === 'tail') return value.length > 7 ? `***${value.slice(-4)}` : '***';
  if (mask === 'domain') return `***${value.slice(value.lastIndexOf('@'))}`;
  return '***';
}
