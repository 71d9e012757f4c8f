import { Input } from 'antd';
import { useState } from 'react';
import { useText } from '#web/language/language.ts';
import { editorTexts } from '#web/texts/editors.ts';
import { isSameValue } from '#web/save/same-value.ts';
import type { EditorProps } from '../kind.ts';
import editors from './editors.module.css';
import styles from '../structure.module.css';

/** A structure that has no form, as programs write it; what cannot be read stays as typed and is marked. */
export function FreeStructure(props: EditorProps) {
  const { id, value, onChange, label, isWrong, describedBy, autoFocus } = props;
  const t = useText(editorTexts);
  const [typed, setTyped] = useState(() => spell(value));
  const [known, setKnown] = useState(value);
  // A value from outside, such as a draft or a reset, replaces what was typed.
  if (!isSameValue(value, known)) {
    setKnown(value);
    setTyped(spell(value));
  }
  const read = parse(typed);
  const change = (text: string) => {
    setTyped(text);
    const next = parse(text);
    if (next === undefined) return;
    setKnown(next);
    onChange(next);
  };
  return (
    <span className={styles['stack']}>
      <Input.TextArea
        {...(id ? { id } : {})}
        value={typed}
        onChange={(event) => change(event.target.value)}
        rows={4}
        className={editors['grows'] ?? ''}
        status={isWrong || read === undefined ? 'error' : ''}
        aria-label={label}
        aria-invalid={(isWrong ?? false) || read === undefined}
        aria-describedby={describedBy}
        autoFocus={autoFocus ?? false}
        spellCheck={false}
      />
      {read === undefined && (
        <span className={styles['wrong']} role="alert">
          {t('structure.unreadable')}
        </span>
      )}
    </span>
  );
}

function spell(value: unknown): string {
  return value === null || value === undefined ? '' : JSON.stringify(value, null, 2);
}

/** The value; undefined where the text is none. */
function parse(text: string): unknown {
  if (text.trim() === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
