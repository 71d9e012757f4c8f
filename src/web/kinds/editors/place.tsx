import { Input } from 'antd';
import type { PlaceValue } from '#model/value.ts';
import { useText } from '#web/language/language.ts';
import { editorTexts } from '#web/texts/editors.ts';
import type { EditorProps } from '../kind.ts';
import { readPlace } from '../values.ts';
import { FigureInput } from './number.tsx';
import styles from './editors.module.css';

/** A point by its degrees, with the words that people use for it. */
export function PlaceEditor({ id, value, onChange, autoFocus, isWrong, label }: EditorProps) {
  const t = useText(editorTexts);
  const place = readPlace(value);
  const give = (change: Partial<PlaceValue>) =>
    onChange({ latitude: 0, longitude: 0, label: null, ...place, ...change });
  const degrees = (part: 'latitude' | 'longitude') => (
    <FigureInput
      value={place ? String(place[part]) : null}
      onChange={(figure) => give({ [part]: Number(figure ?? 0) })}
      label={`${label}: ${t(part)}`}
      suffix={t(part)}
      isWrong={isWrong ?? false}
    />
  );
  return (
    <span className={styles['stack']}>
      <Input
        {...(id ? { id } : {})}
        placeholder={t('place.label')}
        aria-label={`${label}: ${t('place.label')}`}
        value={place?.label ?? ''}
        onChange={(event) => give({ label: event.target.value || null })}
        autoFocus={autoFocus ?? false}
      />
      {degrees('latitude')}
      {degrees('longitude')}
    </span>
  );
}
