import { Button } from 'antd';
import { useState } from 'react';
import type { FieldMeta, ObjectMeta } from '#model/api.ts';
import type { Row } from '#web/api/row.ts';
import { isEmptyValue } from '#web/kinds/values.ts';
import { isEditable } from '#web/kinds/registry.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { recordTexts } from '#web/texts/record.ts';
import { Fact } from './fact.tsx';
import { FactSource, useSources } from './fact-source.tsx';
import { isShown } from './shown-when.ts';
import { useFreshRollUps } from './use-fresh-roll-ups.ts';
import styles from './record.module.css';

/** A record's fields by the sections of its form, each edited where it stands. */
export function RecordFacts({ object, record: held }: { object: ObjectMeta; record: Row }) {
  const t = useText(recordTexts);
  const { record, asOf } = useFreshRollUps(object, held);
  const label = useLabel();
  const [showsEmpty, setShowsEmpty] = useState(false);
  const sections = sectionsOf(object, record);
  const sources = useSources(object, record);
  const emptyCount = sections
    .flatMap(({ fields }) => fields)
    .filter((field) => isLeftOut(field, record)).length;

  return (
    <div className={styles['facts']}>
      {sections.map(({ name, fields }) => {
        const shown = fields.filter((field) => showsEmpty || !isLeftOut(field, record));
        if (shown.length === 0) return null;
        return (
          <section key={name.en} className={styles['section']}>
            <h3>{label(name)}</h3>
            <dl>
              {shown.map((field) => (
                <Fact
                  key={field.name}
                  object={object}
                  record={record}
                  field={field}
                  mark={<FactSource rows={sources.get(field.name)} field={field} />}
                  {...(field.kind === 'rollUp' && asOf !== null ? { asOf } : {})}
                />
              ))}
            </dl>
          </section>
        );
      })}
      {emptyCount > 0 && (
        <Button type="link" size="small" onClick={() => setShowsEmpty(!showsEmpty)}>
          {showsEmpty ? t('empty.hide') : t('empty.show', { count: emptyCount })}
        </Button>
      )}
    </div>
  );
}

type Section = { readonly name: FieldMeta['label']; readonly fields: readonly FieldMeta[] };

function sectionsOf(object: ObjectMeta, record: Row): Section[] {
  const byName = new Map(object.fields.map((field) => [field.name, field]));
  const placed = new Set(object.form.flatMap((section) => section.fields));
  const standing = ['owner', 'unit'].filter((name) => !placed.has(name));
  const system = ['createdAt', 'createdBy', 'updatedAt', 'updatedBy'];
  const fieldsOf = (names: readonly string[]) =>
    names
      .flatMap((name) => byName.get(name) ?? [])
      .filter((field) => isShown(field.shownWhen, record));
  return [
    ...object.form.map((section) => ({ name: section.label, fields: fieldsOf(section.fields) })),
    { name: systemLabel, fields: fieldsOf([...standing, ...system]) },
  ];
}

const systemLabel = recordTexts['system'];

// Empty fields beyond the first section wait behind a word, so that what is known stands together.
function isLeftOut(field: FieldMeta, record: Row): boolean {
  const isEmpty = isEmptyValue(record[field.name]);
  return isEmpty && (!isEditable(field) || !important.has(field.name)) && !field.required;
}

const important = new Set([
  'name',
  'phone',
  'email',
  'owner',
  'unit',
  'account',
  'status',
  'address',
  'jobTitle',
  'industry',
]);
