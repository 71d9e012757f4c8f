import { useText } from '#web/language/language.ts';
import { frameTexts } from '#web/texts/frame.ts';
import styles from './skeleton.module.css';

/** Grey lines where text will stand; told to readers once. */
export function Lines({ count, height = 36 }: { count: number; height?: number }) {
  const t = useText(frameTexts);
  return (
    <div className={styles['lines']} role="status" aria-label={t('loading')}>
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className={styles['line']} style={{ height }}>
          <span style={{ width: `${35 + ((index * 37) % 45)}%` }} />
        </div>
      ))}
    </div>
  );
}

/** The frame's shape while the first answer is on its way. */
export function FrameSkeleton() {
  return (
    <div className={styles['frame']}>
      <div className={styles['rail']} />
      <Lines count={12} />
    </div>
  );
}
