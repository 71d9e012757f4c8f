/** What stands for a name in a small circle: two letters of a Latin name, the last character of a Chinese one. */
export function initialsOf(name: string): string {
  const words = name
    .trim()
    .split(/[\s·.@]+/)
    .filter(Boolean);
  const [first = '?'] = words;
  // A Chinese name is told apart by its given name, not by 王 or 李.
  if (/\p{Script=Han}/u.test(first)) return [...first].slice(-1).join('');
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  return `${[...first][0] ?? ''}${[...last][0] ?? ''}`.toUpperCase();
}
