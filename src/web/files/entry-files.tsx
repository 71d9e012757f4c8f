import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useText } from '#web/language/language.ts';
import { filesTexts } from '#web/texts/files.ts';
import { filesOfQuery } from './files-of.ts';
import type { KeptFile } from './kept-file.ts';
import { Thumbnail } from './thumbnail.tsx';
import styles from './entry-files.module.css';

const Preview = lazy(() => import('./preview.tsx').then((module) => ({ default: module.Preview })));

/** The files of one entry of a story, in the small. */
export function EntryFiles({ regarding }: { regarding: string }) {
  const t = useText(filesTexts);
  const [file, setFile] = useState<KeptFile | null>(null);
  const files = useQuery(filesOfQuery(regarding)).data ?? [];
  if (files.length === 0) return null;
  return (
    <>
      <ul className={styles['files']} aria-label={t('files')}>
        {files.map((one) => (
          <li key={one.id}>
            <button type="button" title={one.name} onClick={() => setFile(one)}>
              <Thumbnail file={one} />
              <span>{one.name}</span>
            </button>
          </li>
        ))}
      </ul>
      {file && (
        <Suspense>
          <Preview file={file} files={files} onFile={setFile} />
        </Suspense>
      )}
    </>
  );
}
