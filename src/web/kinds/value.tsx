import type { FieldMeta } from '#model/api.ts';
import { useText } from '#web/language/language.ts';
import { kindTexts } from '#web/texts/kinds.ts';
import { viewOf } from './registry.ts';
import { isEmptyValue } from './values.ts';
import styles from './kinds.module.css';

type Props = {
  readonly value: unknown;
  readonly field: FieldMeta;
  /** Shows all of it instead of what fits on one line. */
  readonly whole?: boolean;
};

/** A value of a field as people read it; a quiet dash where it is empty. */
export function Value({ value, field, whole = false }: Props) {
  const t = useText(kindTexts);
  if (isEmptyValue(value))
    return (
      <span className={styles['empty']} title={t('empty')} aria-label={t('empty')}>
        –
      </span>
    );
  const { Display, Whole = Display } = viewOf(field);
  const Shown = whole ? Whole : Display;
  return <Shown value={value} field={field} />;
}
