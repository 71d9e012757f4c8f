import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Camera, Download, Paperclip } from 'lucide-react';
import { useRef, useState } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import { listQuery } from '#web/api/queries.ts';
import type { Row } from '#web/api/row.ts';
import { Notice } from '#web/frame/missing.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { useIsPhone } from '#web/frame/use-media.ts';
import { useText } from '#web/language/language.ts';
import { filesTexts } from '#web/texts/files.ts';
import { Editions } from './editions.tsx';
import { FileRow } from './file-row.tsx';
import { fileFields, keptFile, type KeptFile } from './kept-file.ts';
import { offerFiles } from './offered.ts';
import { Preview } from './preview.tsx';
import { RenameDialog } from './rename-dialog.tsx';
import { filesOf, useMayAttach } from './use-files-tab.ts';
import styles from './files.module.css';

/** The files of a record: chosen, photographed, dropped or pasted, looked at and had. */
export function FilesTab({ object, record }: { object: ObjectMeta; record: Row }) {
  const t = useText(filesTexts);
  const mayEdit = useMayAttach(object, record);
  const list = useInfiniteQuery(
    listQuery('file', { fields: fileFields, filter: filesOf(record.id), sort: ['-createdAt'] }),
  );
  const files = list.data?.pages.flatMap((page) => page.items).map(keptFile) ?? [];
  return (
    <section aria-label={t('files')} className={styles['files']}>
      <Tools record={record.id} mayEdit={mayEdit} count={files.length} />
      {list.isPending && <Lines count={4} />}
      {list.error && <p role="alert">{list.error.message}</p>}
      {list.data && files.length === 0 && (
        <Notice title={t('none')} {...(mayEdit ? { text: t('none.text') } : {})} />
      )}
      <Kept files={files} mayEdit={mayEdit} />
      {list.hasNextPage && (
        <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('further')}
        </Button>
      )}
    </section>
  );
}

type Open = { readonly as: 'look' | 'rename' | 'editions'; readonly file: KeptFile };

function Kept({ files, mayEdit }: { files: readonly KeptFile[]; mayEdit: boolean }) {
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <ul className={styles['list']}>
        {files.map((file) => (
          <FileRow
            key={file.id}
            file={file}
            mayEdit={mayEdit}
            onLook={() => setOpen({ as: 'look', file })}
            onRename={() => setOpen({ as: 'rename', file })}
            onEditions={() => setOpen({ as: 'editions', file })}
          />
        ))}
      </ul>
      {open?.as === 'look' && (
        <Preview
          file={open.file}
          files={files}
          onFile={(file) => setOpen(file && { as: 'look', file })}
        />
      )}
      {open?.as === 'rename' && <RenameDialog file={open.file} onClose={close} />}
      {open?.as === 'editions' && <Editions file={open.file} onClose={close} />}
    </>
  );
}

type ToolsProps = { readonly record: string; readonly mayEdit: boolean; readonly count: number };

function Tools({ record, mayEdit, count }: ToolsProps) {
  const t = useText(filesTexts);
  const isPhone = useIsPhone();
  const chooser = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const take = (input: HTMLInputElement) => {
    offerFiles([...(input.files ?? [])]);
    input.value = '';
  };
  return (
    <div className={styles['tools']}>
      {mayEdit && (
        <>
          <Button
            icon={<Paperclip size={15} aria-hidden />}
            onClick={() => chooser.current?.click()}
          >
            {t('choose')}
          </Button>
          <input
            ref={chooser}
            type="file"
            multiple
            hidden
            aria-label={t('choose')}
            onChange={(event) => take(event.target)}
          />
          {isPhone && (
            <Button icon={<Camera size={15} aria-hidden />} onClick={() => camera.current?.click()}>
              {t('photo')}
            </Button>
          )}
          <input
            ref={camera}
            type="file"
            accept="image/*"
            capture="environment"
            hidden
            aria-label={t('photo')}
            onChange={(event) => take(event.target)}
          />
          {!isPhone && <span className={styles['muted']}>{t('drop.hint')}</span>}
        </>
      )}
      {count > 1 && (
        <Button
          type="text"
          className={styles['all'] ?? ''}
          icon={<Download size={15} aria-hidden />}
          href={`/api/v1/files/zip?regarding=${record}`}
          download
        >
          {t('zip')}
        </Button>
      )}
    </div>
  );
}
