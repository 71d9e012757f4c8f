import type { ReactNode } from 'react';
import { useMeta } from '#web/api/use-meta.ts';
import { Notice } from '#web/frame/missing.tsx';
import { Page } from '#web/frame/page.tsx';
import { useText } from '#web/language/language.ts';
import { administrationTexts } from '#web/texts/administration.ts';
import styles from './administration.module.css';

type Props = {
  readonly title: string;
  /** What the page is for, in a sentence or two. */
  readonly lead: string;
  readonly acts?: ReactNode;
  readonly children: ReactNode;
  readonly isForAll?: boolean;
};

/** A page of administration: its title, what it is for, and the content; closed to those who do not administrate. */
export function SettingsPage({ title, lead, acts, children, isForAll = false }: Props) {
  const t = useText(administrationTexts);
  const { user } = useMeta();
  const isOpen = isForAll || user.administrator;
  return (
    <Page title={title} acts={isOpen ? acts : null}>
      <div className={styles['page']}>
        {lead !== '' && <p className={styles['lead']}>{lead}</p>}
        {isOpen ? children : <Notice title={t('closed')} text={t('closed.help')} />}
      </div>
    </Page>
  );
}

/** A part of a page under its own heading. */
export function SettingsSection({
  title,
  help,
  acts,
  children,
}: {
  title: string;
  help?: string;
  acts?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className={styles['section']}>
      <div className={styles['section-head']}>
        <h2>{title}</h2>
        {acts}
      </div>
      {help && <p className={styles['lead']}>{help}</p>}
      {children}
    </section>
  );
}
