import { Button, Dropdown } from 'antd';
import { Download, Ellipsis } from 'lucide-react';
import { useRef } from 'react';
import { listRows } from '#web/api/queries.ts';
import { useNow } from '#web/frame/use-now.ts';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { useSave } from '#web/save/use-save.ts';
import { filesTexts } from '#web/texts/files.ts';
import { fileAddress, type KeptFile } from './kept-file.ts';
import { sizeText } from './size-text.ts';
import { Thumbnail } from './thumbnail.tsx';
import { UploadList } from './upload-list.tsx';
import { useUploads } from './use-uploads.ts';
import styles from './files.module.css';

type Props = {
  readonly file: KeptFile;
  readonly mayEdit: boolean;
  readonly onLook: () => void;
  readonly onRename: () => void;
  readonly onEditions: () => void;
};

/** A file of a record: its picture, name and story, and what can be done with it. */
export function FileRow({ file, mayEdit, onLook, onRename, onEditions }: Props) {
  const t = useText(filesTexts);
  const input = useRef<HTMLInputElement>(null);
  const { uploads, add, drop } = useUploads({ replaces: file.id });
  const remove = useRemove(file);
  const items = [
    ...(mayEdit
      ? [
          { key: 'rename', label: t('rename'), onClick: onRename },
          { key: 'replace', label: t('replace'), onClick: () => input.current?.click() },
        ]
      : []),
    { key: 'editions', label: t('editions'), onClick: onEditions },
    ...(mayEdit
      ? [{ key: 'delete', label: t('delete'), danger: true, onClick: () => void remove() }]
      : []),
  ];
  return (
    <li className={styles['file']}>
      <button type="button" className={styles['look']} onClick={onLook}>
        <Thumbnail file={file} />
        <span className={styles['about']}>
          <span className={styles['name']}>{file.name}</span>
          <Meta file={file} />
          {file.note && <span className={styles['note']}>{file.note}</span>}
        </span>
      </button>
      <Button
        type="text"
        icon={<Download size={16} aria-hidden />}
        href={fileAddress.keep(file.id)}
        download={file.name}
        aria-label={t('download.of', { name: file.name })}
      />
      <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
        <Button
          type="text"
          icon={<Ellipsis size={16} aria-hidden />}
          aria-label={t('more.of', { name: file.name })}
        />
      </Dropdown>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('replace')}
        onChange={(event) => {
          add([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <UploadList uploads={uploads} onDrop={drop} />
    </li>
  );
}

function Meta({ file }: { file: KeptFile }) {
  const t = useText(filesTexts);
  const format = useFormat();
  const now = useNow();
  return (
    <span className={styles['meta']}>
      {file.edition > 1 && (
        <span className={styles['edition']}>{t('edition', { edition: file.edition })}</span>
      )}
      <span>{sizeText(file.size)}</span>
      {file.by && <span>{file.by}</span>}
      {file.at && (
        <time dateTime={file.at} title={format.exact(file.at)}>
          {format.ago(file.at, now)}
        </time>
      )}
    </span>
  );
}

/** Puts a file with all its editions into the recycle bin. */
function useRemove({ name, original }: KeptFile): () => Promise<void> {
  const t = useText(filesTexts);
  const save = useSave();
  return async () => {
    const filter = { field: 'original', op: 'is', value: original } as const;
    const { items } = await listRows('file', { fields: ['id'], filter, limit: 200 });
    save.mutate({
      changes: items.map(({ id }) => ({ op: 'delete', object: 'file', id })),
      said: t('deleted', { name }),
    });
  };
}
