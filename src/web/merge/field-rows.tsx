import { Button } from 'antd';
import { useState } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import type { Row } from '#web/api/row.ts';
import { readText } from '#web/kinds/values.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { mergeTexts } from '#web/texts/merge.ts';
import { compare, type Compared } from './asked.ts';
import { PlainValue } from './plain-value.tsx';
import styles from './merge.module.css';

export type Choosing = {
  readonly object: ObjectMeta;
  readonly rows: readonly Row[];
  /** Whose value stays, by field. */
  readonly choices: Readonly<Record<string, string>>;
  /** Null: those of all, as the rule has it. */
  readonly onPick: (field: string, id: string | null) => void;
};

/** The fields side by side, those that differ first; of each one value is picked. */
export function FieldRows(props: Choosing) {
  const t = useText(mergeTexts);
  const [showsEqual, setShowsEqual] = useState(false);
  const compared = compare(props.object, props.rows);
  const of = (kind: Compared['kind']) => compared.filter((one) => one.kind === kind);
  const equal = of('equal');
  return (
    <>
      {(['differ', 'gaps'] as const).map((kind) => (
        <Group key={kind} title={t(kind)} compared={of(kind)} {...props} />
      ))}
      {compared.length === equal.length && <p className={styles['quiet']}>{t('equal.all')}</p>}
      {equal.length > 0 && (
        <Button
          type="link"
          size="small"
          className={styles['more'] ?? ''}
          aria-expanded={showsEqual}
          onClick={() => setShowsEqual(!showsEqual)}
        >
          {showsEqual ? t('equal.hide') : t('equal.show', { count: equal.length })}
        </Button>
      )}
      {showsEqual && <EqualRows compared={equal} rows={props.rows} />}
    </>
  );
}

type GroupProps = Choosing & { readonly title: string; readonly compared: readonly Compared[] };

function Group({ title, compared, ...props }: GroupProps) {
  if (compared.length === 0) return null;
  return (
    <section>
      <h2 className={styles['group']}>
        {title} <span className={styles['count']}>{compared.length}</span>
      </h2>
      {compared.map(({ field }) => (
        <FieldRow key={field.name} field={field} {...props} />
      ))}
    </section>
  );
}

type FieldProps = Choosing & { readonly field: Compared['field'] };

function FieldRow({ object, rows, field, choices, onPick }: FieldProps) {
  const t = useText(mergeTexts);
  const label = useLabel();
  const name = label(field.label);
  const choice = choices[field.name];
  const isOpen = field.right === 'full';
  const isUnited = choice === 'all';
  return (
    <div
      role="radiogroup"
      aria-label={name}
      className={styles['row']}
      title={isOpen ? undefined : t('by.rule')}
    >
      <div className={styles['label']}>
        {name}
        {isMany(field) && (
          <label className={styles['united']}>
            <input
              type="radio"
              name={field.name}
              checked={isUnited}
              disabled={!isOpen}
              onChange={() => onPick(field.name, null)}
            />
            {t('of.all')}
          </label>
        )}
        {choice === 'none' && <span className={styles['united']}>{t('of.none')}</span>}
      </div>
      {rows.map((row) => (
        <label
          key={row.id}
          className={styles['cell']}
          data-picked={choice === row.id || isUnited}
          data-open={isOpen}
        >
          <input
            type="radio"
            name={field.name}
            checked={choice === row.id}
            disabled={!isOpen}
            onChange={() => onPick(field.name, row.id)}
          />
          <span className={styles['value']}>
            <span className={styles['whose']}>{readText(row[object.title])}</span>
            <PlainValue field={field} value={row[field.name]} />
          </span>
        </label>
      ))}
    </div>
  );
}

function isMany({ kind }: Compared['field']): boolean {
  return kind === 'manyChoice' || kind === 'links' || kind === 'files';
}

function EqualRows({ compared, rows }: { compared: readonly Compared[]; rows: readonly Row[] }) {
  const label = useLabel();
  return (
    <dl className={styles['equal']}>
      {compared.map(({ field }) => (
        <div key={field.name}>
          <dt>{label(field.label)}</dt>
          <dd>
            <PlainValue field={field} value={rows[0]?.[field.name]} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
