import { FileUp } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useText } from '#web/language/language.ts';
import { filesTexts } from '#web/texts/files.ts';
import { bringsFiles, filesIn } from './given-files.ts';
import { whenOffered } from './offered.ts';
import { UploadList } from './upload-list.tsx';
import { useUploads } from './use-uploads.ts';
import styles from './files.module.css';

/** Takes files for a record wherever they are dropped on its page, pasted or chosen, and shows them on their way. */
export function FileDrop({ record, title }: { record: string; title: string }) {
  const t = useText(filesTexts);
  const { uploads, add, drop } = useUploads({ regarding: record });
  const isOver = useFilesFromPage(add);
  return (
    <>
      {isOver && (
        <div className={styles['over']} aria-hidden>
          <span>
            <FileUp size={22} aria-hidden />
            {t('drop.here', { title })}
          </span>
        </div>
      )}
      <div className={styles['floating']}>
        <UploadList uploads={uploads} onDrop={drop} />
      </div>
    </>
  );
}

function useFilesFromPage(add: (files: readonly File[]) => void): boolean {
  const t = useText(filesTexts);
  const [isOver, setIsOver] = useState(false);
  const take = useRef(add);
  const named = useRef((at: string) => t('screenshot', { at }));
  useEffect(() => {
    take.current = add;
    named.current = (at) => t('screenshot', { at });
  });
  useEffect(() => {
    const acts = new AbortController();
    const { signal } = acts;
    const onOver = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      event.preventDefault();
      setIsOver(true);
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const onDrop = (event: DragEvent) => {
      setIsOver(false);
      if (!bringsFiles(event)) return;
      event.preventDefault();
      take.current(filesIn(event.dataTransfer, named.current));
    };
    const onPaste = (event: ClipboardEvent) => {
      const files = filesIn(event.clipboardData, named.current);
      if (files.length === 0 || isTyping(event.target)) return;
      event.preventDefault();
      take.current(files);
    };
    window.addEventListener('dragover', onOver, { signal });
    window.addEventListener('dragleave', onLeave, { signal });
    // Whoever takes a drop for himself stops it on its way here; the hint goes nevertheless.
    window.addEventListener('drop', () => setIsOver(false), { signal, capture: true });
    window.addEventListener('drop', onDrop, { signal });
    window.addEventListener('paste', onPaste, { signal });
    const deaf = whenOffered((files) => take.current(files));
    return () => {
      acts.abort();
      deaf();
    };
  }, []);
  return isOver;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]') !== null
  );
}
