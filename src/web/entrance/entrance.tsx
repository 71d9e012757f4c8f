import type { ReactNode } from 'react';
import { LanguageSwitch } from '#web/frame/top-bar.tsx';
import { Mark } from '#web/frame/mark.tsx';
import { useWindowTitle } from '#web/frame/page.tsx';
import { useText } from '#web/language/language.ts';
import { frameTexts } from '#web/texts/frame.ts';
import styles from './entrance.module.css';

type Props = { readonly title: string; readonly lead?: string; readonly children: ReactNode };

/** The page before the sign-in: the mark, a title and one card. */
export function Entrance({ title, lead, children }: Props) {
  const t = useText(frameTexts);
  useWindowTitle(title);
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <span className={styles['name']}>
          <Mark size={28} />
          <strong>{t('product')}</strong>
        </span>
        <LanguageSwitch />
      </header>
      <main className={styles['card']}>
        <h1>{title}</h1>
        {lead && <p className={styles['lead']}>{lead}</p>}
        {children}
      </main>
    </div>
  );
}
