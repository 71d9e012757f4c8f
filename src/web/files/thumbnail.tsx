import {
  File as FileIcon,
  FileArchive,
  FileAudio,
  FileImage,
  FileSpreadsheet,
  FileText,
  FileVideo,
  Mail,
  Presentation,
} from 'lucide-react';
import { useState } from 'react';
import { fileAddress, type KeptFile } from './kept-file.ts';
import styles from './files.module.css';

const icons = {
  picture: FileImage,
  document: FileText,
  sheet: FileSpreadsheet,
  slides: Presentation,
  mail: Mail,
  sound: FileAudio,
  video: FileVideo,
  archive: FileArchive,
} as const;

/** A file in the small: the picture itself, else a mark of its kind. */
export function Thumbnail({ file }: { file: Pick<KeptFile, 'id' | 'kind'> }) {
  const [isBroken, setIsBroken] = useState(false);
  const Icon = Object.entries(icons).find(([kind]) => kind === file.kind)?.[1] ?? FileIcon;
  return (
    <span className={styles['thumbnail']} data-kind={file.kind}>
      {file.kind === 'picture' && !isBroken ? (
        <img
          src={fileAddress.small(file.id)}
          alt=""
          loading="lazy"
          onError={() => setIsBroken(true)}
        />
      ) : (
        <Icon size={20} strokeWidth={1.6} aria-hidden />
      )}
    </span>
  );
}
