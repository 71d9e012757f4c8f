import { Button, Input } from 'antd';
import { Copy } from 'lucide-react';
import { copyText } from '#web/frame/copy-text.ts';
import { useText } from '#web/language/language.ts';
import { useToast } from '#web/save/toasts.tsx';
import { administrationTexts } from '#web/texts/administration.ts';
import styles from './administration.module.css';

/** A text to take along, such as a link or a key, with a button that copies it. */
export function CopyField({ label, value }: { label: string; value: string }) {
  const t = useText(administrationTexts);
  const toast = useToast();
  const copy = async () => {
    await copyText(value);
    toast({ text: t('copied', { what: label }) });
  };
  return (
    <div className={styles['copy']}>
      <Input readOnly value={value} aria-label={label} onFocus={(event) => event.target.select()} />
      <Button type="primary" icon={<Copy size={15} aria-hidden />} onClick={() => void copy()}>
        {t('copy')}
      </Button>
    </div>
  );
}
