import type { FieldMeta } from '#model/api.ts';
import { useLabel } from '#web/language/language.ts';
import styles from './kinds.module.css';

/** An option of a choice field on its colour; plain words where it has none. */
export function OptionMark({ option, field }: { option: string; field: FieldMeta }) {
  const label = useLabel();
  const known = field.options?.[option];
  const words = known ? label(known.label) : option;
  if (!known?.color) return <>{words}</>;
  return (
    <span className={styles['option']} data-color={known.color}>
      {words}
    </span>
  );
}
