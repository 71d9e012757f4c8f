import type { ImportReply } from '#model/api.ts';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { importTexts } from '#web/texts/import.ts';
import styles from './import.module.css';

/** What was odd in the file, and in how many places. */
export function Notices({ run }: { run: ImportReply }) {
  const t = useText(importTexts);
  const format = useFormat();
  if (run.notices.length === 0) return null;
  return (
    <details className={styles['more']}>
      <summary>{t('notices')}</summary>
      <ul className={styles['notices']}>
        {run.notices.map(({ code, detail, count }) => (
          <li key={`${code}/${detail}`}>
            {count > 1 ? t('notice.count', { detail, count: format.number(count) }) : detail}
          </li>
        ))}
      </ul>
    </details>
  );
}
