import { Input } from 'antd';
import type { ChangeEvent } from 'react';
import type { EditorProps } from '../kind.ts';
import { readText } from '../values.ts';
import styles from './editors.module.css';

const inputTypes: Readonly<Record<string, 'email' | 'tel' | 'url'>> = {
  email: 'email',
  phone: 'tel',
  url: 'url',
};

/** One line of text, an e-mail address, a phone number or an address of the web. */
export function LineEditor({
  id,
  field,
  value,
  onChange,
  autoFocus,
  isWrong,
  label,
  describedBy,
}: EditorProps) {
  return (
    <Input
      {...(id ? { id } : {})}
      // `type=email` and `type=url` would let the browser refuse what the server may well take.
      inputMode={inputTypes[field.valueKind] ?? 'text'}
      value={readText(value) ?? ''}
      onChange={(event: ChangeEvent<HTMLInputElement>) =>
        onChange(event.target.value === '' ? null : event.target.value)
      }
      maxLength={field.max}
      autoFocus={autoFocus ?? false}
      status={isWrong ? 'error' : ''}
      aria-label={label}
      aria-invalid={isWrong}
      aria-describedby={describedBy}
      autoComplete="off"
    />
  );
}

/** Text of several lines; Enter begins a new one. */
export function LongEditor({
  id,
  field,
  value,
  onChange,
  autoFocus,
  isWrong,
  label,
  describedBy,
}: EditorProps) {
  return (
    <Input.TextArea
      {...(id ? { id } : {})}
      value={readText(value) ?? ''}
      onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
      maxLength={field.max}
      autoFocus={autoFocus ?? false}
      rows={3}
      className={styles['grows'] ?? ''}
      status={isWrong ? 'error' : ''}
      aria-label={label}
      aria-invalid={isWrong}
      aria-describedby={describedBy}
    />
  );
}
