import type { FieldMeta } from '#model/api.ts';
import { useText } from '#web/language/language.ts';
import { kindTexts } from '#web/texts/kinds.ts';
import { viewOf } from './registry.ts';
import { isEmptyValue } from './values.ts';
import styles from './kinds.module.css';

/** A value of a field as people read it; a quiet dash where it is empty. */
export function Value({ value, field }: { value: unknown; field: FieldMeta }) {
  const t = useText(kindTexts);
  if (isEmptyValue(value))
    return (
      <span className={styles['empty']} title={t('empty')} aria-label={t('empty')}>
        –
      </span>
    );
  const { Display } = viewOf(field);
  return <Display value={value} field={field} />;
}
