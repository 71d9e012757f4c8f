/** Whether two reply values say the same, whatever the order of their parts; empty values are alike. */
export function isSameValue(a: unknown, b: unknown): boolean {
  return spell(a) === spell(b);
}

function spell(value: unknown): string {
  if (value === undefined || value === null || value === '') return 'null';
  if (Array.isArray(value)) return `[${value.map(spell).join(',')}]`;
  if (typeof value !== 'object') return JSON.stringify(value);
  // A link is its id; its title may be worded differently by now.
  if ('id' in value) return JSON.stringify(value.id);
  const parts = Object.entries(value).toSorted(([left], [right]) => (left < right ? -1 : 1));
  return `{${parts.map(([name, part]) => `${name}:${spell(part)}`).join(',')}}`;
}
