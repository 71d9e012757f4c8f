import { Link, useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Refusal } from '#web/api/client.ts';
import { useText } from '#web/language/language.ts';
import { frameTexts } from '#web/texts/frame.ts';
import styles from './missing.module.css';

/** Words and at most one act in the middle of an empty place. */
export function Notice({
  title,
  text,
  children,
}: {
  title: string;
  text?: string;
  children?: ReactNode;
}) {
  return (
    <div className={styles['notice']}>
      <h2 className={styles['title']}>{title}</h2>
      {text && <p className={styles['text']}>{text}</p>}
      {children && <div className={styles['act']}>{children}</div>}
    </div>
  );
}

/** What stands at an address that leads nowhere. */
export function MissingPage() {
  const t = useText(frameTexts);
  return (
    <Notice title={t('missing.title')} text={t('missing.text')}>
      <Link to="/">{t('missing.home')}</Link>
    </Notice>
  );
}

/** What stands where a page failed: the sentence and a way on. */
export function FailedPage({ error, reset }: ErrorComponentProps) {
  const t = useText(frameTexts);
  const router = useRouter();
  if (error instanceof Refusal && error.status === 404) return <MissingPage />;
  // A page's script that is gone means that the server was updated under the open page.
  const isOutdated =
    error instanceof Error &&
    /dynamically imported module|module script failed/i.test(error.message);
  const again = () => {
    reset();
    void router.invalidate();
  };
  const text = error instanceof Refusal ? error.message : t('failed.outdated');
  return (
    <Notice title={t('failed.title')} {...(isOutdated || error instanceof Refusal ? { text } : {})}>
      {isOutdated ? (
        <Button onClick={() => location.reload()}>{t('failed.reload')}</Button>
      ) : (
        <Button onClick={again}>{t('failed.retry')}</Button>
      )}
    </Notice>
  );
}
