import type { ObjectMeta } from '#model/api.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { duplicatesTexts } from '#web/texts/duplicates.ts';
import type { Why } from './ask.ts';
import styles from './duplicates.module.css';

type Props = {
  readonly object: ObjectMeta;
  /** Of which kind the other record is, where its fields may be called otherwise. */
  readonly other?: ObjectMeta | undefined;
  readonly why: Why;
};

/** What speaks for two records being one, and what against it, field by field. */
export function WhyLine({ object, other = object, why }: Props) {
  const t = useText(duplicatesTexts);
  const nameOf = useFieldNames(object);
  const otherNameOf = useFieldNames(other);
  const told = why.filter(({ likeness }) => likeness !== null);
  return (
    <span className={styles['why']}>
      {told.map(({ fields, otherFields, comparator, likeness }) => {
        const [one, two] = [nameOf(fields), otherNameOf(otherFields ?? fields)];
        const field = one === two ? one : t('against', { one, other: two });
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
