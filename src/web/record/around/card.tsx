import { Link } from '@tanstack/react-router';
import { useId, type ReactNode } from 'react';
import type { AroundPart } from '#web/api/around.ts';
import { useText } from '#web/language/language.ts';
import { aroundTexts } from '#web/texts/around.ts';
import styles from './around.module.css';

type Props = {
  readonly title: string;
  /** Whose rows the title opens. */
  readonly part?: AroundPart | null;
  readonly children: ReactNode;
};

/** A card beside the story. */
export function Card({ title, part, children }: Props) {
  const id = useId();
  return (
    <section className={styles['card']} aria-labelledby={id}>
      <header className={styles['head']}>
        <h2 id={id}>{title}</h2>
        {part && part.items.length > 0 && <AllOf part={part} title={title} />}
      </header>
      {children}
    </section>
  );
}

/** Leads to the list of all the rows of which a card shows the first. */
export function AllOf({ part, title }: { part: AroundPart; title: string }) {
  const t = useText(aroundTexts);
  return (
    <Link
      to="/records/$object"
      params={{ object: part.object }}
      search={{ filter: 'field' in part.filter ? { all: [part.filter] } : part.filter }}
    >
      <span className={styles['unseen']}>{t('all.of', { name: title })}</span>{' '}
      {part.more ? `${part.items.length}+` : part.items.length}
    </Link>
  );
}
