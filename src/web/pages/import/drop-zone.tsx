import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Progress } from 'antd';
import { FileUp } from 'lucide-react';
import { useRef, useState, type DragEvent } from 'react';
import { useText } from '#web/language/language.ts';
import { importTexts } from '#web/texts/import.ts';
import { importQuery, importsQuery } from './imports.ts';
import { uploadFile } from './upload.ts';
import styles from './import.module.css';

const accepted = '.csv,.tsv,.txt,.xlsx,.vcf,.json,.ndjson,.jsonl';

type Props = { readonly object: string; readonly onBrought: (id: string) => void };

/** Takes a dropped or chosen file and brings it to the server. */
export function DropZone({ object, onBrought }: Props) {
  const t = useText(importTexts);
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const { bring, stop, file, part, isPending, error } = useUpload(object, onBrought);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [dropped] = event.dataTransfer.files;
    if (dropped && !isPending) bring(dropped);
  };
  return (
    <div
      className={styles['drop']}
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {isPending && file ? (
        <Sending name={file.name} part={part} onStop={stop} />
      ) : (
        <>
          <FileUp size={28} strokeWidth={1.5} aria-hidden />
          <strong>{t('drop')}</strong>
          <p className={styles['note']}>{t('drop.kinds')}</p>
          <Button type="primary" onClick={() => input.current?.click()}>
            {t('drop.choose')}
          </Button>
          {error && <Alert type="error" showIcon title={error.message} />}
        </>
      )}
      <input
        ref={input}
        type="file"
        hidden
        accept={accepted}
        aria-label={t('drop.choose')}
        onChange={({ target }) => {
          const [chosen] = target.files ?? [];
          if (chosen) bring(chosen);
          // The same file, mended, can be chosen again.
          target.value = '';
        }}
      />
    </div>
  );
}

type SendingProps = { readonly name: string; readonly part: number; readonly onStop: () => void };

function Sending({ name, part, onStop }: SendingProps) {
  const t = useText(importTexts);
  return (
    <>
      <strong role="status">{t(part < 1 ? 'drop.sending' : 'drop.reading', { name })}</strong>
      <Progress
        className={styles['bar'] ?? ''}
        percent={Math.round(part * 100)}
        status="active"
        aria-label={t('drop.sending', { name })}
      />
      <Button onClick={onStop}>{t('drop.cancel')}</Button>
    </>
  );
}

function useUpload(object: string, onBrought: (id: string) => void) {
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [part, setPart] = useState(0);
  const stopper = useRef<AbortController>(null);
  const upload = useMutation({
    mutationFn: (chosen: File) => {
      const controller = new AbortController();
      stopper.current = controller;
      const { signal } = controller;
      return uploadFile({ object, file: chosen, onProgress: setPart, signal });
    },
    onSuccess: (run) => {
      client.setQueryData(importQuery(run.id).queryKey, run);
      void client.invalidateQueries({ queryKey: importsQuery.queryKey });
      onBrought(run.id);
    },
  });
  const bring = (chosen: File) => {
    setFile(chosen);
    setPart(0);
    upload.mutate(chosen);
  };
  const isStopped = upload.error instanceof DOMException;
  return {
    bring,
    stop: () => stopper.current?.abort(),
    file,
    part,
    isPending: upload.isPending,
    error: isStopped ? null : upload.error,
  };
}
