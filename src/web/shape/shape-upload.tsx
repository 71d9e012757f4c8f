import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { Upload } from 'lucide-react';
import { useRef, useState } from 'react';
import type { ChangesetReply } from '#model/api.ts';
import { call } from '#web/api/client.ts';
import { isRecord } from '#web/api/is-record.ts';
import { useText } from '#web/language/language.ts';
import { shapeFileTexts } from '#web/texts/shape-file.ts';
import { ShapeProposal } from './shape-proposal.tsx';
import { useShapeApply } from './use-shape-apply.ts';
import styles from './shape-file.module.css';

type Read = { readonly file: string; readonly shape: unknown };

/** Reads a file of a shape, shows in words what it would change, and applies it as one change. */
export function ShapeUpload() {
  const t = useText(shapeFileTexts);
  const input = useRef<HTMLInputElement>(null);
  const [read, setRead] = useState<Read | null>(null);
  const [isWrong, setWrong] = useState(false);
  const preview = useMutation<ChangesetReply, Error, unknown>({
    mutationFn: (shape) => call('POST', '/shape?dryRun=true', { body: shape }),
  });
  const leave = () => {
    setRead(null);
    preview.reset();
  };
  const apply = useShapeApply({
    run: () => call('POST', '/shape', { body: read?.shape }),
    said: t('applied', { file: read?.file ?? '' }),
    onDone: leave,
  });
  const take = async (file: File | undefined) => {
    leave();
    if (!file) return;
    const shape = parsed(await file.text());
    setWrong(shape === null);
    if (shape === null) return;
    setRead({ file: file.name, shape });
    preview.mutate(shape);
  };
  const error = preview.error ?? apply.error;
  return (
    <div className={styles['upload']}>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={t('choose')}
        onChange={(event) => {
          void take(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <div>
        <Button
          icon={<Upload size={16} aria-hidden />}
          loading={preview.isPending}
          onClick={() => input.current?.click()}
        >
          {t('choose')}
        </Button>
      </div>
      {isWrong && <Alert type="error" showIcon title={t('not-shape')} />}
      {error && <Alert type="error" showIcon title={error.message} />}
      {preview.data && (
        <ShapeProposal
          preview={preview.data}
          isApplying={apply.isPending}
          onApply={() => apply.mutate()}
          onLeave={leave}
          words={{ same: t('same'), apply: t('apply'), leave: t('discard') }}
        />
      )}
    </div>
  );
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}
