import { initialsOf } from './initials.ts';
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

function colorOf(name: string): string {
  const sum = [...name].reduce(
    (total, letter) => (total * 31 + (letter.codePointAt(0) ?? 0)) % 9973,
    7,
  );
  return colors[sum % colors.length] ?? 'teal';
}
