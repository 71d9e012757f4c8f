import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { Suspense, useState } from 'react';
import type { FieldMeta, ObjectMeta } from '#model/api.ts';
import type { Row } from '#web/api/row.ts';
import { Value } from '#web/kinds/value.tsx';
import { isEmptyValue, readText } from '#web/kinds/values.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { isSameValue } from '#web/save/same-value.ts';
import { duplicatesTexts } from '#web/texts/duplicates.ts';
import type { Member } from './members.ts';
import { WhyLine } from './why.tsx';
import styles from './duplicates.module.css';

type Props = {
  readonly object: ObjectMeta;
  readonly rows: readonly Row[];
  readonly members: readonly Member[];
};

/** Records side by side, a line a field; where they differ the line is marked. */
export function CompareTable({ object, rows, members }: Props) {
  const t = useText(duplicatesTexts);
  const label = useLabel();
  const [showsAll, setShowsAll] = useState(false);
  const filled = linesOf(object, rows);
  const lines = filled.filter(
    ({ differs, field }) => showsAll || differs || isLeading(object, field),
  );
  return (
    <>
      <div className={styles['scroller']}>
        <table className={styles['compare']}>
          <thead>
            <tr>
              <th scope="col">{t('field')}</th>
              {rows.map((row) => (
                <th key={row.id} scope="col">
                  <Link to="/records/$object/$id" params={{ object: object.name, id: row.id }}>
                    {readText(row[object.title]) ?? row.id}
                  </Link>
                  <WhyLine object={object} why={whyOf(members, row)} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ field, differs }) => (
              <tr key={field.name} data-differs={differs}>
                <th scope="row">
                  {label(field.label)}
                  {differs && <span className="for-readers-only"> ({t('differs')})</span>}
                </th>
                {rows.map((row) => (
                  <td key={row.id}>
                    <Suspense>
                      <Value value={row[field.name] ?? null} field={field} />
                    </Suspense>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {!showsAll && lines.length < filled.length && (
        <Button type="link" className={styles['more'] ?? ''} onClick={() => setShowsAll(true)}>
          {t('all')}
        </Button>
      )}
    </>
  );
}

type Line = { readonly field: FieldMeta; readonly differs: boolean };

function linesOf(object: ObjectMeta, rows: readonly Row[]): Line[] {
  return object.fields.flatMap((field) => {
    const values = rows.map((row) => row[field.name] ?? null);
    const isShown = field.name in (rows[0] ?? {}) && !ofTheSystem.has(field.name);
    if (!isShown || values.every(isEmptyValue)) return [];
    return [{ field, differs: values.some((value) => !isSameValue(value, values[0] ?? null)) }];
  });
}

// Two records never share these, which says nothing.
const ofTheSystem = new Set(['id', 'version']);

// What a record is known by stands there though it is the same.
function isLeading(object: ObjectMeta, field: FieldMeta): boolean {
  return field.name === object.title || field.name === 'phone' || field.name === 'email';
}

function whyOf(members: readonly Member[], row: Row): Member['why'] {
  return members.find(({ id }) => id === row.id)?.why ?? [];
}
