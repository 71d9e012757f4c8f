import { Paperclip } from 'lucide-react';
import { lazy } from 'react';
import type { DisplayProps, KindView } from './kind.ts';
import { readLink, readLinks, type Linked } from './values.ts';
import styles from './kinds.module.css';

export const fileView: KindView = {
  Display: One,
  Editor: lazy(() =>
    import('./editors/file.tsx').then((module) => ({ default: module.FileEditor })),
  ),
  Filter: lazy(() =>
    import('./editors/link-filter.tsx').then((module) => ({ default: module.LinkFilter })),
  ),
  fits: false,
  width: 180,
};

export const filesView: KindView = {
  Display: Many,
  Editor: lazy(() =>
    import('./editors/file.tsx').then((module) => ({ default: module.FilesEditor })),
  ),
  Filter: null,
  fits: false,
  width: 200,
};

function One({ value }: DisplayProps) {
  const file = readLink(value);
  return file && <FileLink file={file} />;
}

function Many({ value }: DisplayProps) {
  return (
    <span className={styles['options']}>
      {readLinks(value).map((file) => (
        <FileLink key={file.id} file={file} />
      ))}
    </span>
  );
}

function FileLink({ file }: { file: Linked }) {
  return (
    <a
      className={styles['link']}
      href={`/api/v1/files/${file.id}`}
      download
      onClick={(event) => event.stopPropagation()}
    >
      <Paperclip size={13} aria-hidden /> {file.title ?? file.id}
    </a>
  );
}
