import { Button } from 'antd';
import { Camera, Paperclip, X } from 'lucide-react';
import { useEffect, useRef, type RefObject } from 'react';
import { useObject } from '#web/api/use-meta.ts';
import { useIsPhone } from '#web/frame/use-media.ts';
import { useText } from '#web/language/language.ts';
import { filesTexts } from '#web/texts/files.ts';
import { bringsFiles, filesIn } from './given-files.ts';
import { UploadList } from './upload-list.tsx';
import { useUploads } from './use-uploads.ts';
import styles from './entry-files.module.css';

type Attached = { readonly id: string; readonly name: string };
type Props = {
  /** What is dropped on this box or pasted into it is taken. */
  readonly box: RefObject<HTMLElement | null>;
  readonly files: readonly Attached[];
  readonly onFiles: (change: (files: readonly Attached[]) => readonly Attached[]) => void;
};

/** Files and photos that go with what is written; they are sent at once and hang on nothing until it is saved. */
export function FollowUpFiles({ box, files, onFiles }: Props) {
  const t = useText(filesTexts);
  const mayBring = Boolean(useObject('file')?.can.create);
  const isPhone = useIsPhone();
  const chooser = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const { uploads, add, drop } = useUploads({}, (file) => onFiles((kept) => [...kept, file]));
  useFilesOfBox(box, add);
  if (!mayBring) return null;
  const take = (input: HTMLInputElement) => {
    add([...(input.files ?? [])]);
    input.value = '';
  };
  return (
    <div className={styles['attach']}>
      <Button
        type="text"
        size={isPhone ? 'middle' : 'small'}
        icon={<Paperclip size={15} aria-hidden />}
        onClick={() => chooser.current?.click()}
      >
        {t('attach')}
      </Button>
      {isPhone && (
        <Button
          type="text"
          icon={<Camera size={15} aria-hidden />}
          onClick={() => camera.current?.click()}
        >
          {t('photo')}
        </Button>
      )}
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        aria-label={t('attach')}
        onChange={(event) => take(event.target)}
      />
      <input
        ref={camera}
        type="file"
        accept="image/*"
        capture="environment"
        hidden
        aria-label={t('photo')}
        onChange={(event) => take(event.target)}
      />
      {files.map(({ id, name }) => (
        <span key={id} className={styles['kept']}>
          <span>{name}</span>
          <Button
            type="text"
            size="small"
            icon={<X size={14} aria-hidden />}
            aria-label={t('take-off', { name })}
            onClick={() => onFiles((kept) => kept.filter((one) => one.id !== id))}
          />
        </span>
      ))}
      <UploadList uploads={uploads} onDrop={drop} />
    </div>
  );
}

// What is meant for the box must not reach the page, which would hang it on the record itself.
function useFilesOfBox(
  box: RefObject<HTMLElement | null>,
  add: (files: readonly File[]) => void,
): void {
  const t = useText(filesTexts);
  const take = useRef(add);
  const named = useRef((at: string) => t('screenshot', { at }));
  useEffect(() => {
    take.current = add;
    named.current = (at) => t('screenshot', { at });
  });
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const acts = new AbortController();
    const { signal } = acts;
    element.addEventListener(
      'dragover',
      (event) => {
        if (bringsFiles(event)) event.preventDefault();
      },
      { signal },
    );
    element.addEventListener(
      'drop',
      (event) => {
        if (!bringsFiles(event)) return;
        event.preventDefault();
        event.stopPropagation();
        take.current(filesIn(event.dataTransfer, named.current));
      },
      { signal },
    );
    element.addEventListener(
      'paste',
      (event) => {
        const files = filesIn(event.clipboardData, named.current);
        if (files.length === 0) return;
        event.preventDefault();
        event.stopPropagation();
        take.current(files);
      },
      { signal },
    );
    return () => acts.abort();
  }, [box]);
}
