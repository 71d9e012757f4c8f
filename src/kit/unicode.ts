import { Problem } from './problem.ts';

/** Whether the database can hold the text: no U+0000 and no half of a surrogate pair. */
export function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

/** Refuses a value from outside if any text or key in it cannot be stored; `path` says where the value stands. */
export function requireStorable(value: unknown, path = ''): void {
  if (typeof value === 'string') {
    if (!isStorable(value)) throw new Problem('text.not-storable', {}, { field: path });
    return;
  }
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) requireStorable(item, join(path, String(index)));
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    requireStorable(key, path);
    requireStorable(item, join(path, key));
  }
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
