import { useQuery } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { ChevronLeft, ChevronRight, Download } from 'lucide-react';
import { useText } from '#web/language/language.ts';
import { Lines } from '#web/frame/skeleton.tsx';
import { filesTexts } from '#web/texts/files.ts';
import { fileAddress, shownAs, type KeptFile } from './kept-file.ts';
import { sizeText } from './size-text.ts';
import styles from './files.module.css';

type Props = {
  readonly file: KeptFile;
  readonly files: readonly KeptFile[];
  readonly onFile: (file: KeptFile | null) => void;
};

/** A file looked at in place, with the ones beside it a key away. */
export function Preview({ file, files, onFile }: Props) {
  const t = useText(filesTexts);
  const at = files.findIndex(({ id }) => id === file.id);
  const step = (by: number) => {
    const next = files[at + by];
    if (next) onFile(next);
  };
  return (
    <Modal
      open
      centered
      width="min(1080px, 96vw)"
      title={<span className={styles['preview-title']}>{file.name}</span>}
      onCancel={() => onFile(null)}
      footer={
        <div className={styles['preview-foot']}>
          <Button
            icon={<ChevronLeft size={16} aria-hidden />}
            aria-label={t('previous')}
            disabled={at <= 0}
            onClick={() => step(-1)}
          />
          <Button
            icon={<ChevronRight size={16} aria-hidden />}
            aria-label={t('next')}
            disabled={at < 0 || at >= files.length - 1}
            onClick={() => step(1)}
          />
          <span className={styles['preview-size']}>{sizeText(file.size)}</span>
          <Button
            icon={<Download size={15} aria-hidden />}
            href={fileAddress.keep(file.id)}
            download={file.name}
          >
            {t('download')}
          </Button>
        </div>
      }
    >
      <div
        className={styles['preview']}
        role="presentation"
        onKeyDown={(event) => {
          if (event.key === 'ArrowLeft') step(-1);
          if (event.key === 'ArrowRight') step(1);
        }}
      >
        <Shown key={file.id} file={file} />
      </div>
    </Modal>
  );
}

function Shown({ file }: { file: KeptFile }) {
  const t = useText(filesTexts);
  switch (shownAs(file)) {
    case 'picture':
      return <img src={fileAddress.look(file.id)} alt={file.name} />;
    case 'small-picture':
      return <img src={fileAddress.small(file.id)} alt={file.name} />;
    case 'pdf':
      return <iframe src={fileAddress.look(file.id)} title={file.name} />;
    case 'sound':
      return (
        <audio controls src={fileAddress.look(file.id)} aria-label={file.name}>
          <track kind="captions" />
        </audio>
      );
    case 'video':
      return (
        <video controls src={fileAddress.look(file.id)} aria-label={file.name}>
          <track kind="captions" />
        </video>
      );
    case 'text':
      return <Words file={file} />;
    case null:
      return <p className={styles['muted']}>{t('no-preview')}</p>;
  }
}

const mostShown = 200_000;

// Only the beginning is fetched: a log of a gigabyte is not read to its end here.
function Words({ file }: { file: KeptFile }) {
  const t = useText(filesTexts);
  const words = useQuery({
    queryKey: ['file-words', file.id],
    queryFn: async ({ signal }) => {
      const reply = await fetch(fileAddress.keep(file.id), {
        signal,
        headers: file.size > 0 ? { range: `bytes=0-${mostShown - 1}` } : {},
      });
      if (!reply.ok) throw new Error(t('not-read'));
      return decode(await reply.arrayBuffer());
    },
    staleTime: Infinity,
  });
  if (words.isPending) return <Lines count={6} />;
  if (words.error) return <p role="alert">{words.error.message}</p>;
  return (
    <div className={styles['words']}>
      <textarea readOnly aria-label={file.name} value={words.data} />
      {file.size > mostShown && <p className={styles['muted']}>{t('beginning')}</p>}
    </div>
  );
}

// Texts of Chinese offices are often not UTF-8; the last letter may be cut in two.
function decode(bytes: ArrayBuffer): string {
  const text = new TextDecoder('utf-8').decode(bytes);
  const wrong = text.slice(0, -4).split('\ufffd').length - 1;
  return wrong > 0 ? new TextDecoder('gb18030').decode(bytes) : text;
}
