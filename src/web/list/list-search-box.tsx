import { Input } from 'antd';
import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useText } from '#web/language/language.ts';
import { listTexts } from '#web/texts/list.ts';
import styles from './list-search-box.module.css';

/** Narrows a list by words; asks once typing rests, and never while an input method composes. */
export function ListSearchBox({
  words,
  onChange,
}: {
  words: string;
  onChange: (words: string) => void;
}) {
  const t = useText(listTexts);
  const [typed, setTyped] = useState(words);
  const [known, setKnown] = useState(words);
  const isComposing = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  // Another view or a cleared search replaces what was typed.
  if (words !== known) {
    setKnown(words);
    setTyped(words);
  }
  const settle = (text: string) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setKnown(text.trim());
      onChange(text.trim());
    }, 250);
  };
  return (
    <Input
      className={styles['box'] ?? ''}
      prefix={<Search size={15} aria-hidden />}
      value={typed}
      placeholder={t('search')}
      aria-label={t('search')}
      allowClear
      data-list-search
      onCompositionStart={() => (isComposing.current = true)}
      onCompositionEnd={(event) => {
        isComposing.current = false;
        settle(event.currentTarget.value);
      }}
      onChange={(event) => {
        setTyped(event.target.value);
        if (!isComposing.current) settle(event.target.value);
      }}
    />
  );
}
