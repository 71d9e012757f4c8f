import { useId, type ReactNode } from 'react';
import styles from './home.module.css';

type Props = {
  readonly title: string;
  /** How much of the page it takes. */
  readonly width?: 'half' | 'whole';
  readonly acts?: ReactNode;
  readonly children: ReactNode;
};

/** A card of the home page: its title, what can be done with it, and its content. */
export function Card({ title, width = 'half', acts, children }: Props) {
  const id = useId();
  return (
    <section className={styles['card']} data-width={width} aria-labelledby={id}>
      <div className={styles['head']}>
        <h2 id={id}>{title}</h2>
        {acts && <div className={styles['acts']}>{acts}</div>}
      </div>
      {children}
    </section>
  );
}

/** What a card says while it has nothing, and what would stand there. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={styles['empty']}>
      <p>{title}</p>
      {children && <p className={styles['word']}>{children}</p>}
    </div>
  );
}
