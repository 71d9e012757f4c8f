import { useRef } from 'react';
import { useText } from '#web/language/language.ts';
import { richTextTexts } from '#web/texts/rich-text.ts';
import type { EditorProps } from '../kind.ts';
import { readText } from '../values.ts';
import { RichTextTools } from './rich-text-tools.tsx';
import { useRichText } from './use-rich-text.ts';
import styles from '../rich-text.module.css';

/** Formatted text: headings, bold, italics, lists, links and quotes; what is pasted keeps no more than these. */
export function RichTextEditor(props: EditorProps) {
  const { id, value, onChange, autoFocus, isWrong, label, describedBy } = props;
  const t = useText(richTextTexts);
  const box = useRef<HTMLDivElement>(null);
  const editor = useRichText(box, {
    html: readText(value) ?? '',
    autoFocus: autoFocus ?? false,
    onChange,
    attributes: {
      'role': 'textbox',
      'aria-multiline': 'true',
      'aria-label': label,
      'aria-invalid': String(isWrong ?? false),
      ...(id ? { id } : {}),
      ...(describedBy ? { 'aria-describedby': describedBy } : {}),
    },
  });
  return (
    <div className={styles['editor']} data-wrong={isWrong}>
      {editor && <RichTextTools editor={editor} label={t('tools', { label })} />}
      <div ref={box} className={`${styles['area']} ${styles['text']}`} />
    </div>
  );
}
