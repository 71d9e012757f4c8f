import { Paperclip } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { keptFile } from '#web/files/kept-file.ts';
import { Thumbnail } from '#web/files/thumbnail.tsx';
import { TimelineLine } from './line.tsx';
import type { LineProps } from './folded.ts';
import styles from './timeline.module.css';

const Preview = lazy(() =>
  import('#web/files/preview.tsx').then((module) => ({ default: module.Preview })),
);

/** A file that was put on the record itself. */
export function FileLine({ folded }: LineProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [{ record }] = folded.entries;
  if (record === null) return null;
  const file = keptFile(record);
  return (
    <TimelineLine
      icon={Paperclip}
      at={folded.at}
      isDay={folded.isDay}
      more={file.by && <span>{file.by}</span>}
    >
      <button type="button" className={styles['file']} onClick={() => setIsOpen(true)}>
        <Thumbnail file={file} />
        <span>{file.name}</span>
      </button>
      {file.note && <p>{file.note}</p>}
      {isOpen && (
        <Suspense>
          <Preview file={file} files={[file]} onFile={(next) => setIsOpen(next !== null)} />
        </Suspense>
      )}
    </TimelineLine>
  );
}
