import { Input } from 'antd';
import { useState } from 'react';
import { useText } from '#web/language/language.ts';
import { editorTexts } from '#web/texts/editors.ts';
import type { EditorProps } from '../kind.ts';
import { readPlace } from '../values.ts';
import { isPlaceText, placeOf, textOf, type PlaceText } from './place-text.ts';
import styles from './editors.module.css';

/** A point by its degrees, typed or pasted as a pair, with the words that people use for it. */
export function PlaceEditor(props: EditorProps) {
  const { id, value, onChange, autoFocus, isWrong, label, describedBy } = props;
  const t = useText(editorTexts);
  const place = readPlace(value);
  const [typed, setTyped] = useState<PlaceText>(() => textOf(place));
  const [known, setKnown] = useState(JSON.stringify(place));
  // A value from outside, such as a draft or a reset, replaces what was typed.
  if (JSON.stringify(place) !== known) {
    setKnown(JSON.stringify(place));
    setTyped(textOf(place));
  }
  const isUnreadable = !isPlaceText(typed);
  const change = (next: PlaceText) => {
    setTyped(next);
    const given = placeOf(next);
    setKnown(JSON.stringify(given));
    onChange(given);
  };
  const degrees = (part: 'latitude' | 'longitude') => (
    <Input
      {...(id && part === 'latitude' ? { id } : {})}
      className={styles['figure'] ?? ''}
      inputMode="decimal"
      value={typed[part]}
      onChange={(event) => change(withPart(typed, part, event.target.value))}
      prefix={t(part)}
      aria-label={`${label}: ${t(part)}`}
      status={isWrong || isUnreadable ? 'error' : ''}
      aria-invalid={(isWrong ?? false) || isUnreadable}
      aria-describedby={describedBy}
      autoFocus={(autoFocus ?? false) && part === 'latitude'}
      autoComplete="off"
    />
  );
  return (
    <span className={styles['stack']} role="group" aria-label={label}>
      {degrees('latitude')}
      {degrees('longitude')}
      <Input
        placeholder={t('place.label')}
        aria-label={`${label}: ${t('place.label')}`}
        value={typed.label}
        onChange={(event) => change({ ...typed, label: event.target.value })}
        maxLength={400}
        autoComplete="off"
      />
      {isUnreadable && (
        <span className={styles['wrong']} role="alert">
          {t('place.unreadable')}
        </span>
      )}
    </span>
  );
}

// Maps copy both figures at once: "31.2304, 121.4737".
function withPart(typed: PlaceText, part: 'latitude' | 'longitude', text: string): PlaceText {
  const pair = /^\s*(-?\d+(?:\.\d+)?)\s*[,，;\s]\s*(-?\d+(?:\.\d+)?)\s*$/.exec(text);
  const [, latitude, longitude] = pair ?? [];
  if (latitude === undefined || longitude === undefined) return { ...typed, [part]: text };
  return { ...typed, latitude, longitude };
}
