import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import { useText } from '#web/language/language.ts';
import { frameTexts } from '#web/texts/frame.ts';
import styles from './page.module.css';

type Props = {
  readonly title: string;
  readonly acts?: ReactNode;
  readonly children: ReactNode;
  /** The page scrolls inside itself, such as a list. */
  readonly fills?: boolean;
};

/** A page with its title, acts and content. */
export function Page({ title, acts, children, fills = false }: Props) {
  return (
    <div className={styles['page']} data-fills={fills}>
      <div className={styles['head']}>
        <PageTitle title={title} />
        {acts && <div className={styles['acts']}>{acts}</div>}
      </div>
      {children}
    </div>
  );
}

/** The page's title, also in the window; takes the focus when one came from another page. */
export function PageTitle({ title, children }: { title: string; children?: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  useWindowTitle(title);

  useEffect(() => {
    if (lastPath !== null && lastPath !== pathname) heading.current?.focus({ preventScroll: true });
    lastPath = pathname;
  }, [pathname]);

  return (
    <h1 ref={heading} tabIndex={-1} className={styles['title']}>
      {children ?? title}
    </h1>
  );
}

let lastPath: string | null = null;

/** Names the window after the page. */
export function useWindowTitle(title: string): void {
  const t = useText(frameTexts);
  const product = t('product');
  useEffect(() => {
    document.title = title === '' ? product : `${title} · ${product}`;
  }, [title, product]);
}
