import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { listQuery } from '#web/api/queries.ts';
import { Lines } from '#web/frame/skeleton.tsx';
import { useNow } from '#web/frame/use-now.ts';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { useSave } from '#web/save/use-save.ts';
import { filesTexts } from '#web/texts/files.ts';
import { fileAddress, fileFields, keptFile, type KeptFile } from './kept-file.ts';
import { sizeText } from './size-text.ts';
import styles from './files.module.css';

/** All editions of a file, newest first: each can be had, and made the current one again. */
export function Editions({ file, onClose }: { file: KeptFile; onClose: () => void }) {
  const t = useText(filesTexts);
  const format = useFormat();
  const now = useNow();
  const save = useSave();
  const list = useInfiniteQuery(
    listQuery('file', {
      fields: fileFields,
      filter: { field: 'original', op: 'is', value: file.original },
      sort: ['-createdAt'],
    }),
  );
  const editions = list.data?.pages.flatMap((page) => page.items).map(keptFile) ?? [];
  const restore = ({ id, edition }: KeptFile) =>
    save.mutate({
      changes: [{ op: 'update', object: 'file', id, values: { current: true } }],
      said: t('edition.restored', { edition }),
    });
  return (
    <Modal open footer={null} title={t('editions.of', { name: file.name })} onCancel={onClose}>
      {list.isPending && <Lines count={3} />}
      <ul className={styles['editions']}>
        {editions.map((one) => (
          <li key={one.id}>
            <span>
              <a href={fileAddress.keep(one.id)} download={one.name}>
                {t('edition', { edition: one.edition })}
              </a>
              <span className={styles['meta']}>
                {[sizeText(one.size), one.by, one.at && format.ago(one.at, now)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            {one.isCurrent ? (
              <span className={styles['muted']}>{t('edition.current')}</span>
            ) : (
              <Button size="small" loading={save.isPending} onClick={() => restore(one)}>
                {t('edition.restore')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Modal>
  );
}
