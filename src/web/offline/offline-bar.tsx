import { Button } from 'antd';
import { CloudOff, RefreshCw } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { offlineTexts } from '#web/texts/offline.ts';
import { useNewVersion } from './new-version.ts';
import { useLine, useOutbox } from './use-outbox.ts';
import styles from './offline-bar.module.css';

const OutboxDrawer = lazy(() =>
  import('./outbox-drawer.tsx').then((module) => ({ default: module.OutboxDrawer })),
);

/** Says over the page that there is no line, what waits to be sent, and that a new version is there. */
export function OfflineBar() {
  const t = useText(offlineTexts);
  const format = useFormat();
  const { isOpen, asOf } = useLine();
  const entries = useOutbox();
  const reload = useNewVersion();
  const [isListed, setIsListed] = useState(false);
  const refused = entries.filter((entry) => entry.refusal).length;
  const waiting = entries.length - refused;
  return (
    <>
      <div role="status">
        {(!isOpen || entries.length > 0) && (
          <div className={styles['bar']}>
            {!isOpen && (
              <span className={styles['line']}>
                <CloudOff size={15} aria-hidden />
                {asOf === null
                  ? t('offline')
                  : t('offline.as-of', { when: format.exact(asOfText(asOf)) })}
              </span>
            )}
            {waiting > 0 && (
              <Button size="small" onClick={() => setIsListed(true)}>
                {t('waiting', { count: waiting })}
              </Button>
            )}
            {refused > 0 && (
              <Button size="small" danger onClick={() => setIsListed(true)}>
                {t('refused', { count: refused })}
              </Button>
            )}
          </div>
        )}
        {reload && (
          <div className={styles['bar']}>
            <span className={styles['line']}>
              <RefreshCw size={15} aria-hidden />
              {t('new-version')}
            </span>
            <Button size="small" onClick={reload}>
              {t('new-version.reload')}
            </Button>
          </div>
        )}
      </div>
      <Suspense>
        {isListed && <OutboxDrawer entries={entries} onClose={() => setIsListed(false)} />}
      </Suspense>
    </>
  );
}

function asOfText(at: number): string {
  return new Date(at).toISOString();
}
