import { Button, Progress } from 'antd';
import { X } from 'lucide-react';
import { useText } from '#web/language/language.ts';
import { filesTexts } from '#web/texts/files.ts';
import type { Upload } from './use-uploads.ts';
import styles from './files.module.css';

/** Files on their way, each with how much of it went; what failed says why until it is put away. */
export function UploadList({
  uploads,
  onDrop,
}: {
  uploads: readonly Upload[];
  onDrop: (key: number) => void;
}) {
  const t = useText(filesTexts);
  if (uploads.length === 0) return null;
  return (
    <ul className={styles['uploads']} aria-label={t('uploading')}>
      {uploads.map(({ key, name, share, problem }) => (
        <li key={key} className={styles['upload']}>
          <span className={styles['upload-name']}>{name}</span>
          <Button
            size="small"
            type="text"
            icon={<X size={15} aria-hidden />}
            aria-label={t(problem ? 'dismiss' : 'cancel', { name })}
            onClick={() => onDrop(key)}
          />
          {problem ? (
            <span className={styles['wrong']} role="alert">
              {problem}
            </span>
          ) : (
            <Progress
              className={styles['progress'] ?? ''}
              percent={Math.round(share * 100)}
              size="small"
              showInfo={false}
              aria-label={name}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
