import { Progress } from 'antd';
import type { ImportReply } from '#model/api.ts';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { importTexts } from '#web/texts/import.ts';
import styles from './import.module.css';

/** How far a check or an import has come; told to readers as it goes. */
export function RunProgress({ run, said }: { run: ImportReply; said: string }) {
  const t = useText(importTexts);
  const format = useFormat();
  const { done, total } = run.progress;
  const percent = total === null || total === 0 ? 0 : Math.floor((100 * done) / total);
  const rows =
    total === null
      ? t('progress', { done: format.number(done) })
      : t('progress.of', { done: format.number(done), total: format.number(total) });
  return (
    <div className={styles['running']}>
      <strong>{said}</strong>
      <Progress
        className={styles['bar'] ?? ''}
        percent={percent}
        status="active"
        aria-label={said}
      />
      <span role="status" className={styles['note']}>
        {run.state === 'queued' ? t('waiting') : rows}
      </span>
    </div>
  );
}
