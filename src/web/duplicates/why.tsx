import type { ObjectMeta } from '#model/api.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { duplicatesTexts } from '#web/texts/duplicates.ts';
import type { Why } from './ask.ts';
import styles from './duplicates.module.css';

/** What speaks for two records being one, and what against it, field by field. */
export function WhyLine({ object, why }: { object: ObjectMeta; why: Why }) {
  const t = useText(duplicatesTexts);
  const nameOf = useFieldNames(object);
  const told = why.filter(({ likeness }) => likeness !== null);
  return (
    <span className={styles['why']}>
      {told.map(({ fields, comparator, likeness }) => {
        const field = nameOf(fields);
        const percent = likeness ?? 0;
        const tone = percent >= 95 ? 'same' : percent > 0 ? 'near' : 'other';
        return (
          <span key={`${fields.join('+')} ${comparator}`} data-tone={tone}>
            {t(tone, { field, percent })}
          </span>
        );
      })}
    </span>
  );
}

/** Names the fields of an object as people read them, several joined. */
export function useFieldNames(object: ObjectMeta): (fields: readonly string[]) => string {
  const label = useLabel();
  return (fields) =>
    fields
      .map((name) => {
        const field = object.fields.find((one) => one.name === name);
        return field ? label(field.label) : name;
      })
      .join(' + ');
}
