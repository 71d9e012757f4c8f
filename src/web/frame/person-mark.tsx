import styles from './person-mark.module.css';

const colors = ['teal', 'blue', 'violet', 'pink', 'amber', 'green'] as const;

/** A person's initials on a colour of his own; for the eye only, the name stands beside it. */
export function PersonMark({ name, size }: { name: string; size: number }) {
  return (
    <span
      className={styles['mark']}
      data-color={colorOf(name)}
      style={{ width: size, height: size, fontSize: Math.round(size * 0.42) }}
      aria-hidden
    >
      {initialsOf(name)}
    </span>
  );
}

/** Two letters of a Latin name, the last two characters' first of a Chinese one. */
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

function colorOf(name: string): string {
  const sum = [...name].reduce(
    (total, letter) => (total * 31 + (letter.codePointAt(0) ?? 0)) % 9973,
    7,
  );
  return colors[sum % colors.length] ?? 'teal';
}
