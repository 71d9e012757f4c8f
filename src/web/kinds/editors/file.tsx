import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { Paperclip, X } from 'lucide-react';
import { useRef } from 'react';
import { uploadFile } from '#web/api/files.ts';
import { useText } from '#web/language/language.ts';
import { editorTexts } from '#web/texts/editors.ts';
import type { EditorProps } from '../kind.ts';
import { readLink, readLinks, type Linked } from '../values.ts';
import styles from './editors.module.css';

/** One file, uploaded when chosen. */
export function FileEditor({ value, onChange, ...props }: EditorProps) {
  const file = readLink(value);
  return (
    <Files
      files={file ? [file] : []}
      onChange={(files) => onChange(files.at(-1) ?? null)}
      {...props}
    />
  );
}

/** Any number of files, uploaded when chosen. */
export function FilesEditor({ value, onChange, ...props }: EditorProps) {
  return <Files files={readLinks(value)} onChange={onChange} {...props} />;
}

type FilesProps = Pick<EditorProps, 'id' | 'label' | 'isWrong' | 'autoFocus' | 'describedBy'> & {
  readonly files: readonly Linked[];
  readonly onChange: (files: readonly Linked[]) => void;
};

function Files({ id, files, onChange, label, isWrong, autoFocus, describedBy }: FilesProps) {
  const t = useText(editorTexts);
  const input = useRef<HTMLInputElement>(null);
  const upload = useMutation({
    mutationFn: uploadFile,
    onSuccess: (stored) => onChange([...files, stored]),
  });
  return (
    <span className={styles['stack']}>
      {files.map((file) => (
        <span key={file.id} className={styles['file']}>
          <Paperclip size={14} aria-hidden />
          <span>{file.title ?? file.id}</span>
          <Button
            size="small"
            type="text"
            icon={<X size={14} aria-hidden />}
            aria-label={t('file.remove', { name: file.title ?? file.id })}
            onClick={() => onChange(files.filter(({ id }) => id !== file.id))}
          />
        </span>
      ))}
      <input
        ref={input}
        type="file"
        className={styles['file-input']}
        aria-label={label}
        onChange={(event) => {
          const [chosen] = event.target.files ?? [];
          if (chosen) upload.mutate(chosen);
          // The same file may be chosen again after it was taken off.
          event.target.value = '';
        }}
      />
      <Button
        {...(id ? { id } : {})}
        onClick={() => input.current?.click()}
        loading={upload.isPending}
        danger={isWrong ?? false}
        autoFocus={autoFocus ?? false}
        aria-describedby={describedBy}
      >
        {upload.isPending ? t('file.uploading') : t('file.choose')}
      </Button>
      {upload.error && (
        <span className={styles['wrong']} role="alert">
          {upload.error.message}
        </span>
      )}
    </span>
  );
}
