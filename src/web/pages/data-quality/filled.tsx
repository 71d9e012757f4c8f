import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { FieldMeta, ObjectMeta } from '#model/api.ts';
import { Lines } from '#web/frame/skeleton.tsx';
import { isEditable } from '#web/kinds/registry.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { qualityTexts } from '#web/texts/quality.ts';
import { filledQuery } from './figures.ts';
import { share } from './rules.ts';
import styles from './quality.module.css';

// Of these a value in the table says whether there is one; yes and no always have one.
const counted: ReadonlySet<string> = new Set([
  'text',
  'email',
  'phone',
  'url',
  'number',
  'decimal',
  'percent',
  'money',
  'day',
  'instant',
  'choice',
  'link',
  'user',
]);
const mostFields = 24;

/** How complete the records of an object are, field by field, the emptiest first. */
export function Filled({ object }: { object: ObjectMeta }) {
  const t = useText(qualityTexts);
  const label = useLabel();
  const fields = formFields(object);
  const { data, isPending, error } = useQuery(filledQuery(object, fields));
  const title = `${t('filled')}: ${label(object.label.many)}`;
  const rows = (data?.fields ?? []).toSorted((a, b) => a.filled - b.filled);
  return (
    <section aria-label={title}>
      <h2 className={styles['heading']}>{title}</h2>
      <p className={styles['lead']}>{t('filled.lead')}</p>
      {isPending && <Lines count={4} />}
      {error && <p className={styles['wrong']}>{error.message}</p>}
      <ul className={styles['filled']}>
        {rows.map(({ field, filled }) => {
          const percent = share(filled, data?.total ?? 0);
          return (
            <li key={field.name}>
              <Link
                to="/records/$object"
                params={{ object: object.name }}
                search={{ filter: { field: field.name, op: 'isEmpty' } }}
                aria-label={t('filled.see', { field: label(field.label), share: `${percent}%` })}
              >
                <span>{label(field.label)}</span>
                <span className={styles['percent']}>{percent}%</span>
              </Link>
              <div className={styles['bar']} aria-hidden>
                <div style={{ width: `${percent}%` }} />
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function formFields(object: ObjectMeta): FieldMeta[] {
  const named = object.form.flatMap((section) => section.fields);
  return object.fields
    .filter(
      (field) =>
        named.includes(field.name) &&
        counted.has(field.kind) &&
        field.right !== 'masked' &&
        isEditable(field),
    )
    .slice(0, mostFields);
}
