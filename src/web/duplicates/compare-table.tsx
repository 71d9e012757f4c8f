import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { Suspense, useState } from 'react';
import type { FieldMeta, ObjectMeta } from '#model/api.ts';
import { Value } from '#web/kinds/value.tsx';
import { isEmptyValue, readText } from '#web/kinds/values.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { isSameValue } from '#web/save/same-value.ts';
import { duplicatesTexts } from '#web/texts/duplicates.ts';
import { kindsOf, type Member, type Seen } from './members.ts';
import { WhyLine } from './why.tsx';
import styles from './duplicates.module.css';

type Props = { readonly seen: readonly Seen[]; readonly members: readonly Member[] };

/** Records side by side, a line a field; where they differ the line is marked. */
export function CompareTable({ seen, members }: Props) {
  const t = useText(duplicatesTexts);
  const label = useLabel();
  const [showsAll, setShowsAll] = useState(false);
  const filled = linesOf(seen);
  const lines = filled.filter((line) => showsAll || line.differs || line.isLeading);
  return (
    <>
      <div className={styles['scroller']}>
        <table className={styles['compare']}>
          <Heads seen={seen} members={members} />
          <tbody>
            {lines.map(({ field, differs, cells }) => (
              <tr key={field.name} data-differs={differs}>
                <th scope="row">
                  {label(field.label)}
                  {differs && <span className="for-readers-only"> ({t('differs')})</span>}
                </th>
                {cells.map((cell, at) => (
                  <td key={seen[at]?.row.id}>
                    {cell && (
                      <Suspense>
                        <Value value={cell.value} field={cell.field} />
                      </Suspense>
                    )}
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

function Heads({ seen, members }: Props) {
  const t = useText(duplicatesTexts);
  const label = useLabel();
  const isMixed = kindsOf(seen).length > 1;
  return (
    <thead>
      <tr>
        <th scope="col">{t('field')}</th>
        {seen.map(({ kind, row }) => {
          const member = members.find(({ id }) => id === row.id);
          return (
            <th key={row.id} scope="col">
              <Link to="/records/$object/$id" params={{ object: kind.name, id: row.id }}>
                {readText(row[kind.title]) ?? row.id}
              </Link>
              {isMixed && <span className={styles['kind']}> {label(kind.label.one)}</span>}
              <span className={styles['why']}>
                {member && t('score', { score: Math.round(member.score) })}
                <WhyLine object={kind} why={member?.why ?? []} />
              </span>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

type Cell = { readonly value: unknown; readonly field: FieldMeta };
type Line = {
  readonly field: FieldMeta;
  /** Of each record; null where records of its kind have no such field. */
  readonly cells: readonly (Cell | null)[];
  readonly differs: boolean;
  readonly isLeading: boolean;
};

/** A line a field; those of one name stand in one line, whichever kinds have it. */
function linesOf(seen: readonly Seen[]): Line[] {
  const kinds = kindsOf(seen);
  const names = new Set(kinds.flatMap(({ fields }) => fields.map(({ name }) => name)));
  return [...names].flatMap((name) => {
    const cells = seen.map((one) => cellOf(one, name));
    const there = cells.filter((cell) => cell !== null);
    const [first] = there;
    const isEmpty = there.every(({ value }) => isEmptyValue(value));
    if (!first || isEmpty || ofTheSystem.has(name)) return [];
    const differs = there.some(({ value }) => !isSameValue(value, first.value));
    const isLeading = kinds.some((kind) => leads(kind, name));
    return [{ field: first.field, cells, differs, isLeading }];
  });
}

function cellOf({ kind, row }: Seen, name: string): Cell | null {
  const field = kind.fields.find((one) => one.name === name);
  return field && name in row ? { value: row[name] ?? null, field } : null;
}

// Two records never share these, which says nothing.
const ofTheSystem = new Set(['id', 'version']);

// What a record is known by stands there though it is the same.
function leads(kind: ObjectMeta, name: string): boolean {
  return name === kind.title || name === 'phone' || name === 'email';
}
